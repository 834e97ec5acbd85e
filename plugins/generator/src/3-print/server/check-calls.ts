import type { App, AppEntity, AppField } from '../../2-lower/app.ts'
import { call, reference, type Code, type Value } from '../value.ts'

export type CheckFile = 'rule-checks' | 'entity-checks' | 'list-checks' | 'safety-checks' | 'computed-checks' | 'transition-checks' | 'file-checks' | 'history-checks' | 'order-checks'

/** A call of a check of the kit: canBeAdded(examples, 'client'). */
export function checkCall (file: CheckFile, name: string, ...args: Value[]): Code {
  return call({ name, from: `@dream/kit/checks/${file}.ts` }, reference({ name: 'examples', from: '/checks/examples.ts' }), ...args)
}

export function entityNamed (app: App, id: string): AppEntity | undefined {
  return app.entities.find(entity => entity.id === id)
}

/** A field that a check can set. */
export function storedField (app: App, entity: string, key: string | undefined): AppField | undefined {
  return entityNamed(app, entity)?.fields.find(field => field.key === key && field.schema.computed !== true)
}

/** Two different numbers that a field takes, easy to add up. */
export function twoNumbers ({ schema }: AppField): { first: number, second: number } | undefined {
  const low = schema.minimum ?? Math.min(0, schema.maximum ?? 0)
  const high = schema.maximum ?? low + (schema.type === 'percent' ? 100 : 10_000)
  const third = Math.ceil(low + Math.min(1200, (high - low) / 3))
  const twoThirds = Math.floor(low + Math.min(3400, (high - low) * 2 / 3))
  const [first, second] = third < twoThirds ? [third, twoThirds] : [Math.ceil(low), Math.floor(high)]
  return first < second && first >= low && second <= high && schema.unique !== true ? { first, second } : undefined
}

/** What a check of a measure needs to know; undefined when the measured field cannot be set. */
export function measured (app: App, entity: string, { kind, key }: { kind: string, key?: string }): { measure: string, value?: Value } | undefined {
  if (kind === 'count') return { measure: kind }
  const field = storedField(app, entity, key)
  const numbers = field === undefined ? undefined : twoNumbers(field)
  return field === undefined || numbers === undefined ? undefined : { measure: kind, value: { key: field.key, ...numbers } }
}
