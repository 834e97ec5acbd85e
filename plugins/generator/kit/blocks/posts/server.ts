import type { Told, Part } from '../../server/questions.ts'
import { cardOf, feedOf, pathOf, published, type Posts } from '../../server/posts.ts'
import { siteWords } from '../../server/site-words.ts'
import type { PostsAnswer } from '../../shared/posts.ts'
import type { Words } from '../../shared/words.ts'

const pageSize = 9

/** What is published, page by page; its owner rewrites the texts above. */
export function posts ({ block, words, ...config }: Posts & { block: string, words: Words }): Part {
  const texts = siteWords({ block, words })
  const told: Told = {
    read (context, query = new URLSearchParams()): PostsAnswer {
      const all = published(context, config)
      const tag = query.get('tag')?.toLowerCase() ?? ''
      const fitting = tag === '' ? all : all.filter(post => post.tags.some(own => own.toLowerCase() === tag))
      const wanted = Number(query.get('page') ?? 1)
      const page = Number.isInteger(wanted) && wanted >= 1 ? wanted : 1
      return { items: fitting.slice((page - 1) * pageSize, page * pageSize).map(cardOf), total: fitting.length, page, pageSize, tags: tagsOf(all.flatMap(post => post.tags)) }
    },
    outline (context, params) {
      const outline = texts.outline?.(context, params)
      const lines = published(context, config).slice(0, 50).map(post => ({ text: post.title, heading: true, ...(pathOf(config, post) === undefined ? {} : { to: pathOf(config, post) ?? '' }) }))
      return { ...outline, lines: [...outline?.lines ?? [], ...lines] }
    },
    addresses: context => published(context, config).flatMap(post => pathOf(config, post) ?? []),
    feed: context => feedOf(context, config)
  }
  return { ...texts, ...told, write: (context, input) => texts.write(context, input) }
}

function tagsOf (tags: readonly string[]): string[] {
  const counts = new Map<string, number>()
  for (const tag of tags) counts.set(tag, (counts.get(tag) ?? 0) + 1)
  return [...counts].sort((one, other) => other[1] - one[1] || one[0].localeCompare(other[0])).map(([tag]) => tag).slice(0, 24)
}
