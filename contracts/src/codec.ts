import protobuf from 'protobufjs'
import descriptor from '../gen/ts/descriptor.json' with { type: 'json' }
import type { Messages } from '../gen/ts/messages.ts'
import { WireMessageInvalid } from './errors.ts'

export type MessageName = keyof Messages

/** A message as a caller may write it: what is left out has its default. */
export type Init<T> =
  T extends Uint8Array ? T
    : T extends (infer Item)[] ? Init<Item>[]
      : T extends object ? { [Key in keyof T]?: Init<T[Key]> }
        : T

const root = protobuf.Root.fromJSON(descriptor).resolveAll()
const types = new Map<string, protobuf.Type>()

/** The protobuf encoding of a message. */
export function encode<Name extends MessageName> (name: Name, message: Init<Messages[Name]>): Uint8Array {
  return typeOf(name).encode(message).finish()
}

/** The message in `bytes`, every absent value filled in. Throws DRM_WIRE_MESSAGE_INVALID. */
export function decode<Name extends MessageName> (name: Name, bytes: Uint8Array): Messages[Name] {
  const type = typeOf(name)
  try {
    return plain(name, type.decode(bytes), {})
  } catch (error) {
    throw new WireMessageInvalid('The body', name, String(error))
  }
}

/** `message` with every absent value filled in. */
export function complete<Name extends MessageName> (name: Name, message: Init<Messages[Name]>): Messages[Name] {
  const type = typeOf(name)
  return plain(name, type.fromObject(message), {})
}

/** The message as proto3 JSON: bytes as base64. */
export function toJson<Name extends MessageName> (name: Name, message: Init<Messages[Name]>): Record<string, unknown> {
  const type = typeOf(name)
  return type.toObject(type.fromObject(message), { bytes: String, arrays: true, defaults: true, json: true })
}

/** Reads proto3 JSON. Throws DRM_WIRE_MESSAGE_INVALID for a wrong type; unknown names are ignored. */
export function fromJson<Name extends MessageName> (name: Name, json: unknown): Messages[Name] {
  const type = typeOf(name)
  if (typeof json !== 'object' || json === null || Array.isArray(json)) throw new WireMessageInvalid('The body', name, 'it is no JSON object')
  const problem = type.verify(json)
  if (problem !== null) throw new WireMessageInvalid('The body', name, problem)
  return plain(name, type.fromObject(json), {})
}

function plain<Name extends MessageName> (_name: Name, message: protobuf.Message, options: protobuf.IConversionOptions): Messages[Name] {
  // The one cast of this package: protobufjs knows its reflection only at run time.
  return message.$type.toObject(message, { arrays: true, defaults: true, ...options }) as Messages[Name]
}

function typeOf (name: string): protobuf.Type {
  let type = types.get(name)
  if (type === undefined) {
    type = root.lookupType(`dream.v1.${name}`)
    types.set(name, type)
  }
  return type
}

/** The services as protobufjs reflects them; kinds.ts lists their methods. */
export function serviceMethods (service: string): protobuf.Method[] {
  return root.lookupService(`dream.v1.${service}`).methodsArray
}
