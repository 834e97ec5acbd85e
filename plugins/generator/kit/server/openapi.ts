import { isFile, type EntitySchema, type FieldSchema } from '../shared/schema.ts'
import type { Action } from './rights.ts'

type Json = { readonly [key: string]: unknown }

/** OpenAPI 3.1 of the app, made from the schemas that validate. */
export function describeApi (appName: string, all: readonly EntitySchema[], may: (schema: EntitySchema, action: Action) => boolean): Json {
  const schemas = all.filter(schema => actions.some(action => may(schema, action)))
  return {
    openapi: '3.1.0',
    info: { title: appName, version: '1' },
    paths: {
      ...Object.assign({}, ...schemas.map(schema => pathsOf(schema, action => may(schema, action)))),
      '/api/_samples': {
        get: { summary: 'How many samples there are', responses: { 200: answer('The number', { type: 'object', properties: { count: { type: 'integer' } } }) } },
        delete: { summary: 'Removes all samples for good', responses: { 200: answer('How many were removed', { type: 'object', properties: { removed: { type: 'integer' } } }) } }
      }
    },
    components: { schemas: { Error: errorSchema, ...Object.assign({}, ...schemas.map(componentsOf)) } }
  }
}

const actions = ['read', 'create', 'change', 'delete'] as const

const errorSchema: Json = {
  type: 'object',
  required: ['code', 'message'],
  properties: { code: { type: 'string' }, message: { type: 'string' }, fields: { type: 'object', additionalProperties: { type: 'string' } } }
}

/** What is permitted of the API of one kind of record. */
function pathsOf (schema: EntitySchema, may: (action: Action) => boolean): Json {
  const item = reference(`${schema.name}.item`)
  const input = reference(`${schema.name}.input`)
  const one = { parameters: [{ name: 'id', in: 'path', required: true, schema: { type: 'string' } }] }
  const errors = { 404: answer('There is none', reference('Error')), 422: answer('Some values are not valid', reference('Error')) }
  const label = schema.label
  return {
    [schema.api]: permitted({
      get: { summary: `Lists ${schema.plural}`, parameters: listParameters(schema), responses: { 200: answer('A page of them', listOf(item)) } },
      post: { summary: `Adds: ${label}`, requestBody: body(input), responses: { 201: answer('The new record', item), ...errors } }
    }, may),
    [`${schema.api}/{id}`]: permitted({
      ...one,
      get: { summary: `Reads: ${label}`, responses: { 200: answer('The record', item), ...errors } },
      patch: { summary: `Changes the given fields: ${label}`, requestBody: body(input), responses: { 200: answer('The record', item), ...errors } },
      delete: { summary: `Deletes, can be undone: ${label}`, responses: { 204: { description: 'Deleted' }, ...errors } }
    }, may),
    [`${schema.api}/{id}/restore`]: permitted({
      ...one,
      restore: { summary: `Undoes a deletion: ${label}`, responses: { 200: answer('The record', item), ...errors } }
    }, may),
    ...(schema.ordered === true ? { [`${schema.api}/{id}/move`]: permitted({ ...one, move: { summary: `Puts before or after another one: ${label}`, requestBody: body(neighbour), responses: { 200: answer('The record', item), ...errors } } }, may) } : {})
  }
}

const neighbour: Json = { type: 'object', properties: { before: { type: 'string' }, after: { type: 'string' } }, minProperties: 1, maxProperties: 1, additionalProperties: false }

const actionOf: Readonly<Record<string, Action>> = { get: 'read', post: 'create', patch: 'change', delete: 'delete', restore: 'delete', move: 'change' }

/** The operations that may be called, among whatever else is said of a path. */
function permitted (path: Json, may: (action: Action) => boolean): Json {
  return Object.fromEntries(Object.entries(path).flatMap(([key, value]) => {
    const action = actionOf[key]
    return action !== undefined && !may(action) ? [] : [[key === 'restore' || key === 'move' ? 'post' : key, value]]
  }))
}

function componentsOf (schema: EntitySchema): Json {
  const fields = Object.entries(schema.fields)
  const kept = fields.filter(([, field]) => field.computed !== true)
  return {
    [`${schema.name}.item`]: {
      title: schema.label,
      type: 'object',
      required: ['id', 'created_at', 'updated_at', 'sample'],
      properties: {
        id: { type: 'string' },
        created_at: { type: 'string', format: 'date-time' },
        updated_at: { type: 'string', format: 'date-time' },
        sample: { type: 'boolean' },
        ...Object.fromEntries(fields.map(([key, field]) => [key, shown(field)]))
      }
    },
    [`${schema.name}.input`]: {
      title: schema.label,
      type: 'object',
      additionalProperties: false,
      required: kept.filter(([, field]) => field.required === true && field.start === undefined && field.type !== 'yes-no').map(([key]) => key),
      properties: Object.fromEntries(kept.map(([key, field]) => [key, accepted(field)]))
    }
  }
}

function shown (field: FieldSchema): Json {
  if (isFile(field)) return { type: ['object', 'null'], title: field.label, properties: { id: { type: 'string' }, name: { type: 'string' }, type: { type: 'string' }, size: { type: 'integer' } } }
  if (field.type !== 'relation') return accepted(field)
  return { type: ['object', 'null'], title: field.label, properties: { id: { type: 'string' }, title: { type: 'string' } } }
}

function accepted (field: FieldSchema): Json {
  const bounds = { ...(field.minimum === undefined ? {} : { minimum: field.minimum }), ...(field.maximum === undefined ? {} : { maximum: field.maximum }) }
  const title = field.label
  switch (field.type) {
    case 'yes-no': return { type: 'boolean', title }
    case 'number': return { type: ['number', 'null'], title, ...bounds }
    case 'integer': return { type: ['integer', 'null'], title, ...bounds }
    case 'percent': return { type: ['number', 'null'], title, description: 'In percent: 45 for 45 %', ...bounds }
    case 'rating': return { type: ['integer', 'null'], title, description: 'Stars', ...bounds }
    case 'money': return { type: ['integer', 'null'], title, description: 'In minor units of the currency', ...bounds }
    case 'duration': return { type: ['integer', 'null'], title, description: 'In minutes', ...bounds }
    case 'choice': return { type: ['string', 'null'], title, enum: [...(field.choices ?? []).map(choice => choice.id), null] }
    case 'many-choice': return { type: ['array', 'null'], title, items: { enum: (field.choices ?? []).map(choice => choice.id) } }
    case 'tags': return { type: ['array', 'null'], title, items: { type: 'string', maxLength: 60 } }
    case 'colour': return { type: ['string', 'null'], title, pattern: '^#[0-9a-f]{6}$' }
    case 'date': return { type: ['string', 'null'], title, format: 'date' }
    case 'time': return { type: ['string', 'null'], title, pattern: '^\\d\\d:\\d\\d$' }
    case 'date-time': return { type: ['string', 'null'], title, pattern: '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d$' }
    case 'image': case 'file': return { type: ['string', 'null'], title, description: 'Id of a file that was sent to /api/_files/<entity>/<field>' }
    case 'place': return { type: ['string', 'null'], title, description: 'Latitude and longitude in degrees, "52.52,13.405"' }
    case 'rich-text': return { type: ['string', 'null'], title, description: 'Markdown' }
    case 'email': return { type: ['string', 'null'], title, format: 'email' }
    case 'link': return { type: ['string', 'null'], title, format: 'uri' }
    default: return { type: ['string', 'null'], title }
  }
}

function listParameters (schema: EntitySchema): Json[] {
  const simple = ['search', 'sort', 'view'].map(name => query(name, { type: 'string' }))
  const paging = [query('page', { type: 'integer', minimum: 1 }), query('pageSize', { type: 'integer', minimum: 1, maximum: 200 })]
  return [...simple, ...paging, ...Object.keys(schema.fields).map(key => query(`filter.${key}`, { type: 'string' }))]
}

function query (name: string, schema: Json): Json {
  return { name, in: 'query', schema }
}

function listOf (item: Json): Json {
  return {
    type: 'object',
    required: ['items', 'total', 'page', 'pageSize'],
    properties: { items: { type: 'array', items: item }, total: { type: 'integer' }, page: { type: 'integer' }, pageSize: { type: 'integer' } }
  }
}

function reference (component: string): Json {
  return { $ref: `#/components/schemas/${component}` }
}

function body (schema: Json): Json {
  return { required: true, content: { 'application/json': { schema } } }
}

function answer (description: string, schema: Json): Json {
  return { description, content: { 'application/json': { schema } } }
}
