import { parse } from '@marcbachmann/cel-js'
import type { App, AppEntity } from '../../2-lower/app.ts'
import { snake } from '../../2-lower/keys.ts'
import type { Value } from '../value.ts'
import { checkCall, entityNamed, measured } from './check-calls.ts'

/** Checks of the computed fields that count or add up what belongs to a record. */
export function computedChecks (app: App, entity: AppEntity): Value[] {
  return entity.fields.flatMap(({ key, computed, sql }) => {
    const over = computed === undefined || sql === undefined ? undefined : countedChildren(computed)
    const link = over === undefined ? undefined : entity.children.find(child => snake(child.entity) === over.child)
    if (over === undefined || link === undefined || link.entity === entity.id || entityNamed(app, link.entity) === undefined) return []
    const numbers = measured(app, link.entity, { kind: over.measure, ...(over.field === undefined ? {} : { key: over.field }) })
    return numbers === undefined ? [] : [checkCall('computed-checks', 'isWorkedOut', entity.id, { key, child: link.entity, relation: link.key, ...numbers })]
  })
}

/** "count(dog)" or "sum(walk.price)" taken apart; undefined for everything else. */
function countedChildren (expression: string): { measure: 'count' | 'sum', child: string, field?: string } | undefined {
  const { ast } = parse(expression)
  if (ast.op !== 'call' || ast.args[1].length !== 1) return undefined
  const [name, [over]] = ast.args
  if (name === 'count' && over?.op === 'id') return { measure: 'count', child: over.args }
  if (name === 'sum' && over?.op === '.' && over.args[0].op === 'id') return { measure: 'sum', child: over.args[0].args, field: over.args[1] }
  return undefined
}
