import { notFound } from '../../server/problem.ts'
import { pathOf, published, type Posts } from '../../server/posts.ts'
import type { OutlineLine } from '../../server/outline.ts'
import type { Told } from '../../server/questions.ts'
import { entityOf } from '../../server/entity.ts'
import { plainText } from '../../shared/markdown.ts'
import type { ArticleAnswer, Post } from '../../shared/posts.ts'

/** One posting by the name in its address, and its neighbours. */
export function article ({ parameter, ...config }: Posts & { parameter: string }): Told {
  return {
    read (context, query = new URLSearchParams()): ArticleAnswer {
      const all = published(context, config)
      const index = all.findIndex(({ slug }) => slug === query.get('slug'))
      const post = all[index]
      if (post === undefined) throw notFound(entityOf(context.entities, config.of).schema.label)
      const [newer, older] = [all[index - 1], all[index + 1]]
      return { post, ...(newer === undefined ? {} : { newer: neighbour(newer) }), ...(older === undefined ? {} : { older: neighbour(older) }) }
    },
    outline (context, params) {
      const post = published(context, config).find(({ slug }) => slug === params[parameter])
      if (post === undefined) return undefined
      const lines = plainText(post.body).split('\n').map((text): OutlineLine => ({ text }))
      return { title: post.title, description: post.summary, lines }
    },
    addresses: context => published(context, config).flatMap(post => pathOf(config, post) ?? [])
  }
}

function neighbour ({ slug, title }: Post): { slug: string, title: string } {
  return { slug, title }
}
