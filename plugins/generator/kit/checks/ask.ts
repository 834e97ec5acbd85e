import type { CheckedApp } from '@dream/contracts/app-module'
import { addExample, type Examples, type Values } from './examples.ts'
import { expect, isRecord } from './expect.ts'
import type { Witness } from './list-checks.ts'
import { get } from './requests.ts'

/** What a block answers. */
export async function ask (app: CheckedApp, block: string): Promise<Record<string, unknown>> {
  const answer = await get(app, `/api/_blocks/${block}`)
  expect(isRecord(answer), 'The answer is no object.')
  return answer
}

/** What makes a record one that a filter lets through. */
export function matching (witness: Witness | undefined): Values {
  return witness === undefined ? {} : { [witness.key]: witness.matching }
}

/** Adds a record that a filter keeps out, where there is a filter. */
export async function addOther (app: CheckedApp, examples: Examples, entity: string, witness: Witness | undefined, own: Values = {}): Promise<void> {
  if (witness !== undefined) await addExample(app, examples, entity, { ...own, [witness.key]: witness.other })
}

export function idsOf (items: unknown): unknown[] {
  expect(Array.isArray(items), 'The answer has no items.')
  return items.map(item => isRecord(item) ? item.id : undefined)
}
