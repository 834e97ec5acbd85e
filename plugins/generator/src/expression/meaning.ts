/** What an expression's value is. Dates and times are ISO text, lists are lists of words. */
export type ValueType = 'number' | 'text' | 'boolean' | 'date' | 'date-time' | 'time' | 'list' | 'record' | 'null'

/** What is done with values. Except those that say otherwise, a missing argument makes the result missing. */
export type Operation =
  // True or false, never missing: of a missing argument they are false.
  | 'not' | 'and' | 'or' | 'equal' | 'less' | 'at most' | 'more' | 'at least' | 'one of' | 'among' | 'contains' | 'starts with' | 'ends with' | 'is missing' | 'is not zero'
  // Of several values the one that applies; missing only when that one is.
  | 'choose' | 'first present'
  | 'negate' | 'add' | 'subtract' | 'times' | 'divide' | 'remainder'
  | 'round' | 'floor' | 'ceil' | 'abs' | 'smallest' | 'largest'
  | 'days later' | 'days between' | 'minutes between' | 'day of' | 'year' | 'month' | 'month day' | 'weekday'
  | 'join' | 'length' | 'list length' | 'lower' | 'upper'

/** An expression with every name and type worked out: what SQL and TypeScript are printed from. */
export type Meaning = Literal | OwnField | ClockValue | Done | OfParent | OfChildren

interface Typed {
  type: ValueType
  /** A number that is always a whole one. */
  whole?: boolean
}

export interface Literal extends Typed {
  kind: 'literal'
  value: string | number | boolean | null
}

/** A stored field of a record: of the one the expression is about at level 0, of one it reaches to at higher ones. */
export interface OwnField extends Typed {
  kind: 'field'
  key: string
  level: number
  /** Whether only these texts can be in it. */
  choices?: readonly string[]
}

export interface ClockValue extends Typed {
  kind: 'clock'
  clock: 'today' | 'now'
}

export interface Done extends Typed {
  kind: 'done'
  operation: Operation
  args: readonly Meaning[]
}

/** A value of the record that a relation points at. */
export interface OfParent extends Typed {
  kind: 'parent'
  relation: OwnField
  /** Entity id, and the level that `value` speaks of it at. */
  target: string
  level: number
  value: Meaning
}

/** A value over the records that belong to one. */
export interface OfChildren extends Typed {
  kind: 'children'
  measure: 'count' | 'sum' | 'avg' | 'min' | 'max'
  /** Entity id, the key of its relation, and the level that `value` and `filter` speak of it at. */
  child: string
  relation: string
  level: number
  /** The level of the record they belong to. */
  owner: number
  value?: Meaning
  filter?: Meaning
}

export function literal (value: Literal['value']): Literal {
  if (typeof value === 'number') return { kind: 'literal', value, type: 'number', whole: Number.isInteger(value) }
  return { kind: 'literal', value, type: value === null ? 'null' : typeof value === 'boolean' ? 'boolean' : 'text' }
}

export function done (operation: Operation, args: readonly Meaning[], type: ValueType, whole?: boolean): Done {
  return { kind: 'done', operation, args, type, ...(whole === true ? { whole } : {}) }
}

export function isDay ({ type }: Typed): boolean {
  return type === 'date' || type === 'date-time'
}

/** Whether it can be compared with text, joined to it and kept as it. */
export function isText ({ type }: Typed): boolean {
  return type === 'text' || type === 'date' || type === 'date-time' || type === 'time'
}

/** How a type reads in a sentence. */
export function typeWords ({ type }: Typed): string {
  return typeNames[type]
}

const typeNames: Record<ValueType, string> = {
  number: 'a number', text: 'text', boolean: 'true or false', date: 'a date', list: 'a list', 'date-time': 'a date with a time', time: 'a time', record: 'a record', null: 'nothing'
}

/** The meanings inside one, each once. */
export function partsOf (meaning: Meaning): readonly Meaning[] {
  switch (meaning.kind) {
    case 'done': return meaning.args
    case 'parent': return [meaning.relation, meaning.value]
    case 'children': return [meaning.value, meaning.filter].filter(part => part !== undefined)
    default: return []
  }
}
