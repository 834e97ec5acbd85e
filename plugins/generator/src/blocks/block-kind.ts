import type { Blueprint, Page } from '@dream/contracts/messages'
import type { Json } from '@dream/contracts/blueprint/json'
import { Ajv } from 'ajv'
import type { App } from '../2-lower/app.ts'
import type { Code, Value } from '../3-print/value.ts'
import type { AppBlock } from './app-block.ts'

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

/** What a block's folder says about it. */
export interface BlockDefinition<Name extends AppBlock['block'], Options> {
  name: Name
  /** One sentence for people and models. */
  summary: string
  schema: JsonObject
  /** Options that work, over the entities of one of test/fixtures/blueprints. */
  example: JsonObject
  lower (lowering: Lowering<Options>): Extract<AppBlock, { block: Name }> | undefined
  /** What the block asks the server, as code; absent when it asks nothing of its own. */
  question? (block: Extract<AppBlock, { block: Name }>): Code
  /** The acceptance checks that the block brings, as code. */
  checks? (block: Extract<AppBlock, { block: Name }>, app: App): Value[]
}

/** A block whatever its options: what the phases work with. */
export interface BlockKind {
  name: string
  summary: string
  schema: JsonObject
  example: JsonObject
  lower (lowering: Lowering<JsonObject>): AppBlock | undefined
  question (block: AppBlock): Code | undefined
  checks (block: AppBlock, app: App): Value[]
}

const ajv = new Ajv({ allErrors: true, allowUnionTypes: true })

export function defineBlock<Name extends AppBlock['block'], Options> (definition: BlockDefinition<Name, Options>): BlockKind {
  type Lowered = Extract<AppBlock, { block: Name }>
  const { name, summary, example } = definition
  const fits = ajv.compile<Options>(definition.schema)
  const isMine = (block: AppBlock): block is Lowered => block.block === name
  return {
    name,
    summary,
    schema: definition.schema,
    example,
    lower (lowering) {
      const { options, problem } = lowering
      if (fits(options)) return definition.lower({ ...lowering, options })
      for (const error of fits.errors ?? []) {
        problem(`The option ${error.instancePath === '' ? 'object' : error.instancePath.slice(1)} of the block "${name}" ${error.message ?? 'does not fit'}.`, 'Give the options that the schema of the block describes.')
      }
      return undefined
    },
    question: block => isMine(block) ? definition.question?.(block) : undefined,
    checks: (block, app) => isMine(block) ? definition.checks?.(block, app) ?? [] : []
  }
}
