import { element, ofServer } from '../../../src/blocks/block-code.ts'
import { defineBlock } from '../../../src/blocks/define-block.ts'
import { findPosts, postsSchema, postsValue, type PostsOptions, type PostsPlan } from '../../../src/blocks/posts.ts'
import { call } from '../../../src/3-print/value.ts'

interface Plan extends PostsPlan {
  /** What the page's path calls the posting: "post" of "/blog/:post". */
  parameter: string
}

export const block = defineBlock<PostsOptions, Plan>({
  name: 'article',
  summary: 'The reading page of one posting, on a page like "/blog/:post": title, date, author, reading time, text in Markdown, tags, and the way to the newer and the older one.',
  stage: 'section',
  schema: { type: 'object', properties: postsSchema, required: ['entity'], additionalProperties: false },
  example: { entity: 'task', body: 'notes' },
  lower ({ options, ...finder }) {
    const posts = findPosts(options, finder)
    const parameter = /:([^/]+)$/.exec(finder.page.path)?.[1] ?? 'id'
    return posts === undefined ? undefined : { ...posts, parameter, page: posts.page ?? finder.page.path }
  },
  element: ({ id, page, parameter, index }) => element('article', 'Article', { block: id, page, parameter, index }),
  server: plan => call(ofServer('article', 'article'), { parameter: plan.parameter, ...postsValue(plan) })
})
