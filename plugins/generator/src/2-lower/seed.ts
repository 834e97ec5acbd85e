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
  const keys = new Set(entity.fields.filter(field => field.computed === '').map(keyOf))
  return Object.fromEntries(Object.entries(values).filter(([key]) => keys.has(key)))
}
