import type { ASTNode } from '@marcbachmann/cel-js'
import { nearest } from '@dream/contracts/blueprint/nearest'
import type { Entity, Field } from '@dream/contracts/messages'
import { keyOf, snake } from '../2-lower/keys.ts'
import { ExpressionProblem, type Place } from './expression-problem.ts'
import { done, isText, typeWords, type Meaning, type OwnField, type ValueType } from './meaning.ts'
import { read, type Scope } from './read.ts'

/** A field of the record itself. */
export function readName (key: string, scope: Scope, place: Place): Meaning {
  const field = scope.entity.fields.find(candidate => keyOf(candidate) === key)
  if (field === undefined) throw new ExpressionProblem(unknownField(key, scope), place)
  return fieldMeaning(field, scope, place)
}

function unknownField (key: string, { entity, child }: Scope): string {
  const keys = entity.fields.map(keyOf)
  const childKeys = child?.scope.entity.fields.map(keyOf) ?? []
  const meant = childKeys.includes(key) ? `${child?.called ?? ''}.${key}` : nearest(key, keys)
  return `${entity.name} has no field "${key}"; it has ${keys.join(', ')}.${meant === undefined ? '' : ` Did you mean "${meant}"?`}`
}

/** A field of a record that a relation points at, product.price, or of an aggregate's records, walk.price. */
export function readPath (node: Extract<ASTNode, { op: '.' }>, scope: Scope): Meaning {
  const [owner, key] = node.args
  if (owner.op === 'id' && owner.args === scope.child?.called) return readName(key, scope.child.scope, node)
  const { inner, wrap } = related(owner, scope, `${textOf(owner)}.${key}`)
  return wrap(readName(key, inner, node))
}

interface Related {
  inner: Scope
  /** Takes what is read of the related record to what it is for the record that the relation is of. */
  wrap (value: Meaning): Meaning
}

function related (owner: ASTNode, scope: Scope, whole: string): Related {
  const from = owner.op !== '.'
    ? { inner: scope, wrap: (value: Meaning) => value, key: owner.op === 'id' ? owner.args : '' }
    : owner.args[0].op === 'id' && owner.args[0].args === scope.child?.called
      ? { inner: scope.child.scope, wrap: (value: Meaning) => value, key: owner.args[1] }
      : { ...related(owner.args[0], scope, whole), key: owner.args[1] }
  const field = from.inner.entity.fields.find(candidate => keyOf(candidate) === from.key && candidate.type === 'relation')
  const target = scope.blueprint.entities.find(entity => entity.id === field?.target)
  if (field === undefined || target === undefined) throw new ExpressionProblem(`"${whole}" is no field of a related record.${belonging(owner, scope)}`, owner)
  const inner = deeper(from.inner, target, owner)
  const relation: OwnField = { kind: 'field', key: keyOf(field), level: from.inner.level, type: 'record' }
  const wrapOne = (value: Meaning): Meaning => ({ kind: 'parent', relation, target: target.id, level: inner.level, value, type: value.type, ...(value.whole === true ? { whole: true } : {}) })
  return { inner, wrap: value => from.wrap(wrapOne(value)) }
}

function textOf (node: ASTNode): string {
  return node.op === 'id' ? node.args : node.op === '.' ? `${textOf(node.args[0])}.${node.args[1]}` : 'That'
}

/** Several records are not one: what to write instead. */
function belonging (owner: ASTNode, scope: Scope): string {
  if (owner.op !== 'id' || !childrenOf(scope).some(({ child }) => snake(child.id) === owner.args)) return ''
  return ` Several belong to one ${scope.entity.name}: write sum(${owner.args}.…), count(${owner.args}) or the like.`
}

const deepest = 6

/** The scope of a record that is reached from another. */
export function deeper (scope: Scope, entity: Entity, place: Place): Scope {
  const level = scope.depth + 1
  if (level > deepest) throw new ExpressionProblem('It reaches through too many records.', place)
  return { blueprint: scope.blueprint, entity, level, depth: level, within: scope.within }
}

export interface Child {
  child: Entity
  /** By which it belongs. */
  relation: Field
}

export function childrenOf ({ blueprint, entity }: Pick<Scope, 'blueprint' | 'entity'>): Child[] {
  return blueprint.entities.flatMap(child => {
    const relation = child.fields.find(field => field.type === 'relation' && field.target === entity.id)
    return relation === undefined ? [] : [{ child, relation }]
  })
}

/** The child entity called so in an expression ("walk", "dog_toy"), and the relation by which it belongs to this one. */
export function childOf (called: string, scope: Scope, place: Place): Child {
  const children = childrenOf(scope)
  const found = children.find(({ child }) => snake(child.id) === called)
  if (found !== undefined) return found
  const names = children.map(({ child }) => snake(child.id))
  const meant = nearest(called, names)
  throw new ExpressionProblem(`No "${called}" belongs to ${scope.entity.name}${names.length === 0 ? '; nothing does' : `; ${names.join(', ')} ${names.length === 1 ? 'does' : 'do'}`}.${meant === undefined ? '' : ` Did you mean "${meant}"?`}`, place)
}

function fieldMeaning (field: Field, scope: Scope, place: Place): Meaning {
  if (field.computed === '') {
    return {
      kind: 'field',
      key: keyOf(field),
      level: scope.level,
      type: typeOf(field),
      ...(isWhole(field) ? { whole: true } : {}),
      ...(field.type === 'choice' ? { choices: field.choices.map(({ id }) => id) } : {})
    }
  }
  if (scope.within.includes(field.id)) throw new ExpressionProblem(`${field.name} is worked out from itself.`, place)
  const { blueprint, entity, level, depth } = scope
  return asStored(read(field.computed, { blueprint, entity, level, depth, within: [...scope.within, field.id] }), field)
}

/** The value of a computed field in the form its type is stored in. */
export function asStored (value: Meaning, field: Field): Meaning {
  const expected = typeOf(field)
  if (value.type === 'null') throw new ExpressionProblem(`${field.name} is always missing.`)
  if (expected === 'boolean') {
    if (value.type === 'boolean') return value
    if (value.type === 'number') return done('is not zero', [value], 'boolean')
  } else if (expected === 'number') {
    if (value.type === 'number') return isWhole(field) && value.whole !== true ? done('round', [value], 'number', true) : value
  } else if (isText(value) && (expected === 'text' || expected === value.type || value.type === 'text')) return value
  else if (expected === 'date' && value.type === 'date-time') return done('day of', [value], 'date')
  else if (expected === 'date-time' && value.type === 'date') return value
  throw new ExpressionProblem(`${field.name} is ${typeWords({ type: expected })}, but it is worked out as ${typeWords(value)}.`)
}

function isWhole ({ type }: Field): boolean {
  return type === 'integer' || type === 'rating' || type === 'money' || type === 'duration'
}

function typeOf (field: Field): ValueType {
  switch (field.type) {
    case 'number': case 'integer': case 'percent': case 'rating': case 'money': case 'duration': return 'number'
    case 'yes-no': return 'boolean'
    case 'date': return 'date'
    case 'time': return 'time'
    case 'tags': case 'many-choice': return 'list'
    case 'date-time': return 'date-time'
    case 'relation': case 'image': case 'file': return 'record'
    default: return 'text'
  }
}
