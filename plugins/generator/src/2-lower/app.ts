import type { Json } from '@dream/contracts/blueprint/json'
import type { Culture, Look } from '@dream/contracts/messages'
import type { PeopleSchema } from '../../kit/people/shared.ts'
import type { EntitySchema, FieldSchema } from '../../kit/shared/schema.ts'
import type { RuleWitness } from '../expression/rule-witness.ts'
import type { Script } from '../expression/to-typescript.ts'
import type { AppBlock } from '../blocks/app-block.ts'
import type { SqlText } from './sql-text.ts'

/** The Blueprint with every name, address and expression worked out: all that the printers need to know. */
export interface App {
  name: string
  /** May be empty. */
  tagline: string
  /** "dog-walking". */
  packageName: string
  culture: Culture
  look: Look
  entities: AppEntity[]
  pages: AppPage[]
  /** Who may do what; absent in an app that is open to everybody. Both sides read it: shared/people.ts. */
  people?: PeopleSchema
  /** Canonical JSON text of the samples; see 2-lower/seed.ts. */
  seed: string
  /** The Blueprint in the form people read. */
  blueprint: { [key: string]: Json }
}

export interface AppEntity {
  /** Stable: "dog"; also the table. */
  id: string
  /** As shown: "Dog", "Dogs". */
  name: string
  plural: string
  /** Identifiers for code: "dog", "dogs", "Dog", and "dogSchema", the constant exported by its shared file. */
  variable: string
  pluralVariable: string
  typeName: string
  schemaName: string
  /** What functions of a record call it: "dog". */
  recordName: string
  /** File name without ending: "dog". server/entities/dog.ts and shared/dog.ts are about it. */
  file: string
  /** What both sides know of it; shared/<file>.ts exports it as `schemaName` and its record as type `typeName`. */
  schema: EntitySchema
  fields: AppField[]
  /** Entities whose records belong to one of these. */
  children: AppChild[]
  /** Keys of the fields that free text search looks into. */
  searchKeys: string[]
  rules: AppRule[]
  /** Columns that name a person: who added the record, whose profile it is. None in an app without people. */
  personColumns: string[]
}

export interface AppField {
  /** Stable: "dog.vaccination-date". */
  id: string
  /** Last part in snake case: "vaccination_date". Column, JSON key and the name in expressions. */
  key: string
  schema: FieldSchema
  /** For relation: id of the target entity, and what happens when that record is deleted. */
  target?: string
  onDelete?: 'clear' | 'cascade'
  /** For a computed field: its expression as the Blueprint has it. */
  computed?: string
  /** For a computed field: its SQL, one value over the record's columns as `t.<column>`. */
  sql?: SqlText
  /** The same for a form, over the entity's `recordName`; absent when it needs other records. */
  script?: Script
}

/** What must be true of a record beyond its single fields. */
export interface AppRule {
  /** Stable: "booking.ends-after-it-starts". */
  id: string
  message: string
  /** Keys of the fields the message stands at; at least one. */
  fields: string[]
  /** One value over the record's columns as `t.<column>`: whether it keeps to the rule. */
  sql: SqlText
  /** The same for a form, over the entity's `recordName`; absent when it needs other records. */
  script?: Script
  /** Absent when few values do not show it. */
  witness?: RuleWitness
}

export interface AppChild {
  /** Id of the child entity: "walk". */
  entity: string
  /** Key of the child's relation field: "dog". */
  key: string
}

export interface AppPage {
  /** Stable: "page.walks.unpaid". */
  id: string
  title: string
  /** "/walks/:id"; colon parts are parameters. */
  path: string
  /** File and component: "walks-unpaid", "WalksUnpaid". Unique in the app. */
  file: string
  component: string
  icon: string
  inNavigation: boolean
  blocks: AppBlock[]
}
