import type { EntitySchema, RecordItem } from '../../shared/schema.ts'
import { attempt } from '../actions.ts'
import { call } from '../api.ts'
import { recordsChanged } from '../changes.svelte.ts'

let told = $state('')
/** The record whose handle is held again once it stands at its new place. */
let held: { id: string, at: number } | undefined
let busy = false

/** What is said of the last move. */
export const lastMove = (): string => told

/** Puts a record where another one of the list stands: "Beans is 3 of 12". One move at a time. */
export async function moveTo (entity: EntitySchema, { items, from, to, title }: { items: readonly RecordItem[], from: number, to: number, title: string }): Promise<void> {
  const [record, target] = [items[from], items[to]]
  if (busy || record === undefined || target === undefined || from === to) return
  busy = true
  held = { id: record.id, at: to }
  if (await attempt(() => call('POST', `${entity.api}/${encodeURIComponent(record.id)}/move`, to < from ? { before: target.id } : { after: target.id }))) {
    told = `${title} is ${to + 1} of ${items.length}`
    recordsChanged()
  } else held = undefined
  busy = false
}

/** Whether it is this record's handle that is held again, now that it stands there; said once. */
export function isHeld (record: string, at: number): boolean {
  if (held?.id !== record || held.at !== at) return false
  held = undefined
  return true
}
