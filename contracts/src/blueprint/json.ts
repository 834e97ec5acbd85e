import canonicalize from 'canonicalize'
import { createHash } from 'node:crypto'
import type { Blueprint } from '../../gen/ts/messages.ts'
import { fromJson, toJson } from '../codec.ts'
import { BlueprintInvalid } from '../errors.ts'

/** A value that JSON can say. */
export type Json = null | boolean | number | string | Json[] | { [key: string]: Json }

/** Canonical JSON (RFC 8785) of any JSON value. */
export function canonicalJson (value: Json): string {
  const text = canonicalize(value)
  if (text === undefined) throw new BlueprintInvalid('the value has no JSON form')
  return text
}

/** Canonical JSON of a value as bytes: how block options and sample values travel. */
export function jsonBytes (value: Json): Uint8Array {
  return new TextEncoder().encode(canonicalJson(value))
}

/** The JSON value in bytes made by jsonBytes. Throws DRM_BLUEPRINT_INVALID. */
export function bytesJson (bytes: Uint8Array): Json {
  try {
    const value: Json = JSON.parse(new TextDecoder().decode(bytes))
    return value
  } catch (error) {
    throw new BlueprintInvalid(String(error))
  }
}

/** The JSON object in bytes made by jsonBytes; anything else, also nothing, throws DRM_BLUEPRINT_INVALID. */
export function bytesJsonObject (bytes: Uint8Array): { [key: string]: Json } {
  const value = bytesJson(bytes)
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new BlueprintInvalid('block options and sample values are JSON objects')
  return value
}

/**
 * The form people and editors read and write: block options and sample values stand as plain JSON,
 * empty values are left out. Its canonical text is what the digest is of.
 */
export function blueprintToJson (blueprint: Blueprint): { [key: string]: Json } {
  const json = toJson('Blueprint', blueprint)
  return tidyObject({
    ...json,
    entities: blueprint.entities.map(entity => ({
      ...toJson('Entity', entity),
      samples: entity.samples.map(sample => ({ id: sample.id, values: bytesJson(sample.values) }))
    })),
    pages: blueprint.pages.map(page => ({
      ...toJson('Page', page),
      blocks: page.blocks.map(block => ({ id: block.id, block: block.block, options: bytesJson(block.options) }))
    }))
  })
}

/** Reads the form that blueprintToJson writes. Throws DRM_BLUEPRINT_INVALID or DRM_WIRE_MESSAGE_INVALID. */
export function blueprintFromJson (json: Json): Blueprint {
  if (!isObject(json)) throw new BlueprintInvalid('it is no JSON object')
  return fromJson('Blueprint', {
    ...json,
    entities: list(json.entities).map(entity => ({
      ...entity,
      samples: list(entity.samples).map(sample => ({ ...sample, values: base64(sample.values ?? {}) }))
    })),
    pages: list(json.pages).map(page => ({
      ...page,
      blocks: list(page.blocks).map(block => ({ ...block, options: base64(block.options ?? {}) }))
    }))
  })
}

/** sha256, hex, of the canonical JSON of a Blueprint. */
export function blueprintDigest (blueprint: Blueprint): string {
  return createHash('sha256').update(canonicalJson(blueprintToJson(blueprint))).digest('hex')
}

function base64 (value: Json): string {
  return Buffer.from(jsonBytes(value)).toString('base64')
}

function list (value: Json | undefined): { [key: string]: Json }[] {
  if (value === undefined || value === null) return []
  if (!Array.isArray(value) || !value.every(isObject)) throw new BlueprintInvalid('entities, pages, samples and blocks are lists of objects')
  return value
}

function isObject (value: Json | undefined): value is { [key: string]: Json } {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

const verbatim = new Set(['options', 'values'])

function tidyObject (object: Record<string, unknown>): { [key: string]: Json } {
  const tidied: { [key: string]: Json } = {}
  for (const [key, value] of Object.entries(object)) {
    const kept = verbatim.has(key) ? value as Json : tidy(value)
    if (kept !== undefined) tidied[key] = kept
  }
  return tidied
}

function tidy (value: unknown): Json | undefined {
  if (value === '' || value === false || value === null || value === undefined) return undefined
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value
  if (Array.isArray(value)) return value.length === 0 ? undefined : value.map(item => tidy(item) ?? null)
  return tidyObject({ ...value })
}
