import type { Component } from 'svelte'
import type { EntitySchema, RecordItem } from '../shared/schema.ts'
import type { ListState } from './list-state.svelte.ts'

/** The records of a list that are picked, for doing something with all of them. */
export interface Selection {
  /** What the list is narrowed to. */
  readonly narrowing: ListState
  readonly ids: readonly string[]
  has (id: string): boolean
  toggle (id: string): void
  set (ids: readonly string[]): void
}

/** What stands before each record, such as a box to pick it, and what acts on them; only lists that want it have it. */
export interface Bulk {
  Picker: Picking['Picker']
  Bar: Component<{ entity: EntitySchema, items: readonly RecordItem[], selection: Selection }>
}

/** What stands before each row of a list. */
export interface Picking {
  selection: Selection
  Picker: Component<{ entity: EntitySchema, selection: Selection, items: readonly RecordItem[], record?: RecordItem, label: string }>
}

export function createSelection (narrowing: ListState): Selection {
  let ids = $state.raw<readonly string[]>([])
  return {
    narrowing,
    get ids () { return ids },
    has: id => ids.includes(id),
    toggle (id) { ids = ids.includes(id) ? ids.filter(other => other !== id) : [...ids, id] },
    set (next) { ids = next }
  }
}
