import type { Entity, Sample } from '@dream/contracts/messages'
import { bytesJsonObject, jsonBytes, type Json } from '@dream/contracts/blueprint/json'
import { key } from '../nouns.ts'
import type { Plan } from './draft.ts'

/** A role that adds records of an entity, and what it may read. */
export interface Adding {
  entity: string
  sees: (entity: string) => boolean
}

/** Who adds a record cannot choose among people whom they may not see: such a relation becomes a name that they write down. */
export function namesInstead (plan: Plan, adding: Adding[]): void {
  for (const { entity } of plan.entities) {
    for (const field of entity.fields.filter(({ type, computed }) => type === 'relation' && computed === '')) {
      if (!adding.some(one => one.entity === entity.id && !one.sees(field.target))) continue
      const target = plan.entities.find(other => other.entity.id === field.target)?.entity
      for (const sample of entity.samples) sample.values = jsonBytes(withName(sample, key(field.id), target))
      if (target !== undefined) target.fields = target.fields.filter(({ computed }) => !new RegExp(`\\(${key(entity.id)}\\b`).test(computed))
      field.type = 'text'
      field.target = ''
      field.onDelete = ''
    }
  }
}

function withName (sample: Sample, name: string, target: Entity | undefined): { [key: string]: Json } {
  const values = bytesJsonObject(sample.values)
  const named = target?.samples.find(({ id }) => id === values[name])
  const { [name]: _relation, ...others } = values
  const title = named === undefined || target === undefined ? undefined : bytesJsonObject(named.values)[key(target.titleField)]
  return typeof title === 'string' ? { ...others, [name]: title } : others
}
