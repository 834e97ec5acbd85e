import type { Json } from '../json.ts'
import { fieldsOf } from './shape.ts'

export interface JsonObject { [key: string]: Json }

export function isObject (value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Whether the Blueprint's JSON leaves the value out. */
export function isEmpty (value: Json | undefined): boolean {
  return value === undefined || value === null || value === '' || value === false || (Array.isArray(value) && value.length === 0)
}

/** Why a value is none of a property of the proto, as half a sentence; undefined when it is one. */
export function misfit (value: Json, { type, repeated }: { type: string, repeated: boolean }): string | undefined {
  if (!repeated) return misfitOne(value, type)
  if (!Array.isArray(value)) return 'it is no list'
  for (const [index, item] of value.entries()) {
    const problem = misfitOne(item, type)
    if (problem !== undefined) return `of its item ${index + 1}, ${problem}`
  }
  return undefined
}

function misfitOne (value: Json, type: string): string | undefined {
  switch (type) {
    case 'string': return typeof value === 'string' ? undefined : 'it is no text'
    case 'bool': return typeof value === 'boolean' ? undefined : 'it is neither true nor false'
    case 'double': return typeof value === 'number' ? undefined : 'it is no number'
    case 'uint32': return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value < 2 ** 32 ? undefined : 'it is no whole number'
    // Canonical JSON on the wire, an object in the Blueprint's JSON.
    case 'bytes': return isObject(value) ? undefined : 'it is no object'
    default: return misfitMessage(value, type)
  }
}

function misfitMessage (value: Json, message: string): string | undefined {
  const fields = fieldsOf(message) ?? {}
  if (!isObject(value)) return 'it is no object'
  if (fields.id !== undefined && (typeof value.id !== 'string' || value.id === '')) return 'it has no id'
  for (const [key, item] of Object.entries(value)) {
    const field = Object.hasOwn(fields, key) ? fields[key] : undefined
    if (field === undefined) return `it has "${key.slice(0, 60)}", which there is not`
    const problem = misfit(item, { type: field.type, repeated: field.rule === 'repeated' })
    if (problem !== undefined) return `${key} does not fit: ${problem}`
  }
  return undefined
}
