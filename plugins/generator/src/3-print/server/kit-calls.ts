import type { SqlText } from '../../2-lower/sql-text.ts'
import type { Measure } from '../../blocks/measure.ts'
import { call, expression, type Code, type Imported, type Value } from '../value.ts'

/** What a block asks about one kind of record. */
export interface Asked {
  of: string
  measure?: Measure
  where?: SqlText | undefined
  [option: string]: string | number | boolean | Measure | SqlText | undefined
}

/** A call of the kit with what is asked. */
export function callKit (callee: Imported, asked: Asked | Asked[]): Code {
  return call(callee, Array.isArray(asked) ? asked.map(askedValue) : askedValue(asked))
}

function askedValue ({ of, measure, where, ...options }: Asked): Value {
  const plain = Object.fromEntries(Object.entries(options).filter((entry): entry is [string, string | number | boolean] => ['string', 'number', 'boolean'].includes(typeof entry[1])))
  return {
    of,
    ...plain,
    ...(measure === undefined ? {} : { measure: measure.kind, value: measure.key }),
    where: where === undefined ? undefined : expression(where)
  }
}
