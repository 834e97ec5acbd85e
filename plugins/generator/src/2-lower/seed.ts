import type { Blueprint, Entity } from '@dream/contracts/messages'
import { bytesJsonObject, canonicalJson, type Json } from '@dream/contracts/blueprint/json'
import { keyOf } from './keys.ts'

/** The samples as the app's `seed` reads them: a canonical JSON list of { id, entity, values }. */
export function seedText (blueprint: Blueprint): string {
  return canonicalJson(blueprint.entities.flatMap(entity => entity.samples.map(sample => ({
    id: sample.id, entity: entity.id, values: known(entity, bytesJsonObject(sample.values))
  }))))
}

function known (entity: Entity, values: { [key: string]: Json }): { [key: string]: Json } {
  const fields = new Map(entity.fields.filter(field => field.computed === '').map(field => [keyOf(field), field]))
  return Object.fromEntries(Object.entries(values).flatMap(([key, value]) => {
    const field = fields.get(key)
    return field === undefined ? [] : [[key, typeof value === 'string' && !['long-text', 'rich-text', 'address'].includes(field.type) ? oneLine(value) : value]]
  }))
}

/** What forms take as one line. */
function oneLine (value: string): string {
  return value.replace(/[\s\p{Cc}]+/gu, ' ').trim()
}
