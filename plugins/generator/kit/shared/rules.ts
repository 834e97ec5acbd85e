import type { EntitySchema, FieldValue, Reference } from './schema.ts'

/** What must be true of a record beyond its single fields. */
export interface RuleSchema {
  /** Stable: "booking.ends-after-it-starts". */
  readonly id: string
  /** What the person reads whose record breaks it. */
  readonly message: string
  /** Keys of the fields the message stands at. */
  readonly fields: readonly string[]
  /** Whether a record keeps to it; absent when only the server can say. */
  holds? (record: PlainRecord, clock: Moment): boolean
}

/** The moment expressions speak of: "2026-11-23" and "2026-11-23T14:30" in the app's time zone. */
export interface Moment {
  readonly today: string
  readonly now: string
}

/** Every field of a record by key, a relation as the id of the other record; what is missing is null. */
export type PlainRecord = Readonly<Record<string, PlainValue>>

export type PlainValue = null | string | number | boolean | readonly string[]

/** Some fields of a record as expressions read them: any of them may be missing, but what is yes or no. */
export type Given<Item, Key extends keyof Item> = { readonly [key in Key]: [Item[key]] extends [boolean] ? boolean : Plain<NonNullable<Item[key]>> | null }

type Plain<Value> = Value extends string | Reference ? string : Value extends readonly string[] ? readonly string[] : Value

export function momentAt (now: string): Moment {
  return { today: now.slice(0, 10), now }
}

/** What expressions read of values that are not stored yet. */
export function plainRecord ({ fields }: EntitySchema, values: Readonly<Record<string, FieldValue | undefined>>): PlainRecord {
  return Object.fromEntries(Object.keys(fields).map((key): [string, PlainValue] => {
    const value = values[key] ?? null
    return [key, typeof value === 'object' && value !== null && 'id' in value ? value.id : value]
  }))
}

/** The messages of the rules that a record breaks, by the keys they stand at. */
export function brokenRules ({ rules = [] }: EntitySchema, record: PlainRecord, now: string): Record<string, string> {
  const clock = momentAt(now)
  const broken = rules.filter(rule => rule.holds?.(record, clock) === false)
  return Object.fromEntries(broken.reverse().flatMap(({ fields, message }) => fields.map(key => [key, message])))
}
