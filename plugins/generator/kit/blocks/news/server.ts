import { cardOf, published, type Posts } from '../../server/posts.ts'
import type { Part } from '../../server/questions.ts'
import { siteWords } from '../../server/site-words.ts'
import type { PostsAnswer } from '../../shared/posts.ts'
import type { Words } from '../../shared/words.ts'

/** The newest few of what is published. */
export function news ({ block, words, limit, ...config }: Posts & { block: string, words: Words, limit: number }): Part {
  return {
    ...siteWords({ block, words }),
    read (context): PostsAnswer {
      const all = published(context, config)
      return { items: all.slice(0, limit).map(cardOf), total: all.length, page: 1, pageSize: limit, tags: [] }
    }
  }
}
