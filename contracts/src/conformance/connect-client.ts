import { execFileSync } from 'node:child_process'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { type DescMessage, type DescService, type FileRegistry, createFileRegistry, fromBinary, toBinary } from '@bufbuild/protobuf'
import { FileDescriptorSetSchema } from '@bufbuild/protobuf/wkt'
import { type Interceptor, ConnectError, createClient } from '@connectrpc/connect'
import { createConnectTransport } from '@connectrpc/connect-node'
import { type Init, type MessageName, decode, encode } from '../codec.ts'
import { failureFrom } from '../errors.ts'
import { type Kind, methods } from '../kinds.ts'
import type { CallOptions, Client } from '../plugin.ts'
import type { Messages } from '../../gen/ts/messages.ts'

export interface ConnectClientOptions {
  /** Where the service answers, and the token it wants. */
  url: string
  token: string
  format: 'binary' | 'json'
}

/**
 * A plugin at an address, called with the official Connect client, its messages made by @bufbuild/protobuf from the
 * protos themselves: nothing of Dream's own wire code takes part on this side.
 */
export function createConnectClient<K extends Kind> (kind: K, { url, token, format }: ConnectClientOptions): Client<K> {
  const registry = registryOfProtos()
  const service = registry.getService(`dream.v1.${kind}`)
  if (service === undefined) throw new Error(`The protos have no service ${kind}.`)
  const authorize: Interceptor = next => async request => {
    request.header.set('Authorization', `Bearer ${token}`)
    return await next(request)
  }
  const transport = createConnectTransport({ baseUrl: url, httpVersion: '1.1', useBinaryFormat: format === 'binary', interceptors: [authorize] })
  return asClient<K>(methods[kind].map((method): [string, unknown] => {
    const { input, output } = schemasOf(service, method.name)
    const official: unknown = Reflect.get(createClient(service, transport), method.property)
    if (typeof official !== 'function') throw new Error(`The Connect client has no method ${method.property}.`)
    const begin = (request: Init<Messages[MessageName]>, options: CallOptions): unknown =>
      official(fromBinary(input, encode(method.request, request)), { signal: options.signal, timeoutMs: options.timeoutMs })
    const answer = (message: unknown) => decode(method.response, bytesOf(output, message))

    const unary = async (request: Init<Messages[MessageName]>, options: CallOptions = {}) => {
      try {
        return answer(await begin(request, options))
      } catch (error) {
        throw failureIn(registry, error)
      }
    }
    async function * stream (request: Init<Messages[MessageName]>, options: CallOptions = {}) {
      try {
        for await (const message of iterable(begin(request, options))) yield answer(message)
      } catch (error) {
        if (options.signal?.aborted !== true) throw failureIn(registry, error)
      }
    }
    return [method.property, method.stream ? stream : unary]
  }))
}

/** The one cast of this file: the methods are made from the list that the type is made from. */
function asClient<K extends Kind> (calls: [string, unknown][]): Client<K> {
  return Object.fromEntries(calls) as Client<K>
}

function schemasOf (service: DescService, name: string): { input: DescMessage, output: DescMessage } {
  const method = service.methods.find(known => known.name === name)
  if (method === undefined) throw new Error(`${service.typeName} has no method ${name}.`)
  return method
}

function bytesOf (schema: DescMessage, message: unknown): Uint8Array {
  if (typeof message !== 'object' || message === null || !('$typeName' in message) || message.$typeName !== schema.typeName) throw new Error(`The answer is no ${schema.typeName}.`)
  return toBinary(schema, { ...message, $typeName: schema.typeName })
}

function iterable (value: unknown): AsyncIterable<unknown> {
  if (isIterable(value)) return value
  throw new Error('The answer is no stream.')
}

function isIterable (value: unknown): value is AsyncIterable<unknown> {
  return typeof value === 'object' && value !== null && Symbol.asyncIterator in value
}

/** The failure that a Connect error carries as its detail; another error as it is. */
function failureIn (registry: FileRegistry, error: unknown): unknown {
  const schema = registry.getMessage('dream.v1.Failure')
  if (!(error instanceof ConnectError) || schema === undefined) return error
  const [detail] = error.findDetails(schema)
  return detail === undefined ? error : failureFrom(decode('Failure', toBinary(schema, detail)))
}

let made: FileRegistry | undefined

/** Made from the proto files once in a process. */
function registryOfProtos (): FileRegistry {
  if (made !== undefined) return made
  const buf = createRequire(import.meta.url).resolve('@bufbuild/buf/bin/buf')
  const image = execFileSync(process.execPath, [buf, 'build', join(import.meta.dirname, '../..'), '-o', '-#format=binpb'], { maxBuffer: 64 * 1024 * 1024 })
  made = createFileRegistry(fromBinary(FileDescriptorSetSchema, image))
  return made
}
