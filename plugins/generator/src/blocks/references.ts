import type { Blueprint, Entity, Field } from '@dream/contracts/messages'
import { translate } from '../expression/translate.ts'
import { witnessOf, type Witness } from '../expression/witness.ts'
import { keyOf } from '../2-lower/keys.ts'
import type { SqlText } from '../2-lower/sql-text.ts'

/** Finds what options name; says what is wrong when it is not there. */
export interface Finder {
  blueprint: Blueprint
  problem (message: string, suggestion: string): void
}

export function findEntity (id: string, { blueprint, problem }: Finder): Entity | undefined {
  const entity = blueprint.entities.find(candidate => candidate.id === id)
  if (entity === undefined) problem(`There is no entity "${id}".`, `Use one of ${blueprint.entities.map(candidate => candidate.id).join(', ')}.`)
  return entity
}

export function findField (key: string, entity: Entity, types: readonly string[], { problem }: Finder): Field | undefined {
  const fitting = entity.fields.filter(field => types.length === 0 || types.includes(field.type))
  const field = fitting.find(candidate => keyOf(candidate) === key)
  if (field === undefined) {
    problem(`${entity.name} has no ${types.length === 0 ? 'field' : `field of type ${types.join(' or ')} called`} "${key}".`,
      fitting.length === 0 ? 'Add such a field, or leave the block out.' : `Use one of ${fitting.map(keyOf).join(', ')}.`)
  }
  return field
}

export interface Filter {
  where?: SqlText
  witness?: Witness
}

/** The SQL of a filter, nothing when there is none; undefined when it is not understood. */
export function findFilter (source: string | undefined, entity: Entity, { blueprint, problem }: Finder): Filter | undefined {
  if (source === undefined || source.trim() === '') return {}
  const translation = translate(source, { blueprint, entity })
  if ('problem' in translation) {
    problem(`The filter of ${entity.plural} is not understood. ${translation.problem}`, 'Write a condition over fields that exist, for example "!paid" or "date < today()".')
    return undefined
  }
  if (translation.type !== 'boolean') {
    problem(`The filter "${source}" says nothing that is true or false.`, 'Compare it with something, for example "price > 0".')
    return undefined
  }
  const witness = witnessOf(source, entity)
  return { where: translation.sql, ...(witness === undefined ? {} : { witness }) }
}

export const dateTypes = ['date', 'date-time'] as const
export const numericTypes = ['number', 'integer', 'percent', 'rating', 'money', 'duration'] as const
