import type { Blueprint, Page } from '@dream/contracts/messages'
import type { Json } from '@dream/contracts/blueprint/json'
import { Ajv } from 'ajv'
import type { App } from '../2-lower/app.ts'
import type { Element } from '../3-print/client/markup.ts'
import type { Code, Value } from '../3-print/value.ts'
import type { SqlText } from '../2-lower/sql-text.ts'
import type { AppBlock, BlockPlace, BlockShape } from './app-block.ts'

type JsonObject = { [key: string]: Json }

/** Where a block stands while its options are worked out. */
export interface Lowering<Options> {
  id: string
  options: Options
  page: Page
  blueprint: Blueprint
  /** Names of fixed filters given on this page so far. */
  views: Set<string>
  /** Reports what is wrong with the options; the block is then left out. */
  problem (message: string, suggestion: string): void
}

/** What every lowered block may say of itself beside what its kind needs. */
export interface Lowered {
  /** Id of the entity it is about. */
  entity?: string
  view?: { name: string, where: SqlText }
  /** What it asks visitors of a web site to do. */
  action?: { label: string, to: string }
}

/** A worked out block with the id it has on its page. */
export type Placed<Plan> = Plan & { id: string }

/** What a block's folder says about it. `Plan` is its options worked out. */
export interface BlockDefinition<Options, Plan extends Lowered> extends BlockShape {
  name: string
  /** One sentence for people and models. */
  summary: string
  schema: JsonObject
  /** Options that work, over the entities of one of test/fixtures/blueprints. */
  example: JsonObject
  lower (lowering: Lowering<Options>): Plan | undefined
  /** The component that shows the block. */
  element (plan: Placed<Plan>, place: BlockPlace): Element
  /** The texts that it shows, which both sides take from `wordsOf`; absent for none that the app's owner may change. */
  words? (plan: Placed<Plan>): { readonly [key: string]: Value }
  /** What the block has on the server, as code; absent when it has nothing of its own. */
  server? (plan: Placed<Plan>): Code
  /** The acceptance checks that the block brings, as code. */
  checks? (plan: Placed<Plan>, app: App): Value[]
}

/** A block whatever its options: what the phases work with. */
export interface BlockKind {
  name: string
  summary: string
  schema: JsonObject
  example: JsonObject
  lower (lowering: Lowering<JsonObject>): AppBlock | undefined
}

/** A kind, and the way to make one of it where the plan has none. */
export interface DefinedBlock<Plan> extends BlockKind {
  make (id: string, plan: Plan): AppBlock
}

const ajv = new Ajv({ allErrors: true, allowUnionTypes: true })

export function defineBlock<Options, Plan extends Lowered> (definition: BlockDefinition<Options, Plan>): DefinedBlock<Plan> {
  const { name, summary, schema, example } = definition
  const shape = { width: definition.width, heads: definition.heads, icon: definition.icon, stage: definition.stage, keeps: definition.keeps, navigation: definition.navigation }
  const fits = ajv.compile<Options>(schema)

  function make (id: string, plan: Plan): AppBlock {
    const own = { ...plan, id }
    return {
      id,
      block: name,
      shape,
      ...(plan.entity === undefined ? {} : { entity: plan.entity }),
      ...(plan.view === undefined ? {} : { view: plan.view }),
      ...(plan.action === undefined ? {} : { action: plan.action }),
      words: definition.words?.(own),
      element: place => definition.element(own, place),
      server: () => definition.server?.(own),
      checks: app => definition.checks?.(own, app) ?? []
    }
  }

  return {
    name,
    summary,
    schema,
    example,
    make,
    lower (lowering) {
      const { id, options, problem } = lowering
      if (fits(options)) {
        const plan = definition.lower({ ...lowering, options })
        return plan === undefined ? undefined : make(id, plan)
      }
      for (const error of fits.errors ?? []) {
        problem(`The option ${error.instancePath === '' ? 'object' : error.instancePath.slice(1)} of the block "${name}" ${error.message ?? 'does not fit'}.`, 'Give the options that the schema of the block describes.')
      }
      return undefined
    }
  }
}
