/** A JSON object as the platform sends it; nothing about it is taken for granted. */
export type JsonObject = Record<string, unknown>

export function object (value: unknown): JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {}
}

export function text (value: unknown): string {
  return typeof value === 'string' ? value : ''
}

export function texts (value: unknown): string[] {
  return Array.isArray(value) ? value.map(text) : []
}

export function number (value: unknown): number {
  return typeof value === 'number' ? value : 0
}

export function objects (value: unknown): JsonObject[] {
  return Array.isArray(value) ? value.map(object) : []
}
