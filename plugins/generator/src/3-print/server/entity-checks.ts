import type { App, AppEntity, AppField } from '../../2-lower/app.ts'
import type { Source } from '../source.ts'
import type { Value } from '../value.ts'
import { fits } from '@dream/contracts/blueprint/pattern'
import { isFile } from '../../../kit/shared/schema.ts'
import { checkCall, storedField, twoNumbers } from './check-calls.ts'
import { exampleValue } from './examples.ts'
import { computedChecks } from './computed-checks.ts'

/** checks/<entity>.ts: what must be true of one kind of record. */
export function entityChecksSource (app: App, entity: AppEntity): Source {
  return {
    path: `checks/${entity.file}.ts`,
    declarations: [{
      kind: 'constant',
      name: `${entity.variable}Checks`,
      comment: `What must be true of ${entity.plural.toLowerCase()}.`,
      value: [...entityChecks(entity), ...entity.fields.flatMap(field => fieldChecks(app, entity, field)), ...computedChecks(app, entity), ...ruleChecks(entity)]
    }]
  }
}

function entityChecks (entity: AppEntity): Value[] {
  const stored = entity.fields.filter(field => field.schema.computed !== true)
  const words = stored.find(field => field.key === entity.schema.title && isWords(field)) ?? stored.find(isWords)
  const changed = words ?? stored.find(field => field.schema.type === 'yes-no')
  const sorted = words ?? stored.find(field => field.schema.type === 'date')
  return [
    checkCall('entity-checks', 'canBeAdded', entity.id),
    ...(changed === undefined ? [] : [checkCall('entity-checks', 'canBeChanged', entity.id, { key: changed.key, to: changed === words ? 'Something new' : true })]),
    ...(changed === undefined || entity.schema.history !== true ? [] : [checkCall('history-checks', 'keepsHistory', entity.id, { key: changed.key, to: changed === words ? 'Something new' : true })]),
    checkCall('entity-checks', 'comesBack', entity.id),
    ...(entity.schema.ordered === true ? [checkCall('order-checks', 'isPutInOrder', entity.id)] : []),
    ...(words === undefined ? [] : [checkCall('list-checks', 'isFound', entity.id, words.key)]),
    ...(sorted === undefined ? [] : [checkCall('list-checks', 'isSorted', entity.id, { key: sorted.key, ...(sorted === words ? { low: 'alpha', high: 'Beta' } : { low: '2026-01-02', high: '2026-01-10' }) })]),
    checkCall('list-checks', 'isPaged', entity.id),
    ...(words === undefined ? [] : [checkCall('safety-checks', 'scriptStaysText', entity.id, words.key)]),
    checkCall('safety-checks', 'refusesOtherOrigins', entity.id),
    checkCall('safety-checks', 'refusesUnknownFields', entity.id)
  ]
}

/** A record that breaks a rule is refused, where there is one that breaks no other. */
function ruleChecks ({ id, rules }: AppEntity): Value[] {
  return rules.flatMap(rule => rule.witness === undefined ? [] : [checkCall('rule-checks', 'isRefusedUnless', id, { rule: rule.id, keeps: rule.witness.keeps, breaks: rule.witness.breaks })])
}

function isWords ({ schema }: AppField): boolean {
  return (schema.type === 'text' || schema.type === 'long-text') && schema.pattern === undefined
}

function fieldChecks (app: App, entity: AppEntity, field: AppField): Value[] {
  const { key, schema } = field
  if (storedField(app, entity.id, key) === undefined) return []
  const checks: Value[] = []
  if (schema.required === true && schema.type !== 'yes-no') checks.push(checkCall('entity-checks', 'isRefusedWithout', entity.id, key))
  if (schema.unique === true && schema.type !== 'yes-no' && schema.type !== 'choice' && schema.type !== 'relation') checks.push(checkCall('entity-checks', 'isUnique', entity.id, key))
  const wrong = wrongValue(field)
  if (wrong !== undefined) checks.push(checkCall('entity-checks', 'isRefusedWith', entity.id, { key, value: wrong }))
  if (schema.minimum !== undefined && schema.maximum !== undefined && wrong === schema.minimum - 1) checks.push(checkCall('entity-checks', 'isRefusedWith', entity.id, { key, value: schema.maximum + 1 }))
  if (schema.type === 'relation' && field.target !== entity.id) checks.push(checkCall('entity-checks', 'belongsTo', entity.id, { key, onDelete: field.onDelete ?? 'clear' }))
  if (isFile(schema)) checks.push(checkCall('file-checks', 'keepsFiles', entity.id, key))
  const moves = movesOf(field)
  if (moves !== undefined) checks.push(checkCall('transition-checks', 'goesOnlyWhereAllowed', entity.id, { key, ...moves }))
  const filtered = filterValues(field)
  if (filtered !== undefined) checks.push(checkCall('list-checks', 'isFiltered', entity.id, { key, ...filtered }))
  return checks
}

/** A move that the choices of a field allow and one that they forbid. */
function movesOf ({ schema }: AppField): { allowed: { from: string, to: string }, forbidden?: { from: string, to: string } } | undefined {
  const choices = schema.choices ?? []
  const pairs = choices.flatMap(from => choices.filter(to => to !== from && from.next !== undefined).map(to => ({ from: from.id, to: to.id, isAllowed: from.next?.includes(to.id) === true })))
  const [allowed, forbidden] = [true, false].map(wanted => pairs.find(({ isAllowed }) => isAllowed === wanted)).map(pair => pair === undefined ? undefined : { from: pair.from, to: pair.to })
  return allowed === undefined ? undefined : { allowed, ...(forbidden === undefined ? {} : { forbidden }) }
}

/** A value that the field must refuse. */
function wrongValue ({ schema }: AppField): string | number | string[] | undefined {
  if (schema.pattern !== undefined) return ['?', '?!', 'x', '12345678901234567890x'].find(text => !fits(schema.pattern ?? '', text))
  switch (schema.type) {
    case 'rating': return (schema.maximum ?? 5) + 1
    case 'number': case 'integer': case 'percent': case 'money': case 'duration':
      return schema.minimum !== undefined ? schema.minimum - 1 : schema.maximum !== undefined ? schema.maximum + 1 : 'many'
    case 'date': return '2026-02-30'
    case 'time': return '25:00'
    case 'date-time': return '2026-02-30T10:00'
    case 'choice': return 'no-such-choice'
    case 'many-choice': return ['no-such-choice']
    case 'tags': return 'one text'
    case 'colour': return 'red;'
    case 'place': return 'over there'
    case 'image': case 'file': return 'front.jpg'
    case 'email': return 'nobody'
    case 'phone': return 'call me'
    case 'link': return 'javascript:alert(1)'
    default: return undefined
  }
}

function filterValues (field: AppField): { matching: Value, other: Value } | undefined {
  const { schema } = field
  if (schema.unique === true) return undefined
  switch (schema.type) {
    case 'yes-no': return { matching: true, other: false }
    case 'choice': {
      const [first, second] = schema.choices ?? []
      return first === undefined || second === undefined ? undefined : { matching: second.id, other: first.id }
    }
    case 'many-choice': {
      const [first, second] = schema.choices ?? []
      return first === undefined || second === undefined ? undefined : { matching: [second.id], other: [first.id] }
    }
    case 'tags': return { matching: ['quokka'], other: ['wombat', 'quok'] }
    case 'colour': return { matching: '#ff8800', other: '#3366ff' }
    case 'date': return { matching: '2026-05-01', other: String(exampleValue(field)) }
    case 'money': case 'integer': case 'number': case 'percent': case 'rating': case 'duration': {
      const numbers = twoNumbers(field)
      return numbers === undefined ? undefined : { matching: numbers.first, other: numbers.second }
    }
    default: return undefined
  }
}
