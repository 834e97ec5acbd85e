import type { AppValue } from '@dream/contracts/app-module'
import type { FieldSchema } from '../shared/schema.ts'
import { parsePlace } from '../shared/place.ts'
import { addDays, isDate } from '../shared/calendar.ts'
import type { Clock } from './clock.ts'
import { entityOf, fieldOf, placeOf, relatedTitle, valueOf, type Entities, type EntityDefinition } from './entity.ts'
import { badQuery } from './problem.ts'
import { join, name, sql, type Sql } from './sql.ts'

/** What the address of a list asks for. */
export interface ListQuery {
  conditions: Sql[]
  order: Sql
  page: number
  pageSize: number
}

interface Reading {
  entities: Entities
  entity: EntityDefinition
  clock: Clock
}

const largestPage = 200
const mostWords = 8

/** Reads ?search=&sort=&page=&pageSize=&view=&filter.<key>=, .from and .to; anything else is refused. */
export function readListQuery (parameters: URLSearchParams, reading: Reading): ListQuery {
  const query: ListQuery = { conditions: [sql`t."deleted_at" is null`], order: reading.entity.schema.ordered === true ? sql`t."_position", t.rowid` : sql`t.rowid desc`, page: 1, pageSize: 25 }
  for (const key of new Set(parameters.keys())) {
    const values = parameters.getAll(key).filter(value => value !== '')
    const value = values[0]
    if (value === undefined) continue
    if (key === 'search') query.conditions.push(...search(value, reading))
    else if (key === 'sort') query.order = order(value, reading)
    else if (key === 'page') query.page = wholeNumber(key, value, 1_000_000)
    else if (key === 'pageSize') query.pageSize = wholeNumber(key, value, largestPage)
    else if (key === 'view') query.conditions.push(view(value, reading))
    else if (key.startsWith('filter.')) query.conditions.push(filter(key.slice('filter.'.length), values, reading))
    else throw badQuery(`A list takes search, sort, page, pageSize, view and filter.<field>, not "${key}".`)
  }
  return query
}

function wholeNumber (key: string, value: string, most: number): number {
  const number = Number(value)
  if (!Number.isInteger(number) || number < 1 || number > most) throw badQuery(`"${key}" must be a whole number from 1 to ${most}.`)
  return number
}

function view (value: string, { entity, clock }: Reading): Sql {
  const condition = Object.hasOwn(entity.views, value) ? entity.views[value] : undefined
  if (condition === undefined) throw badQuery(`There is no view "${value}".`)
  return condition(clock)
}

/** Every word must occur somewhere: in a text field or in the title of a related record. */
function search (value: string, { entities, entity }: Reading): Sql[] {
  const places = entity.search.map(key => fieldOf(entity, key)?.type === 'tags' ? sql`(select group_concat(value, ' ') from json_each(t.${name(key)}))` : sql`t.${name(key)}`)
  for (const [key, field] of Object.entries(entity.schema.fields)) {
    if (field.type === 'relation' && field.target !== undefined) places.push(relatedTitle(entities, entityOf(entities, field.target), sql`t.${name(key)}`))
  }
  if (places.length === 0) return [sql`false`]
  return value.trim().split(/\s+/).slice(0, mostWords).map(word =>
    join(places.map(place => sql`${place} like ${containing(word)} escape '\\'`), sql` or `))
}

function containing (word: string): string {
  return `%${word.replace(/[\\%_]/g, '\\$&')}%`
}

function order (value: string, reading: Reading): Sql {
  const terms = value.split(',').slice(0, 3).map(term => {
    const descending = term.startsWith('-')
    const sorted = sortable(descending ? term.slice(1) : term, reading)
    return descending ? sql`(${sorted}) is null, ${sorted} desc` : sql`(${sorted}) is null, ${sorted}`
  })
  return sql`${join(terms, sql`, `)}, t.rowid desc`
}

function sortable (key: string, { entities, entity, clock }: Reading): Sql {
  if (key === 'created_at' || key === 'updated_at') return sql`t.${name(key)}`
  const field = knownField(key, entity)
  const value = valueOf(entity, key, clock)
  switch (field.type) {
    case 'relation':
      return field.target === undefined ? value : sql`${relatedTitle(entities, entityOf(entities, field.target), value)} collate nocase`
    case 'choice':
      return placeOf(field, value)
    case 'text': case 'long-text': case 'rich-text': case 'address': case 'email': case 'phone': case 'link':
      return sql`${value} collate nocase`
    default:
      return value
  }
}

function knownField (key: string, entity: EntityDefinition): FieldSchema {
  const field = fieldOf(entity, key)
  if (field === undefined) throw badQuery(`${entity.schema.label} has no field "${key}".`)
  return field
}

function filter (asked: string, values: string[], { entity, clock }: Reading): Sql {
  const [key = '', bound] = asked.split('.')
  const field = knownField(key, entity)
  const column = valueOf(entity, key, clock)
  if (bound === 'from') return sql`${column} >= ${comparable(field, key, values[0])}`
  if (bound === 'to') return upTo(field, column, comparable(field, key, values[0]))
  if (bound !== undefined) throw badQuery(`A filter ends in .from or .to, not in ".${bound}".`)
  const alternatives = values.map(value => equals(field, column, key, value))
  return join(alternatives, sql` or `)
}

function equals (field: FieldSchema, column: Sql, key: string, value: string): Sql {
  switch (field.type) {
    case 'text': case 'long-text': case 'rich-text': case 'address': case 'email': case 'phone': case 'link':
      return sql`${column} like ${containing(value)} escape '\\'`
    case 'yes-no':
      if (value !== 'true' && value !== 'false') throw badQuery(`"filter.${key}" must be true or false.`)
      return sql`ifnull(${column}, 0) = ${Number(value === 'true')}`
    case 'tags': case 'many-choice':
      return sql`exists (select 1 from json_each(${column}) where value = ${value} collate nocase)`
    case 'image': case 'file':
      if (value !== 'true' && value !== 'false') throw badQuery(`"filter.${key}" must be true or false.`)
      return value === 'true' ? sql`${column} is not null` : sql`${column} is null`
    case 'place':
      return sql`${column} = ${parsePlace(value) ?? value}`
    case 'colour':
      return sql`${column} = ${value.toLowerCase()}`
    case 'date-time':
      return isDate(value) ? sql`substr(${column}, 1, 10) = ${value}` : sql`${column} = ${value}`
    default:
      return sql`${column} = ${comparable(field, key, value)}`
  }
}

function upTo (field: FieldSchema, column: Sql, limit: AppValue): Sql {
  if (field.type === 'date-time' && typeof limit === 'string' && isDate(limit)) return sql`${column} < ${addDays(limit, 1)}`
  return sql`${column} <= ${limit}`
}

function comparable (field: FieldSchema, key: string, value = ''): AppValue {
  switch (field.type) {
    case 'number': case 'integer': case 'percent': case 'rating': case 'money': case 'duration': {
      const number = Number(value)
      if (!Number.isFinite(number)) throw badQuery(`"filter.${key}" must be a number.`)
      return number
    }
    default:
      return value
  }
}
