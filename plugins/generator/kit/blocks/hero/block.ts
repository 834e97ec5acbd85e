import { defineSection, linkSchema, type Link, type SectionOptions } from '../../../src/blocks/define-section.ts'
import { pictureNames } from '../../client/site/pictures.ts'

interface HeroOptions extends SectionOptions {
  layout?: 'split' | 'centered' | 'cover' | 'poster'
  picture?: string
  action?: Link
  second?: Link
  facts?: string[]
}

export const block = defineSection<HeroOptions>({
  name: 'hero',
  component: 'Hero',
  summary: 'The opening of a web site: what it is, in large letters, with a drawn picture and the one thing to do.',
  properties: {
    layout: { enum: ['split', 'centered', 'cover', 'poster'], description: 'split: words beside the picture; centered: words above it; cover: words on it; poster: very large words on the main colour. "split" unless told.' },
    picture: { enum: pictureNames, description: 'What is drawn; one that fits anything unless told.' },
    action: linkSchema('The filled button. It stands in the head of every page too.'),
    second: linkSchema('The quiet button beside it.'),
    facts: { type: 'array', maxItems: 4, items: { type: 'string', maxLength: 80 }, description: 'Up to four short facts below the buttons: "Open since 1987".' }
  },
  example: { title: 'Walks that dogs dream of', lead: 'Every weekday, in small groups, rain or shine.', action: { label: 'See the walks', to: '/walks' }, picture: 'landscape' },
  title: ({ blueprint, page }) => page.path === '/' ? blueprint.name : page.title,
  words: ({ options, blueprint, page }) => ({
    lead: options.lead ?? (page.path === '/' ? blueprint.tagline : ''),
    ...(options.action === undefined ? {} : { action: options.action.label }),
    ...(options.second === undefined ? {} : { second: options.second.label }),
    ...(options.facts === undefined ? {} : { facts: options.facts })
  }),
  shown: ({ options }) => ({ layout: options.layout, picture: options.picture, to: options.action?.to, second: options.second?.to }),
  action: ({ action }) => action
})
