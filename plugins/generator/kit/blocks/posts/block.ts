import { element, ofServer, wordsOf } from '../../../src/blocks/block-code.ts'
import { defineBlock } from '../../../src/blocks/define-block.ts'
import { textSchema, tones, type SectionOptions, type Tone } from '../../../src/blocks/define-section.ts'
import { findPosts, postsSchema, postsValue, type PostsOptions, type PostsPlan } from '../../../src/blocks/posts.ts'
import { call } from '../../../src/3-print/value.ts'
import type { Words } from '../../shared/words.ts'
import { postsChecks } from './block-checks.ts'

interface Options extends PostsOptions, SectionOptions {}

interface Plan extends PostsPlan {
  words: Words
  tone: Tone
}

export const block = defineBlock<Options, Plan>({
  name: 'posts',
  summary: 'The index of a blog or of news: cards with drawn covers, newest first, by tag and page. With a page "/blog/:post" that has an "article" block, each has its reading page; an Atom feed is at /feed.xml. Drafts stay hidden.',
  stage: 'section',
  navigation: 'Blog',
  keeps: true,
  schema: {
    type: 'object',
    properties: { ...postsSchema, eyebrow: textSchema('A few words above the heading.', 80), title: textSchema('The heading.'), lead: textSchema('One or two sentences below it.', 600), tone: { enum: [...tones] } },
    required: ['entity'],
    additionalProperties: false
  },
  example: { entity: 'task', body: 'notes', title: 'From the workshop' },
  lower ({ options, ...finder }) {
    const posts = findPosts(options, finder)
    if (posts === undefined) return undefined
    const { eyebrow = '', title = finder.page.title, lead = finder.page.path === '/' ? finder.blueprint.tagline : '', tone = 'plain' } = options
    return { ...posts, words: { eyebrow, title, lead }, tone }
  },
  words: ({ words }) => words,
  element: ({ id, page, tone }, { leads }) => element('posts', 'Posts', { block: id, words: wordsOf(id), tone: tone === 'plain' ? undefined : tone, leads: leads ? true : undefined, page }),
  server: plan => call(ofServer('posts', 'posts'), { block: plan.id, words: wordsOf(plan.id), ...postsValue(plan) }),
  checks: postsChecks
})
