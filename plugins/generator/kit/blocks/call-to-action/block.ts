import { defineSection, linkSchema, type Link, type SectionOptions } from '../../../src/blocks/define-section.ts'

interface CallOptions extends SectionOptions { action: Link, second?: Link }

export const block = defineSection<CallOptions>({
  name: 'call-to-action',
  component: 'CallToAction',
  summary: 'One thing to do, said large, before a page ends.',
  properties: { action: linkSchema('The filled button.'), second: linkSchema('The quiet one.') },
  required: ['action'],
  example: { title: 'Ready for a walk?', action: { label: 'Write to us', to: '/clients' } },
  title: ({ blueprint }) => `Ready to try ${blueprint.name}?`,
  tone: 'bold',
  words: ({ options }) => ({ action: options.action.label, ...(options.second === undefined ? {} : { second: options.second.label }) }),
  shown: ({ options }) => ({ to: options.action.to, second: options.second?.to }),
  action: ({ action }) => action
})
