import type { Blueprint, Finding } from '../../../gen/ts/messages.ts'
import { mistake, repeated } from '../rule.ts'

/** No two entities, and no two fields of one, are called the same: nobody could tell them apart. */
export function namesAreUnique ({ entities }: Blueprint): Finding[] {
  return [
    ...repeated(entities, entity => plain(entity.name)).map(entity => again(entity.id, `Two entities are called "${entity.name}"`)),
    ...repeated(entities, entity => plain(entity.plural)).map(entity => again(entity.id, `Two entities have the plural "${entity.plural}"`)),
    ...entities.flatMap(entity => repeated(entity.fields, field => plain(field.name)).map(field => again(field.id, `${entity.name} has two fields called "${field.name}"`))),
    ...entities.flatMap(entity => entity.fields).flatMap(field => repeated(field.choices, choice => plain(choice.name)).map(choice => again(field.id, `${field.name} has two choices called "${choice.name}"`)))
  ]
}

function again (where: string, what: string): Finding {
  return mistake('names-are-unique', { where, message: `${what}.`, suggestion: 'Rename one of them.' })
}

function plain (name: string): string {
  return name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim()
}
