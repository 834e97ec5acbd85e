/** Any value that came as JSON, read with the functions below; what is missing or of another type has its default. */
export type Json = unknown
export type JsonObject = { [key: string]: Json }

export function isObject (value: Json): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** `value` as an object; an empty one when it is none. */
export function object (value: Json): JsonObject {
  return isObject(value) ? value : {}
}

export function text (value: Json): string {
  return typeof value === 'string' ? value : ''
}

export function number (value: Json): number {
  return typeof value === 'number' && Number.isFinite(value) ? value : 0
}

export function list<Item> (value: Json, read: (item: Json) => Item): Item[] {
  return Array.isArray(value) ? value.map(read) : []
}

/** The list itself, or the one list an envelope such as `{ "apps": [...] }` holds. */
export function listIn<Item> (value: Json, name: string, read: (item: Json) => Item): Item[] {
  return list(Array.isArray(value) ? value : object(value)[name], read)
}

/** The value of a JSON text, undefined when it is none. */
export function parse (source: string): Json {
  try {
    const value: Json = JSON.parse(source)
    return value
  } catch {
    return undefined
  }
}
