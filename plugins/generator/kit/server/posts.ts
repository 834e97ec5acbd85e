import { plainText, readingMinutes } from '../shared/markdown.ts'
import { isWords } from '../shared/list-values.ts'
import type { Post, PostCard, PostFields } from '../shared/posts.ts'
import type { FieldValue, RecordItem } from '../shared/schema.ts'
import { entityOf, type Expression } from './entity.ts'
import type { FeedEntry } from './outline.ts'
import { select, type Context } from './records.ts'
import { name, sql } from './sql.ts'

export interface Posts {
  of: string
  fields: PostFields
  /** What is published; absent for everything. */
  where?: Expression
  /** Path of the page where one is read: "/blog/:post". Absent where there is none. */
  page?: string
}

const most = 1000
const summaryLength = 180

/** Everything that is published, newest first. */
export function published (context: Context, { of, fields, where }: Posts): Post[] {
  const entity = entityOf(context.entities, of)
  const order = fields.date === undefined ? sql`t."created_at" desc, t.rowid desc` : sql`t.${name(fields.date)} is null, t.${name(fields.date)} desc, t.rowid desc`
  const conditions = where === undefined ? [] : [where(context.clock)]
  const taken = new Map<string, number>()
  const slugs = new Map<string, string>()
  const items = select(context, entity, { where: conditions, order, limit: most })
  for (const item of [...items].reverse()) {
    const slug = slugOf(textOf(item[fields.title])) || item.id
    const count = (taken.get(slug) ?? 0) + 1
    taken.set(slug, count)
    slugs.set(item.id, count === 1 ? slug : `${slug}-${count}`)
  }
  return items.map(item => post(item, fields, slugs.get(item.id) ?? item.id))
}

export function cardOf ({ slug, title, summary, date, author, tags, minutes }: Post): PostCard {
  return { slug, title, summary, date, author, tags, minutes }
}

export function pathOf ({ page }: Posts, { slug }: { slug: string }): string | undefined {
  return page?.replace(/:[^/]+/, slug)
}

/** What the feed and the sitemap have of what is published. */
export function feedOf (context: Context, posts: Posts): FeedEntry[] {
  return published(context, posts).slice(0, 30).flatMap((post): FeedEntry[] => {
    const path = pathOf(posts, post)
    const updated = new Date(post.date === '' ? context.clock.timestamp : post.date.length > 10 ? `${post.date}:00Z` : `${post.date}T00:00:00Z`)
    return path === undefined || Number.isNaN(updated.getTime()) ? [] : [{ title: post.title, path, updated: updated.toISOString(), summary: post.summary, ...(post.author === '' ? {} : { author: post.author }) }]
  })
}

function post (item: RecordItem, fields: PostFields, slug: string): Post {
  const value = (key: string | undefined): FieldValue => key === undefined ? null : item[key] ?? null
  const body = textOf(value(fields.body))
  const summary = textOf(value(fields.summary)) || shorten(plainText(body))
  const tags = value(fields.tags)
  return {
    slug,
    title: textOf(value(fields.title)),
    summary,
    date: textOf(value(fields.date)),
    author: textOf(value(fields.author)),
    tags: isWords(tags) ? [...tags] : textOf(tags) === '' ? [] : [textOf(tags)],
    minutes: readingMinutes(body),
    body
  }
}

function textOf (value: FieldValue | undefined): string {
  if (value === null || value === undefined || typeof value === 'boolean') return ''
  if (isWords(value)) return value.join(', ')
  if (typeof value === 'object') return 'title' in value ? value.title : ''
  return String(value)
}

function shorten (text: string): string {
  const line = text.split('\n').join(' ')
  return line.length <= summaryLength ? line : `${line.slice(0, summaryLength).replace(/\s+\S*$/, '')}…`
}

/** "Why sourdough rises" as "why-sourdough-rises". */
export function slugOf (title: string): string {
  return title.normalize('NFKD').replace(/\p{M}/gu, '').replace(/ß/g, 'ss').toLowerCase().replace(/['’]/g, '').replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-+|-+$/g, '').slice(0, 80)
}
