import { keyOf } from '../../../src/2-lower/keys.ts'
import { element, ofServer, schemaOf, wordsOf } from '../../../src/blocks/block-code.ts'
import { defineBlock, type Lowered } from '../../../src/blocks/define-block.ts'
import { textSchema, tones, type SectionOptions, type Tone } from '../../../src/blocks/define-section.ts'
import { findEntity, findField } from '../../../src/blocks/references.ts'
import { call } from '../../../src/3-print/value.ts'
import type { Words } from '../../shared/words.ts'
import { contactChecks } from './block-checks.ts'

interface ContactOptions extends SectionOptions {
  entity: string
  fields?: string[]
  button?: string
  thanks?: string
  phone?: string
  email?: string
  address?: string
}

export interface ContactPlan extends Lowered {
  entity: string
  keys: string[]
  words: Words
  tone: Tone
}

const asked = ['text', 'long-text', 'email', 'phone', 'date', 'time', 'date-time', 'choice', 'many-choice', 'integer', 'number', 'yes-no', 'link', 'relation']

export const block = defineBlock<ContactOptions, ContactPlan>({
  name: 'contact',
  summary: 'A form whose answers become records of an entity, which its owner reads under Manage: contact, enquiry, application, RSVP. Robots are kept out, and too many at once.',
  stage: 'section',
  navigation: 'Contact',
  keeps: true,
  schema: {
    type: 'object',
    properties: {
      entity: { type: 'string', description: 'Id of the entity that a sent form becomes a record of: "message". With people, let visitors create and only the owner read.' },
      fields: { type: 'array', minItems: 1, maxItems: 20, items: { type: 'string' }, description: 'Keys of the fields that are asked for; all that can be typed or chosen unless told. Fields left out start with their default.' },
      eyebrow: textSchema('A few words above the heading.', 80),
      title: textSchema('The heading.'),
      lead: textSchema('One or two sentences below it.', 600),
      tone: { enum: [...tones] },
      button: textSchema('"Send message" unless told.', 60),
      thanks: textSchema('What is said when it has been sent.', 400),
      phone: textSchema('A phone number beside the form.', 40),
      email: textSchema('An e-mail address beside it.', 120),
      address: textSchema('An address beside it.', 300)
    },
    required: ['entity'],
    additionalProperties: false
  },
  example: { entity: 'client', fields: ['name', 'phone'], title: 'Write to us' },
  lower ({ options, ...finder }) {
    const { page } = finder
    const entity = findEntity(options.entity, finder)
    if (entity === undefined) return undefined
    const fields = (options.fields ?? entity.fields.filter(field => field.computed === '' && ['text', 'long-text', 'email', 'phone'].includes(field.type)).map(keyOf)).map(key => findField(key, entity, asked, finder))
    if (fields.some(field => field === undefined)) return undefined
    const keys = fields.flatMap(field => field === undefined ? [] : [keyOf(field)])
    const missing = entity.fields.find(field => field.required && field.computed === '' && field.defaultValue === '' && field.type !== 'yes-no' && !keys.includes(keyOf(field)))
    if (missing !== undefined) {
      finder.problem(`The form does not ask for ${missing.name}, without which no ${entity.name.toLowerCase()} is accepted.`, `Add "${keyOf(missing)}" to the fields, or give it a default.`)
      return undefined
    }
    const { eyebrow = '', title = page.path === '/' ? 'Get in touch' : page.title, lead = '', tone = 'plain', button = 'Send message', thanks = 'Thank you. It has arrived, and you will hear from us soon.', phone, email, address } = options
    const words = { eyebrow, title, lead, button, thanks, ...(address === undefined ? {} : { address }), ...(phone === undefined ? {} : { phone }), ...(email === undefined ? {} : { email }) }
    return { entity: entity.id, keys, words, tone }
  },
  words: ({ words }) => words,
  element: ({ id, entity, keys, tone }, { app, leads }) => element('contact', 'Contact', {
    block: id, words: wordsOf(id), tone: tone === 'plain' ? undefined : tone, leads: leads ? true : undefined, entity: schemaOf(app, entity), fields: keys
  }),
  server: ({ id, entity, keys }) => call(ofServer('contact', 'contact'), { block: id, words: wordsOf(id), of: entity, fields: keys }),
  checks: contactChecks
})
