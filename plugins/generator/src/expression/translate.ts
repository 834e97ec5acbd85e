import type { Blueprint, Entity, Field } from '@dream/contracts/messages'
import type { SqlText } from '../2-lower/sql-text.ts'
import { ExpressionProblem } from './expression-problem.ts'
import type { Meaning, ValueType } from './meaning.ts'
import { asStored } from './names.ts'
import { read, type Scope } from './read.ts'
import { toSql } from './to-sql.ts'

export interface Translated {
  meaning: Meaning
  sql: SqlText
  type: ValueType
}

export type Translation = Translated | { problem: string }

export interface Over {
  blueprint: Blueprint
  entity: Entity
}

/** What an expression (CEL syntax, Dream's profile) over a record of an entity means, and its SQL over the record `t`. */
export function translate (source: string, over: Over): Translation {
  return translated(() => read(source, scopeOf(over)))
}

/** What the computed field of a record is, in the form its type is stored in. */
export function translateField (field: Field, over: Over): Translation {
  return translated(() => asStored(read(field.computed, scopeOf(over, [field.id])), field))
}

export function scopeOf ({ blueprint, entity }: Over, within: string[] = []): Scope {
  return { blueprint, entity, level: 0, depth: 0, within }
}

/** The SQL of a meaning, or what is wrong in words for the person. */
export function translated (readIt: () => Meaning): Translation {
  try {
    const meaning = readIt()
    return { meaning, sql: toSql(meaning), type: meaning.type }
  } catch (error) {
    if (error instanceof ExpressionProblem) return { problem: error.told }
    throw error
  }
}
