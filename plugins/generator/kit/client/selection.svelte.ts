import type { Component } from 'svelte'
import type { EntitySchema, RecordItem } from '../shared/schema.ts'

/** The records of a list that are picked, for doing something with all of them. */
export interface Selection {
  readonly ids: readonly string[]
  has (id: string): boolean
  toggle (id: string): void
  set (ids: readonly string[]): void
}

/** What picks records and acts on them; only lists that want it have it. */
export interface Bulk {
  Picker: Picking['Picker']
  Bar: Component<{ entity: EntitySchema, items: readonly RecordItem[], selection: Selection }>
}

/** How the rows of a list are picked. */
export interface Picking {
  selection: Selection
  Picker: Component<{ selection: Selection, items: readonly RecordItem[], record?: RecordItem, label: string }>
}

export function createSelection (): Selection {
  let ids = $state.raw<readonly string[]>([])
  return {
    get ids () { return ids },
    has: id => ids.includes(id),
    toggle (id) { ids = ids.includes(id) ? ids.filter(other => other !== id) : [...ids, id] },
    set (next) { ids = next }
  }
}
