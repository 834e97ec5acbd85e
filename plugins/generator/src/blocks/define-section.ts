import type { Json } from '@dream/contracts/blueprint/json'
import type { App } from '../2-lower/app.ts'
import { call, type Code, reference, type Value } from '../3-print/value.ts'
import type { Words } from '../../kit/shared/words.ts'
import { element, wordsOf } from './block-code.ts'
import { defineBlock, type DefinedBlock, type Lowered, type Lowering, type Placed } from './define-block.ts'

export const tones = ['plain', 'soft', 'tint', 'bold', 'ink'] as const
export type Tone = typeof tones[number]

/** What every section of a web site takes. */
export interface SectionOptions {
  eyebrow?: string
  title?: string
  lead?: string
  tone?: Tone
}

export interface SectionPlan extends Lowered {
  words: Words
  shown: { [name: string]: Value }
  /** Undefined leaves it to the component. */
  tone: Tone | undefined
  /** Where the page is that it is on. */
  path: string
}

/** A section as a folder of kit/blocks says it. */
export interface SectionDefinition<Options extends SectionOptions> {
  name: string
  /** The component of the folder that shows it: "Pricing". */
  component: string
  summary: string
  /** What it is called in a site's navigation; absent for what nobody looks for. */
  navigation?: string
  /** JSON Schema of its own options. */
  properties: { [name: string]: Json }
  required?: string[]
  example: { [name: string]: Json }
  /** The heading where the options give none. */
  title: string | ((lowering: Lowering<Options>) => string)
  tone?: Tone
  /** Its texts beside eyebrow, title and lead. What is here can be rewritten in place. */
  words? (lowering: Lowering<Options>): Words
  /** What else the component takes; undefined when the options do not fit. */
  shown? (lowering: Lowering<Options>): { [name: string]: Value } | undefined
  action? (options: Options): { label: string, to: string } | undefined
}

/** A section whose texts the owner of the site can rewrite in place. */
export function defineSection<Options extends SectionOptions> (definition: SectionDefinition<Options>): DefinedBlock<SectionPlan> {
  const { name, component, summary, navigation, properties, required = [], example } = definition
  return defineBlock<Options, SectionPlan>({
    name,
    summary,
    navigation,
    stage: 'section',
    keeps: true,
    schema: {
      type: 'object',
      properties: {
        eyebrow: { type: 'string', maxLength: 80, description: 'A few words above the heading.' },
        title: { type: 'string', maxLength: 200, description: 'The heading.' },
        lead: { type: 'string', maxLength: 600, description: 'One or two sentences below the heading.' },
        tone: { enum: [...tones], description: 'Ground: plain, soft (a shade off), tint (a breath of the main colour), bold (the main colour), ink (dark).' },
        ...properties
      },
      required,
      additionalProperties: false
    },
    example,
    lower (lowering) {
      const { options, page } = lowering
      const shown = definition.shown === undefined ? {} : definition.shown(lowering)
      if (shown === undefined) return undefined
      const title = options.title ?? (typeof definition.title === 'string' ? definition.title : definition.title(lowering))
      const action = definition.action?.(options)
      return {
        words: { eyebrow: options.eyebrow ?? '', title, lead: options.lead ?? '', ...definition.words?.(lowering) },
        shown,
        tone: options.tone ?? definition.tone,
        path: page.path,
        ...(action === undefined ? {} : { action })
      }
    },
    words: ({ words }) => words,
    element: ({ id, shown, tone }, { leads }) => element(name, component, {
      block: id, words: wordsOf(id), tone, leads: leads ? true : undefined, ...shown
    }),
    server: ({ id }) => keptWords(id),
    checks: sectionChecks
  })
}

/** What keeps the rewritten texts of a section. */
export function keptWords (id: string): Code {
  return call({ name: 'siteWords', from: '@dream/kit/server/site-words.ts' }, { block: id, words: wordsOf(id) })
}

/** That its texts can be rewritten, and that its page tells of it. With people, only the owner may; their checks see to that. */
export function sectionChecks ({ id, words, path }: Placed<SectionPlan>, app: App): Value[] {
  const examples = reference({ name: 'examples', from: '/checks/examples.ts' })
  const checks: Value[] = []
  if (app.people === undefined) checks.push(call({ name: 'isRewritten', from: '@dream/kit/checks/site-checks.ts' }, examples, { block: id, title: String(words.title) }))
  if (!path.includes(':')) checks.push(call({ name: 'isToldOf', from: '@dream/kit/checks/site-checks.ts' }, examples, { block: id, path, title: String(words.title) }))
  return checks
}

/** JSON Schema of a link: a text and where it leads. */
export function linkSchema (description: string): Json {
  return {
    type: 'object',
    description,
    properties: {
      label: { type: 'string', minLength: 1, maxLength: 60 },
      to: { type: 'string', pattern: '^(/|#|https?://|mailto:|tel:)[^\\s]*$', maxLength: 300, description: 'A path of the app, "#pricing" for a section, or an address.' }
    },
    required: ['label', 'to'],
    additionalProperties: false
  }
}

export interface Link { label: string, to: string }

/** JSON Schema of a list of objects with these texts. */
export function itemsSchema (properties: { [name: string]: Json }, required: string[], most = 24): Json {
  return { type: 'array', minItems: 1, maxItems: most, items: { type: 'object', properties, required, additionalProperties: false } }
}

export const textSchema = (description: string, maxLength = 200): Json => ({ type: 'string', maxLength, description })
