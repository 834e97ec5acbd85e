import { keyOf } from '../../../src/2-lower/keys.ts'
import { checkOf, element, ofServer, wordsOf } from '../../../src/blocks/block-code.ts'
import { defineBlock, type Lowered } from '../../../src/blocks/define-block.ts'
import { textSchema, tones, type SectionOptions, type Tone } from '../../../src/blocks/define-section.ts'
import { findEntity, findField } from '../../../src/blocks/references.ts'
import { call, type Value } from '../../../src/3-print/value.ts'
import type { Words } from '../../shared/words.ts'

interface NewsletterOptions extends SectionOptions {
  entity: string
  name?: string
  button?: string
  thanks?: string
  known?: string
  note?: string
}

interface NewsletterPlan extends Lowered {
  entity: string
  key: string
  /** Key of the text that is asked for too, and what it is called. */
  also: { key: string, label: string } | undefined
  words: Words
  tone: Tone
}

export const block = defineBlock<NewsletterOptions, NewsletterPlan>({
  name: 'newsletter',
  summary: 'One e-mail address to leave: newsletter, waiting list, early access. Each address becomes a record of an entity, once.',
  stage: 'section',
  navigation: 'Newsletter',
  keeps: true,
  schema: {
    type: 'object',
    properties: {
      entity: { type: 'string', description: 'Id of an entity with a field of type email, in which nothing else is required: "subscriber".' },
      name: { type: 'string', description: 'Key of a text field that is asked for too: a name.' },
      eyebrow: textSchema('A few words above the heading.', 80),
      title: textSchema('The heading.'),
      lead: textSchema('What somebody gets, and how often.', 600),
      tone: { enum: [...tones] },
      button: textSchema('"Subscribe" unless told.', 40),
      thanks: textSchema('What is said to somebody new.', 300),
      known: textSchema('What is said to somebody who is on the list already.', 300),
      note: textSchema('A small print: "Leave at any time."', 200)
    },
    required: ['entity'],
    additionalProperties: false
  },
  example: { entity: 'customer', name: 'name', title: 'News from the workshop' },
  lower ({ options, ...finder }) {
    const entity = findEntity(options.entity, finder)
    if (entity === undefined) return undefined
    const field = entity.fields.find(candidate => candidate.type === 'email' && candidate.computed === '')
    const named = options.name === undefined ? undefined : findField(options.name, entity, ['text'], finder)
    if (options.name !== undefined && named === undefined) return undefined
    const other = entity.fields.find(candidate => candidate !== field && candidate !== named && candidate.required && candidate.computed === '' && candidate.defaultValue === '' && candidate.type !== 'yes-no')
    if (field === undefined) finder.problem(`${entity.name} has no field of type email.`, 'Add one: the addresses are kept there.')
    else if (other !== undefined) finder.problem(`${entity.name} needs ${other.name} too, which is not asked for.`, 'Make it optional, or give it a default.')
    if (field === undefined || other !== undefined) return undefined
    const { eyebrow = '', title = 'Stay in touch', lead = 'News now and then. Nothing else.', tone = 'tint', button = 'Subscribe', thanks = 'Thank you. You are on the list.', known = 'You are on the list already. All is well.', note = '' } = options
    return { entity: entity.id, key: keyOf(field), also: named === undefined ? undefined : { key: keyOf(named), label: named.name }, words: { eyebrow, title, lead, button, thanks, known, note }, tone }
  },
  words: ({ words }) => words,
  element: ({ id, tone, also }, { leads }) => element('newsletter', 'Newsletter', { block: id, words: wordsOf(id), tone: tone === 'plain' ? undefined : tone, leads: leads ? true : undefined, name: also?.label }),
  server: ({ id, entity, key, also }) => call(ofServer('newsletter', 'newsletter'), { block: id, words: wordsOf(id), of: entity, key, also: also?.key }),
  checks: ({ id, entity, words, also }, app): Value[] => app.people === undefined ? [checkOf('newsletter', 'takesAddresses', entity, { block: id, title: String(words.title), also: also?.key })] : []
})
