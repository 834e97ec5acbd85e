import type { Blueprint, Entity } from '@dream/contracts/messages'
import type { Json } from '@dream/contracts/blueprint/json'
import { bytesJsonObject } from '@dream/contracts/blueprint/json'
import { keyOf } from '../2-lower/keys.ts'
import { expression, type Value } from '../3-print/value.ts'
import type { PostFields } from '../../kit/shared/posts.ts'
import { findEntity, findField, findFilter, type Filter, type Finder } from './references.ts'

/** What blocks over postings take. */
export interface PostsOptions {
  entity: string
  body?: string
  summary?: string
  date?: string
  author?: string
  tags?: string
  filter?: string
}

export interface PostsPlan extends Filter {
  entity: string
  fields: PostFields
  /** Path of the page with the article block; undefined where there is none. */
  page: string | undefined
  /** Path of the page with the posts block, which lists them all; undefined where there is none. */
  index: string | undefined
}

export const postsSchema: { [name: string]: Json } = {
  entity: { type: 'string', description: 'Id of the entity whose records are the postings; its title field is their heading.' },
  body: { type: 'string', description: 'Key of the field with the text, in Markdown; the first long text unless told.' },
  summary: { type: 'string', description: 'Key of the field with a short text for lists; the beginning of the body unless told.' },
  date: { type: 'string', description: 'Key of the date of publishing; the first date unless told.' },
  author: { type: 'string', description: 'Key of who wrote it: a text or a relation.' },
  tags: { type: 'string', description: 'Key of a field of tags or a text; the first field of tags unless told.' },
  filter: { type: 'string', description: 'An expression that published ones fulfil; a field like "published", "draft" or a status with a value like "published" unless told.' }
}

const bodies = ['long-text', 'rich-text'] as const
const summaries = /^(summary|excerpt|teaser|lead|intro|abstract|description)$/
const authors = /^(author|writer|by|written_by)$/

/** Works out which fields say what; undefined when something is missing. */
export function findPosts (options: PostsOptions, finder: Finder): PostsPlan | undefined {
  const entity = findEntity(options.entity, finder)
  if (entity === undefined) return undefined
  const usual = (fits: (key: string, type: string) => boolean) => entity.fields.filter(field => fits(keyOf(field), field.type)).map(keyOf)[0]
  const summary = options.summary ?? usual((key, type) => summaries.test(key) && (type === 'text' || type === 'long-text'))
  const given: Record<Exclude<keyof PostFields, 'title'>, { key: string | undefined, types: readonly string[] }> = {
    body: { key: options.body ?? usual((key, type) => bodies.some(body => body === type) && key !== summary), types: bodies },
    summary: { key: summary, types: ['text', 'long-text'] },
    date: { key: options.date ?? usual((_key, type) => type === 'date' || type === 'date-time'), types: ['date', 'date-time'] },
    author: { key: options.author ?? usual(key => authors.test(key)), types: ['text', 'relation'] },
    tags: { key: options.tags ?? usual((_key, type) => type === 'tags'), types: ['tags', 'text'] }
  }
  const fields: PostFields = { title: keyOf({ id: entity.titleField }) }
  for (const [name, { key, types }] of Object.entries(given)) {
    if (key === undefined) continue
    if (findField(key, entity, types, finder) === undefined) return undefined
    if (name === 'body' || name === 'summary' || name === 'date' || name === 'author' || name === 'tags') fields[name] = key
  }
  const filter = findFilter(options.filter ?? usualFilter(entity), entity, finder)
  return filter === undefined ? undefined : { entity: entity.id, fields, page: articlePath(entity.id, finder.blueprint), index: pathWith('posts', entity.id, finder.blueprint), ...filter }
}

/** What says of a posting that everybody may read it. */
function usualFilter ({ fields }: Entity): string | undefined {
  for (const field of fields) {
    const key = keyOf(field)
    if (field.computed !== '') continue
    if (field.type === 'yes-no' && /^(is_)?(published|public|live|visible)$/.test(key)) return key
    if (field.type === 'yes-no' && /^(is_)?(draft|hidden)$/.test(key)) return `!${key}`
    const shown = field.type === 'choice' ? field.choices.find(({ id }) => /^(published|live|public|online)$/.test(id)) : undefined
    if (shown !== undefined) return `${key} == "${shown.id}"`
  }
  return undefined
}

function articlePath (entity: string, blueprint: Blueprint): string | undefined {
  return pathWith('article', entity, { ...blueprint, pages: blueprint.pages.filter(page => /\/:[^/]+$/.test(page.path)) })
}

/** Path of the first page that has such a block of the entity. */
function pathWith (name: string, entity: string, { pages }: Blueprint): string | undefined {
  return pages.find(page => page.blocks.some(({ block, options }) => block === name && bytesJsonObject(options).entity === entity))?.path
}

/** What the server's functions of postings take. */
export function postsValue ({ entity, fields, where, page }: PostsPlan): { [name: string]: Value } {
  return { of: entity, fields: { ...fields }, where: where === undefined ? undefined : expression(where), page }
}
