import type { ASTNode } from '@marcbachmann/cel-js'
import type { Entity, Field } from '@dream/contracts/messages'
import { keyOf, snake } from '../2-lower/keys.ts'
import { name, sqlText, text } from '../2-lower/sql-text.ts'
import { ExpressionProblem } from './expression-problem.ts'
import { surely } from './surely.ts'
import { translateSource, type Scope, type Typed, type ValueType } from './translate.ts'

/** A field of the record itself. */
export function variableSql (key: string, scope: Scope): Typed {
  const field = scope.entity.fields.find(candidate => keyOf(candidate) === key)
  if (field === undefined) throw new ExpressionProblem(`${scope.entity.name} has no field "${key}"; it has ${scope.entity.fields.map(keyOf).join(', ')}.`)
  return fieldSql(field, scope)
}

/** A field of the record that a relation points at: product.price. */
export function pathSql (owner: ASTNode, key: string, scope: Scope): Typed {
  const relation = owner.op === 'id' ? scope.entity.fields.find(field => keyOf(field) === owner.args && field.type === 'relation') : undefined
  const target = relation === undefined ? undefined : scope.blueprint.entities.find(entity => entity.id === relation.target)
  if (relation === undefined || target === undefined) throw new ExpressionProblem(`"${owner.op === 'id' ? owner.args : 'That'}.${key}" is no field of a related record.`)
  const inner: Scope = { ...scope, entity: target, alias: deeper(scope.alias) }
  const value = variableSql(key, inner)
  const alias = name(inner.alias)
  return surely({
    sql: sqlText`(select ${value.sql} from ${name(target.id)} ${alias} where ${alias}."id" = ${column(scope, relation)} and ${alias}."deleted_at" is null)`,
    type: value.type
  })
}

/** The child entity called so in an expression ("walk", "dog_toy"), and the relation by which it belongs to this one. */
export function childOf (called: string, { blueprint, entity }: Pick<Scope, 'blueprint' | 'entity'>): { child: Entity, relation: Field } {
  for (const child of blueprint.entities) {
    if (snake(child.id) !== called) continue
    const relation = child.fields.find(field => field.type === 'relation' && field.target === entity.id)
    if (relation !== undefined) return { child, relation }
  }
  throw new ExpressionProblem(`No "${called}" belongs to ${entity.name}.`)
}

const deepest = 6

export function deeper (alias: string): string {
  const depth = Number(alias.slice(1)) + 1
  if (depth > deepest) throw new ExpressionProblem('It reaches through too many records.')
  return `t${depth}`
}

export function column ({ alias }: Pick<Scope, 'alias'>, field: Field): string {
  return `${alias === 't' ? 't' : name(alias)}.${name(keyOf(field))}`
}

function fieldSql (field: Field, scope: Scope): Typed {
  const type = typeOf(field)
  const whole = field.type === 'integer' || field.type === 'rating' || field.type === 'money' || field.type === 'duration'
  if (field.computed === '') return { sql: text(column(scope, field)), type, whole }
  if (scope.within.includes(field.id)) throw new ExpressionProblem(`${field.name} is worked out from itself.`)
  const value = translateSource(field.computed, { ...scope, within: [...scope.within, field.id] })
  return { sql: sqlText`(${asStored(value, field)})`, type, whole }
}

/** The value of a computed field in the form its type is stored in. */
export function asStored (value: Typed, field: Field) {
  switch (field.type) {
    case 'integer': case 'rating': case 'money': case 'duration': return value.whole === true ? value.sql : sqlText`cast(round(${value.sql}) as integer)`
    case 'yes-no': return value.type === 'boolean' ? value.sql : sqlText`ifnull(${value.sql} <> 0, 0)`
    default: return value.sql
  }
}

export function typeOf (field: Field): ValueType {
  switch (field.type) {
    case 'number': case 'integer': case 'percent': case 'rating': case 'money': case 'duration': return 'number'
    case 'yes-no': return 'boolean'
    case 'date': return 'date'
    case 'tags': case 'many-choice': return 'list'
    case 'date-time': return 'date-time'
    default: return 'text'
  }
}
