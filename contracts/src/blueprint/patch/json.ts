import type { Operation, Patch } from '../../../gen/ts/messages.ts'
import { fromJson, toJson } from '../../codec.ts'
import { isFailure, PatchInvalid } from '../../errors.ts'
import { jsonBytes, type Json } from '../json.ts'
import { valueIn } from './operation.ts'
import { isObject, type JsonObject } from './values.ts'

/** The properties of operations that hold JSON: in bytes in the message, as they are here. */
const holders: Readonly<Record<string, string>> = { add: 'node', retype: 'properties', change: 'value' }

/** The form people and editors read and write: {"operations":[{"rename":{"node":"dog","name":"Hound"}}]}. */
export function patchToJson ({ operations }: Patch): { operations: JsonObject[] } {
  return { operations: operations.map(operationToJson) }
}

/** Reads the form that patchToJson writes. Throws DRM_PATCH_INVALID. */
export function patchFromJson (json: Json): Patch {
  if (!isObject(json) || !Array.isArray(json.operations)) throw new PatchInvalid('it is no object with a list of operations')
  try {
    return fromJson('Patch', { operations: json.operations.map(operation => isObject(operation) ? inBytes(operation) : invalid()) })
  } catch (error) {
    if (isFailure(error) && error.code === 'DRM_WIRE_MESSAGE_INVALID') throw new PatchInvalid(error.message)
    throw error
  }
}

function operationToJson (operation: Operation): JsonObject {
  const json = toJson('Operation', operation)
  return Object.fromEntries(Object.entries(operation).filter(([, one]) => one !== null).map(([verb, one]): [string, Json] => {
    const said: JsonObject = JSON.parse(JSON.stringify(json[verb]))
    const holder = holders[verb]
    const value: unknown = holder === undefined ? undefined : { ...one }[holder]
    const kept = Object.fromEntries(Object.entries(said).filter(([key, value]) => value !== '' || key === 'after' || (key === 'node' && verb !== 'add')))
    return [verb, holder !== undefined && value instanceof Uint8Array ? { ...kept, [holder]: valueIn(value) ?? null } : kept]
  }))
}

function inBytes (operation: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(operation).map(([verb, one]): [string, Json] => {
    const holder = holders[verb]
    if (!isObject(one) || holder === undefined || one[holder] === undefined) return [verb, one]
    return [verb, { ...one, [holder]: Buffer.from(jsonBytes(one[holder])).toString('base64') }]
  }))
}

function invalid (): never {
  throw new PatchInvalid('each of its operations is an object')
}
