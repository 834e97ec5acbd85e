import type { Moment, PlainRecord, PlainValue, RuleSchema } from './rules.ts'

/** What a field holds; see contracts/src/blueprint/field-types.ts for how each is stored. */
export type FieldType = 'text' | 'long-text' | 'number' | 'integer' | 'percent' | 'rating' | 'money' | 'date' | 'time' | 'date-time' | 'duration' |
  'yes-no' | 'choice' | 'many-choice' | 'tags' | 'colour' | 'email' | 'phone' | 'link' | 'rich-text' | 'address' | 'place' | 'image' | 'file' | 'relation'

/** One field of a record: what forms ask for, what the server accepts and the database keeps. */
export interface FieldSchema {
  readonly type: FieldType
  readonly label: string
  readonly required?: boolean
  readonly unique?: boolean
  /** Inclusive; minor units for money, minutes for duration. A rating has as many stars as its maximum. */
  readonly minimum?: number
  readonly maximum?: number
  readonly choices?: readonly ChoiceSchema[]
  /** For relation: the `name` of the entity schema it points at. */
  readonly target?: string
  /** What a new record starts with; "today" and "now" are filled in when the form opens or the record is made. */
  readonly start?: string | number | boolean
  /** Worked out by the server; never sent. */
  readonly computed?: boolean
  /** How it is worked out of the other fields of a record that is not saved yet; absent when only the server can. */
  compute? (record: PlainRecord, clock: Moment): PlainValue
  readonly hint?: string
  /** A regular expression that all of a text fits. */
  readonly pattern?: string
  /** What is said of a value that is refused, instead of the kit's own words. */
  readonly message?: string
  /** What a number counts, shown beside it: "kg". */
  readonly unit?: string
  /** The step of the form that asks for it; absent for that of the field before. */
  readonly step?: string
}

/** Whether records have several values in such a field. */
export function isList ({ type }: Pick<FieldSchema, 'type'>): boolean {
  return type === 'tags' || type === 'many-choice'
}

export interface ChoiceSchema {
  readonly id: string
  readonly label: string
  readonly tone?: 'neutral' | 'info' | 'positive' | 'warning' | 'negative'
  /** Ids of the choices that a record may go to from here; absent where every move is allowed. */
  readonly next?: readonly string[]
}

/** One kind of record. Both sides read it: the server validates with it, the client builds forms and tables from it. */
export interface EntitySchema {
  /** Stable id, "dog". */
  readonly name: string
  /** "Dog" and "Dogs", as shown. */
  readonly label: string
  readonly plural: string
  /** Where the API answers: "/api/dogs". */
  readonly api: string
  /** Where its list page is: "/dogs"; records are at "/dogs/<id>", forms at "/dogs/new" and "/dogs/<id>/edit". */
  readonly page: string
  /** Key of the field that names a record. */
  readonly title: string
  readonly icon?: string
  /** By key, in the order forms and tables show them. */
  readonly fields: Readonly<Record<string, FieldSchema>>
  /** What must be true of a record beyond its single fields. */
  readonly rules?: readonly RuleSchema[]
  /** Where its form opens; absent for a page of its own. */
  readonly form?: 'dialog'
  /** Whether the app keeps who changed what and when. */
  readonly history?: true
  /** Whether people put its records into an order by hand. */
  readonly ordered?: true
}

/** A related record as the API gives it. */
export interface Reference {
  id: string
  title: string
}

/** A file as records have it; "/api/_files/<id>" gives what is in it. */
export interface FileReference {
  id: string
  /** "front.jpg" */
  name: string
  /** What its first bytes say that it is: "image/jpeg". */
  type: string
  /** Bytes. */
  size: number
}

export function isFileReference (value: unknown): value is FileReference {
  return typeof value === 'object' && value !== null && 'id' in value && 'size' in value
}

/** Whether the values of such a field are files. */
export function isFile ({ type }: Pick<FieldSchema, 'type'>): boolean {
  return type === 'image' || type === 'file'
}

/** Whether people write several lines into such a field. */
export function isLong ({ type }: Pick<FieldSchema, 'type'>): boolean {
  return type === 'long-text' || type === 'rich-text' || type === 'address'
}

/** A value of a record as JSON carries it. */
export type FieldValue = null | string | number | boolean | Reference | FileReference | readonly string[]

/** Any record as the API gives it: id, created_at and updated_at, then its fields by key. */
export interface RecordItem {
  id: string
  created_at: string
  updated_at: string
  /** Whether it is one of the samples the app came with. */
  sample: boolean
  [key: string]: FieldValue
}
