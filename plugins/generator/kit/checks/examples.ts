import type { CheckedApp } from '@dream/contracts/app-module'
import { addDays, localDateTime } from '../shared/calendar.ts'
import { isFile, type EntitySchema, type FieldSchema, type RecordItem } from '../shared/schema.ts'
import type { StoredValue } from '../shared/validate.ts'
import { fitting } from './fitting.ts'
import { addFile } from './files.ts'
import { add } from './requests.ts'

export type Values = Readonly<Record<string, StoredValue>>

/** A valid record of every entity, by the entity's name; relations are filled in when it is added. */
export interface Examples {
  readonly timeZone: string
  readonly entities: Readonly<Record<string, Example>>
}

export interface Example {
  readonly schema: EntitySchema
  readonly values: Values
}

export function exampleOf (examples: Examples, entity: string): Example {
  const example = examples.entities[entity]
  if (example === undefined) throw new Error(`There is no example of ${entity}.`)
  return example
}

const added = new WeakMap<CheckedApp, number>()

/** Values of a record that can be added now: what it belongs to is there, unique values differ each time. */
export async function freshValues (app: CheckedApp, examples: Examples, entity: string, within: readonly string[] = []): Promise<Record<string, StoredValue>> {
  const { schema, values } = exampleOf(examples, entity)
  const count = (added.get(app) ?? 0) + 1
  added.set(app, count)
  const fresh: Record<string, StoredValue> = {}
  for (const [key, field] of Object.entries(schema.fields)) {
    if (field.computed === true) continue
    if (field.type === 'relation') {
      const target = field.target ?? ''
      if (target !== entity && !within.includes(target)) fresh[key] = await parentId(app, examples, { target, own: field.unique === true, within: [...within, entity] })
    } else if (isFile(field)) {
      if (field.required === true) fresh[key] = (await addFile(app, entity, key)).id
    } else if (values[key] !== undefined) {
      fresh[key] = field.unique === true ? vary(field, values[key], count) : values[key]
    }
  }
  return fitting(schema, fresh, {}, localDateTime(app.now(), examples.timeZone))
}

const parents = new WeakMap<CheckedApp, Map<string, string>>()

/** A record to belong to: the one that was added for this before, unless each needs one of its own. */
async function parentId (app: CheckedApp, examples: Examples, { target, own, within }: { target: string, own: boolean, within: readonly string[] }): Promise<string> {
  const known = parents.get(app) ?? new Map<string, string>()
  parents.set(app, known)
  const id = own ? undefined : known.get(target)
  if (id !== undefined) return id
  const added = await addExample(app, examples, target, {}, within)
  known.set(target, added.id)
  return added.id
}

/** Adds an example, with some values of its own. */
export async function addExample (app: CheckedApp, examples: Examples, entity: string, own: Values = {}, within: readonly string[] = []): Promise<RecordItem> {
  const needed = await freshValues(app, examples, entity, within)
  const { schema } = exampleOf(examples, entity)
  return add(app, schema, fitting(schema, needed, own, localDateTime(app.now(), examples.timeZone)))
}

function vary (field: FieldSchema, value: StoredValue, count: number): StoredValue {
  if (typeof value === 'number') return value + count
  if (typeof value !== 'string') return value
  if (field.pattern !== undefined) return varyWithin(field.pattern, value, count)
  switch (field.type) {
    case 'email': return `n${count}.${value}`
    case 'phone': return `${value}${count}`
    case 'colour': return `#${((parseInt(value.slice(1), 16) + count) % 0x1000000).toString(16).padStart(6, '0')}`
    case 'link': return `${value}/${count}`
    case 'date': return addDays(value, count)
    case 'text': case 'long-text': return `${value} ${count}`
    default: return value
  }
}

/** Counts in the digits and letters of a text, from its end, as far as it still fits its pattern. */
function varyWithin (pattern: string, value: string, count: number): string {
  const fits = new RegExp(`^(?:${pattern})$`, 'u')
  const letters = [...value]
  let left = count
  for (let place = letters.length - 1; place >= 0 && left > 0; place--) {
    const row = ['0123456789', 'abcdefghijklmnopqrstuvwxyz', 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'].find(each => each.includes(letters[place] ?? ' '))
    const former = letters[place] ?? ''
    if (row === undefined) continue
    letters[place] = row[(row.indexOf(former) + left) % row.length] ?? former
    if (fits.test(letters.join(''))) left = Math.floor(left / row.length)
    else letters[place] = former
  }
  return letters.join('')
}
