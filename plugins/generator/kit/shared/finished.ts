import type { EntitySchema, FieldValue } from './schema.ts'

/** A field that says that a record needs nothing more, and the values that say so. */
export interface Finish {
  key: string
  values: readonly (string | true)[]
}

const finishedWord = /^(?:is-)?(?:done|paid|paid-off|complete|completed|finished|closed|settled|returned|delivered|received|resolved|fixed|solved|cancell?ed|rejected|declined|archived|read|watched|collected|picked-up|checked-out|no-show|won|lost)$/
const deadlineWord = /(?:^|_)(?:due|deadline|expir|renew|until|return|follow|next|valid|best|payable|warranty|end|ends|finish|target)/

/** What says of these records that they are finished: yes-no fields like "paid", choices with a value like "done". */
export function finishesOf ({ fields }: EntitySchema): Finish[] {
  return Object.entries(fields).flatMap(([key, field]): Finish[] => {
    if (field.computed === true) return []
    if (field.type === 'yes-no') return finishedWord.test(key.replaceAll('_', '-')) ? [{ key, values: [true] }] : []
    if (field.type !== 'choice') return []
    const values = (field.choices ?? []).map(choice => choice.id).filter(id => finishedWord.test(id))
    return values.length === 0 || values.length === field.choices?.length ? [] : [{ key, values }]
  })
}

export function isFinished (schema: EntitySchema, values: Readonly<Record<string, FieldValue | undefined>>): boolean {
  return finishesOf(schema).some(finish => finish.values.some(value => values[finish.key] === value))
}

/** Whether a record can be late: something says when it is finished, or the date is one to be kept. Else it is just past. */
export function canBeLate (schema: EntitySchema, date: string): boolean {
  return finishesOf(schema).length > 0 || deadlineWord.test(date)
}
