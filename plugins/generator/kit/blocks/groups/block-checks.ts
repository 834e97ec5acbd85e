import type { App, AppField } from '../../../src/2-lower/app.ts'
import { storedField } from '../../../src/3-print/server/check-calls.ts'
import type { Value } from '../../../src/3-print/value.ts'
import { checkOf } from '../../../src/blocks/block-code.ts'
import type { Placed } from '../../../src/blocks/define-block.ts'
import type { GroupsPlan } from './block.ts'

/** Records stand under the right heading and are counted there. */
export function groupsChecks ({ id, entity, by, where }: Placed<GroupsPlan>, app: App): Value[] {
  if (where !== undefined) return []
  return by.flatMap(key => {
    const field = storedField(app, entity, key)
    const [first, second] = field === undefined ? [] : twoOf(field)
    return first === undefined || second === undefined || field?.schema.unique === true ? [] : [checkOf('groups', 'standTogether', entity, { block: id, key, first, second })]
  }).slice(0, 1)
}

function twoOf ({ schema }: AppField): string[] {
  if (schema.type === 'choice') return (schema.choices ?? []).map(choice => choice.id)
  return schema.type === 'date' ? ['2026-04-02', '2026-03-30'] : []
}
