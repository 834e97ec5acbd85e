import { defineSection, linkSchema, textSchema, type Link, type SectionOptions } from '../../../src/blocks/define-section.ts'
import { pictureNames } from '../../client/site/pictures.ts'

interface StoryOptions extends SectionOptions { body: string, picture?: string, side?: 'left' | 'right', action?: Link }

export const block = defineSection<StoryOptions>({
  name: 'story',
  component: 'Story',
  navigation: 'About',
  summary: 'Who it is and why: a few paragraphs beside a drawn picture.',
  properties: {
    body: textSchema('Plain text; blank lines separate paragraphs.', 4000),
    picture: { enum: pictureNames, description: 'What is drawn.' },
    side: { enum: ['left', 'right'], description: 'Where the picture stands; "right" unless told.' },
    action: linkSchema('A button below.')
  },
  required: ['body'],
  example: { title: 'It began with Bella', body: 'A collie with too much to give.\n\nToday we are six.', picture: 'botanical' },
  title: ({ blueprint }) => `About ${blueprint.name}`,
  words: ({ options }) => ({ body: options.body, ...(options.action === undefined ? {} : { action: options.action.label }) }),
  shown: ({ options }) => ({ picture: options.picture, side: options.side, to: options.action?.to })
})
