import type { SqlText } from '../2-lower/sql-text.ts'
import type { Witness } from '../expression/witness.ts'

/**
 * The blocks of a page with their options validated and their expressions worked out. Adding a block adds one type
 * here and one folder beside this file.
 */
export type AppBlock = ListBlock | DetailBlock | CountsBlock | DueBlock | TotalsBlock | RecentBlock | TextBlock | BoardBlock

interface BlockBase {
  /** Stable: "page.walks.list". A block with a question for the server is answered at /api/_blocks/<id>. */
  id: string
}

/** Search, filters, sort, paging, add button, empty state. */
export interface ListBlock extends BlockBase {
  block: 'list'
  /** Entity id. */
  entity: string
  /** The name of the fixed filter, sent as ?view=; absent when the list shows everything. */
  view?: string
  /** SQL of that filter. */
  where?: SqlText
  /** Values that the filter lets through and keeps out, for the checks; absent when it is not that simple. */
  witness?: Witness
  /** "date", "-date"; always set. */
  sort: string
  /** Keys of the columns shown; always set. */
  columns: string[]
  style: 'table' | 'cards'
}

/** All fields of one record, computed values, child records with add, edit and delete. Its page's path has `:id`. */
export interface DetailBlock extends BlockBase {
  block: 'detail'
  entity: string
}

/** Answered with CountsAnswer. */
export interface CountsBlock extends BlockBase {
  block: 'counts'
  tiles: CountsTile[]
}

export interface CountsTile {
  entity: string
  label: string
  measure: Measure
  /** Key of the field whose sum stands beside the number; absent for none. */
  money?: string
  /** SQL of the tile's filter. */
  where?: SqlText
  /** Values that the filter lets through and keeps out, for the checks; absent when it is not that simple. */
  witness?: Witness
  /** Path of the page it leads to; absent for none. */
  link?: string
}

/** What is worked out over many records, and how its result reads. */
export interface Measure {
  kind: 'count' | 'sum' | 'avg'
  /** Key of the field that is summed or averaged; absent for count. */
  key?: string
  type: 'integer' | 'number' | 'percent' | 'money' | 'duration'
}

/** What is overdue and what comes up. Answered with DueAnswer. */
export interface DueBlock extends BlockBase {
  block: 'due'
  entity: string
  title: string
  /** Key of the date or date-time field. */
  date: string
  where?: SqlText
  /** Values that the filter lets through and keeps out, for the checks; absent when it is not that simple. */
  witness?: Witness
  /** How many days ahead count as coming up. */
  days: number
}

/** A table with bars. Answered with TotalsAnswer. */
export interface TotalsBlock extends BlockBase {
  block: 'totals'
  entity: string
  title: string
  by: 'month' | 'week' | 'year' | 'field'
  /** Key of the date field for month, week and year; of the grouping field for field. */
  key: string
  measure: Measure
  where?: SqlText
  /** Values that the filter lets through and keeps out, for the checks; absent when it is not that simple. */
  witness?: Witness
}

/** Answered with RecentAnswer. */
export interface RecentBlock extends BlockBase {
  block: 'recent'
  entity: string
  title: string
  limit: number
}

export interface TextBlock extends BlockBase {
  block: 'text'
  /** May be empty. */
  heading: string
  paragraphs: string[]
}

/** Columns per choice. Reads the entity's list, moves by PATCH. */
export interface BoardBlock extends BlockBase {
  block: 'board'
  entity: string
  /** Key of the choice field. */
  by: string
}
