import { element, ofServer, wordsOf } from '../../../src/blocks/block-code.ts'
import { defineBlock } from '../../../src/blocks/define-block.ts'
import { textSchema, tones, type SectionOptions, type Tone } from '../../../src/blocks/define-section.ts'
import { findPosts, postsSchema, postsValue, type PostsOptions, type PostsPlan } from '../../../src/blocks/posts.ts'
import { call } from '../../../src/3-print/value.ts'
import type { Words } from '../../shared/words.ts'
import { postsChecks } from '../posts/block-checks.ts'

interface Options extends PostsOptions, SectionOptions { limit?: number, more?: string }

interface Plan extends PostsPlan {
  words: Words
  tone: Tone
  limit: number
}

export const block = defineBlock<Options, Plan>({
  name: 'news',
  summary: 'The newest few postings of a blog or of news, as cards, with the way to all of them: for a start page.',
  stage: 'section',
  navigation: 'News',
  keeps: true,
  schema: {
    type: 'object',
    properties: { ...postsSchema, limit: { type: 'integer', minimum: 1, maximum: 9, description: 'How many; 3 unless told.' }, more: textSchema('The link to all of them; "All news" unless told.', 60), eyebrow: textSchema('A few words above the heading.', 80), title: textSchema('The heading.'), lead: textSchema('One or two sentences below it.', 600), tone: { enum: [...tones] } },
    required: ['entity'],
    additionalProperties: false
  },
  example: { entity: 'task', body: 'notes', limit: 3 },
  lower ({ options, ...finder }) {
    const posts = findPosts(options, finder)
    if (posts === undefined) return undefined
    const { eyebrow = '', title = 'News', lead = '', tone = 'plain', limit = 3, more = 'All news' } = options
    return { ...posts, words: { eyebrow, title, lead, second: more }, tone, limit }
  },
  words: ({ words }) => words,
  element: ({ id, page, tone, index }, { leads }) => element('news', 'News', { block: id, words: wordsOf(id), tone: tone === 'plain' ? undefined : tone, leads: leads ? true : undefined, page, all: index }),
  server: plan => call(ofServer('news', 'news'), { block: plan.id, words: wordsOf(plan.id), limit: plan.limit, ...postsValue(plan) }),
  checks: (plan, app) => postsChecks({ ...plan, page: undefined }, app)
})
