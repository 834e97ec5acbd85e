import type { FieldType } from '@dream/contracts/blueprint/field-types'
import type { Finding, Lost, Span, Wish } from '@dream/contracts/messages'
import type { Archetype } from '../../packs/archetype.ts'
import type { EntityEntry } from '../../packs/entity.ts'
import type { Tool } from '../../packs/tools.ts'
import type { Heard } from './1-read/heard.ts'

/** A stretch of the wish: `text` stands at `start` of it, character for character unless markup was blanked. */
export interface Piece {
  text: string
  start: number
}

export interface Sentence extends Piece {
  kind: 'sentence' | 'bullet' | 'heading'
}

/** Why something is in the plan. */
export interface Why {
  source: 'stated' | 'inferred' | 'assumed'
  /** The rule or pack that decided. */
  reason: string
  spans: Span[]
  confidence: number
}

export interface Said<T> {
  value: T
  why: Why
}

/** A colour as "#rrggbb" with the name that the wish gives it. */
export interface ColourSaid extends Said<string> {
  called: string
}

export interface LookSaid {
  primary?: ColourSaid
  background?: ColourSaid
  scheme?: Said<string>
  mood?: Said<string>
}

/** What 1-read hands over. */
export interface Reading {
  wish: Wish
  /** The wish with markup, names and colours blanked, as long as the wish itself. */
  text: string
  sentences: Sentence[]
  heard: Heard
  name: Said<string> | undefined
  look: LookSaid
  findings: Finding[]
}

export interface FieldDraft {
  name: string
  type?: FieldType
  choices?: string[]
  /** Word of the entity a relation points at. */
  target?: string
  owned?: boolean
  required?: boolean
  unique?: boolean
  computed?: ComputedDraft
  defaultValue?: string
  minimum?: number
  maximum?: number
  why: Why
}

/** A computed value by names as the wish says them. */
export type ComputedDraft =
  | { kind: 'formula', left: string, operator: '*' | '+' | '-' | '/', right: string }
  | { kind: 'children', measure: 'count' | 'sum' | 'avg', child: string, value?: string }

export interface EntityDraft {
  /** Singular, lower case: "dog". */
  word: string
  entry: EntityEntry | undefined
  fields: FieldDraft[]
  /** What the wish calls many of it, which names its page: "reading list" of books. */
  listName?: string
  /** Whether the wish itself lists its fields. */
  fieldsStated: boolean
  /** Whether the packs' fields are wanted beside stated ones. */
  why: Why
}

export interface ViewDraft {
  /** Word of the entity. */
  entity: string
  /** As shown: "Unpaid walks". */
  title: string
  condition: Condition
  why: Why
}

/** What a view lets through, by names as the wish says them. */
export type Condition =
  | { kind: 'flag', field: string, is: boolean }
  | { kind: 'word', word: string }
  | { kind: 'compare', field: string, operator: '<' | '>' | '<=' | '>=' , value: number }
  | { kind: 'time', when: 'overdue' | 'upcoming' | 'past' | 'today' | 'week' }
  | { kind: 'low' }
  | { kind: 'open' }
  | { kind: 'age', operator: '<' | '>', days: number }

export interface TotalDraft {
  entity: string | undefined
  measure: 'count' | 'sum' | 'avg'
  /** The field that is added up. */
  value: string | undefined
  /** "month", "week", "year", "day" or the name of a field or entity. */
  by: string
  /** How it is drawn, where it is no plain table. */
  chart?: 'bar' | 'pie'
  /** What is added up, where it is not everything. */
  condition?: Condition
  title?: string
  why: Why
}

export type { Span } from '@dream/contracts/messages'

export type Action = 'read' | 'create' | 'change' | 'delete'

/** What somebody may do by the words of the wish. */
export interface Deed {
  /** Singular, lower case: "job seeker"; empty for users as such. */
  role: string
  actions: Action[]
  /** Word of the entity; empty for everything. */
  object: string
  own: boolean
  /** Whether nobody else may. */
  only: boolean
  /** Whether it is only told as what they do. */
  weak?: boolean
  spans: Span[]
}

/** A web site to be looked at. */
export interface SiteDraft {
  /** Of the packs: "bakery". */
  kind: string
  isBlog: boolean
  /** Whom or what it is for, as the wish says it: "dental clinic"; may be empty. */
  called: string
  /** What a blog is about; empty for anything. */
  topic: string
  /** Blocks of the sections that the wish names. */
  sections: Said<string>[]
}

/** Who uses the app. */
export interface PeopleDraft {
  roles: string[]
  deeds: Deed[]
  /** Whether the wish says that they register themselves. */
  signsUp: boolean
  /** Words of the entities that everybody may read, signed in or not; none for all; undefined where nothing says so. */
  anyone: string[] | undefined
  why: Why
}

/** What 2-understand hands over. */
export interface Sketch {
  reading: Reading
  archetype: Said<Archetype> | undefined
  /** The head noun when the packs know no archetype of it: "beehive". */
  headNoun: Said<string> | undefined
  entities: EntityDraft[]
  views: ViewDraft[]
  totals: TotalDraft[]
  boards: { entity: string, by?: string, why: Why }[]
  textPages: { title: string, why: Why }[]
  sorts: { entity: string, field: string, descending: boolean, why: Why }[]
  sampleCount: number | undefined
  findings: Finding[]
  lost: Lost[]
  /** Tools that the wish asks for, each a page with its block. */
  tools: Said<Tool>[]
  people: PeopleDraft | undefined
  /** The web site that is all the wish asks for. */
  site: Said<SiteDraft> | undefined
  /** The tool that is all the wish asks for. */
  toolAlone: Said<Tool> | undefined
  /** Fields that the wish names without saying of what. */
  loose: { name: string, why: Why }[]
}

