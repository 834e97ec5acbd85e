import type { RuleSchema } from '../shared/rules.ts'
import type { EntitySchema, FieldSchema } from '../shared/schema.ts'
import type { Clock } from './clock.ts'
import { join, name, nothing, sql, type Sql } from './sql.ts'

/** An expression over the record `t`. */
export type Expression = (clock: Clock) => Sql

export interface EntityDefinition {
  readonly schema: EntitySchema
  readonly table: string
  /** Keys of the text fields that search looks into. */
  readonly search: readonly string[]
  /** Relations whose records go to the bin together with the record they belong to. */
  readonly cascades: readonly string[]
  /** How computed fields are worked out, by key. */
  readonly computed: Readonly<Record<string, Expression>>
  /** Fixed filters of pages, by name: ?view=<name>. */
  readonly views: Readonly<Record<string, Expression>>
  /** Whether records keep to the rules of the schema, by rule id. */
  readonly rules: Readonly<Record<string, Expression>>
}

export interface EntityParts {
  search?: readonly string[]
  cascades?: readonly string[]
  computed?: Readonly<Record<string, Expression>>
  views?: Readonly<Record<string, Expression>>
  rules?: Readonly<Record<string, Expression>>
}

/** One kind of record as the server keeps it. */
export function defineEntity (schema: EntitySchema, { search = [], cascades = [], computed = {}, views = {}, rules = {} }: EntityParts = {}): EntityDefinition {
  return { schema, table: schema.name, search, cascades, computed, views, rules }
}

/** The rules of an entity with what the database says of them. */
export function entityRules ({ schema, rules }: EntityDefinition): (Pick<RuleSchema, 'message' | 'fields'> & { holds: Expression })[] {
  return (schema.rules ?? []).flatMap(({ id, message, fields }) => {
    const holds = Object.hasOwn(rules, id) ? rules[id] : undefined
    return holds === undefined ? [] : [{ message, fields, holds }]
  })
}

/** The entities of an app by the name of their schema. */
export type Entities = ReadonlyMap<string, EntityDefinition>

export function entityOf (entities: Entities, entityName: string): EntityDefinition {
  const entity = entities.get(entityName)
  if (entity === undefined) throw new Error(`There is no entity ${entityName}.`)
  return entity
}

export function fieldOf (entity: EntityDefinition, key: string): FieldSchema | undefined {
  return Object.hasOwn(entity.schema.fields, key) ? entity.schema.fields[key] : undefined
}

function computedOf (entity: EntityDefinition, key: string): Expression | undefined {
  return Object.hasOwn(entity.computed, key) ? entity.computed[key] : undefined
}

/** The value of a field of the record `t`. */
export function valueOf (entity: EntityDefinition, key: string, clock: Clock): Sql {
  return computedOf(entity, key)?.(clock) ?? sql`t.${name(key)}`
}

/** Where a choice stands among the choices of its field. */
export function placeOf (field: FieldSchema, value: Sql): Sql {
  const places = (field.choices ?? []).map((choice, place) => sql` when ${choice.id} then ${place}`)
  return places.length === 0 ? value : sql`case ${value}${join(places, nothing)} end`
}

const deepestTitle = 3

/** What the record with this alias is called; a title that is a relation is called as what it points at. */
export function titleOf (entities: Entities, entity: EntityDefinition, alias = 't', depth = 0): Sql {
  const key = entity.schema.title
  const field = fieldOf(entity, key)
  const value = sql`${name(alias)}.${name(key)}`
  if (field === undefined || computedOf(entity, key) !== undefined) return sql`${name(alias)}."id"`
  if (field.type === 'relation' && field.target !== undefined) {
    return depth >= deepestTitle ? value : relatedTitle(entities, entityOf(entities, field.target), value, depth + 1)
  }
  if (field.type === 'choice' && field.choices !== undefined && field.choices.length > 0) {
    const cases = field.choices.map(choice => sql` when ${choice.id} then ${choice.label}`)
    return sql`case ${value}${join(cases, nothing)} end`
  }
  return sql`cast(${value} as text)`
}

/** The title of the record that `id` points at; null when there is none or it is in the bin. */
export function relatedTitle (entities: Entities, target: EntityDefinition, id: Sql, depth = 0): Sql {
  const alias = `r${depth}`
  return sql`(select coalesce(${titleOf(entities, target, alias, depth)}, '') from ${name(target.table)} ${name(alias)} where ${name(alias)}."id" = ${id} and ${name(alias)}."deleted_at" is null)`
}
