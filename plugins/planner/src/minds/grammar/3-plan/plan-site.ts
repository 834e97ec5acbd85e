import type { Json } from '@dream/contracts/blueprint/json'
import { jsonBytes } from '@dream/contracts/blueprint/json'
import type { Entity, Page } from '@dream/contracts/messages'
import { siteKinds, type SiteKind, type SiteText, type SiteTexts } from '../../../packs/sites.ts'
import { postings } from '../../../packs/sites/postings.ts'
import { sentenceCase, titleCase } from '../nouns.ts'
import type { Said, SiteDraft } from '../phases.ts'
import { assumed, block, field, note, type Plan } from './draft.ts'

/** What a site keeps: what visitors send, and postings. */
export interface PlannedSite {
  name: Said<string>
  tagline: string
  kind: SiteKind
  entities: Entity[]
  pages: Page[]
}

const start = 'page.start'

/** The pages of a web site, with texts that its owner edits in place, and the records that it brings in. */
export function planSite (plan: Plan, { value: site, why }: Said<SiteDraft>, currency: { locale: string, currency: string }): PlannedSite {
  const kind = siteKinds[site.kind] ?? siteKinds.consultancy
  if (kind === undefined) throw new Error('The packs have no kind of site.')
  const said = plan.sketch.reading.name
  const name: Said<string> = said ?? { value: site.isBlog && site.topic !== '' ? `Notes on ${titleCase(site.topic)}` : site.isBlog ? 'Notebook' : kind.isNamedAfter === true && site.called !== '' ? titleCase(site.called.replace(/^new /i, '')) : kind.name, why: assumed('name-of-its-kind') }
  const texts = kind.sections({ name: name.value, price: minor => priced(minor, currency), topic: site.topic })
  note(plan, start, 'page', site.isBlog ? 'It is a web site with postings to read.' : 'It is a web site of sections, each with texts to edit in place.', why)
  const asked = site.sections.map(({ value }) => value)
  for (const section of site.sections) note(plan, `${start}.${section.value}`, 'page', `It has ${section.value === 'story' ? 'a story' : `a section "${section.value}"`}.`, texts[section.value] === undefined && section.value !== 'newsletter' ? { ...section.why, confidence: 0.4 } : section.why)
  const order = site.isBlog ? ['posts', ...asked.filter(section => section === 'newsletter' || section === 'contact' || section === 'story')] : ordered(kind.usual, asked)
  const wanted = order.filter(section => section === 'posts' || section === 'newsletter' || texts[section] !== undefined)
  for (const section of wanted.filter(section => section !== 'hero' && section !== 'posts' && !asked.includes(section))) note(plan, `${start}.${section}`, 'page', `It has ${section === 'story' ? 'a story' : `a section "${section}"`}, as such sites have.`, assumed(`site:${site.kind}`))
  const entities = [...(site.isBlog ? [postEntity(site.topic)] : []), ...(wanted.includes('contact') ? [messageEntity()] : []), ...(wanted.includes('newsletter') ? [subscriberEntity()] : [])]
  const blocks = wanted.map(section => block(start, section, section, optionsOf(section, texts[section] ?? {}, name.value, site)))
  blocks.push(block(start, 'footer', 'footer', { text: `${name.value}. ${sentenceCase(kind.tagline)}.` }))
  return {
    name,
    tagline: site.isBlog ? (site.topic === '' ? 'Things worth writing down' : `On ${site.topic}, one posting at a time`) : kind.tagline,
    kind,
    entities,
    pages: [
      { id: start, title: site.isBlog ? 'Blog' : 'Home', path: '/', icon: 'home', inNavigation: false, blocks },
      ...(site.isBlog ? [{ id: 'page.reading', title: 'Posting', path: '/read/:post', icon: '', inNavigation: false, blocks: [block('page.reading', 'article', 'article', { entity: 'post' })] }] : []),
      ...entities.flatMap(recordPages)
    ]
  }
}

/** The usual sections and the wished ones, each once: the form and the place stay at the end. */
function ordered (usual: string[], asked: string[]): string[] {
  const ending = ['location', 'hours', 'faq', 'newsletter', 'contact']
  const all = [...usual, ...asked.filter(section => !usual.includes(section))]
  const shown = all.filter(section => !(section === 'hours' && all.includes('location')))
  return [...shown.filter(section => !ending.includes(section)), ...ending.filter(section => shown.includes(section))]
}

function optionsOf (section: string, given: SiteTexts, name: string, site: SiteDraft): { [key: string]: Json } {
  const texts = optionsFrom(given)
  if (section === 'posts') return { entity: 'post', title: name, lead: site.topic === '' ? 'Things worth writing down.' : `On ${site.topic}, one posting at a time.` }
  if (section === 'contact') return { ...texts, entity: 'message', fields: ['name', 'email', 'message'] }
  if (section === 'newsletter') return { title: 'Stay in touch', lead: 'Now and then a letter, never more.', ...texts, entity: 'subscriber' }
  return texts
}

function optionsFrom (texts: SiteTexts): { [key: string]: Json } {
  return Object.fromEntries(Object.entries(texts).flatMap(([key, value]) => value === undefined ? [] : [[key, jsonOf(value)]]))
}

function jsonOf (value: Exclude<SiteText, undefined>): Json {
  if (typeof value === 'string' || typeof value === 'boolean') return value
  return isList(value) ? value.flatMap(item => item === undefined ? [] : [jsonOf(item)]) : optionsFrom(value)
}

function isList (value: readonly SiteText[] | SiteTexts): value is readonly SiteText[] {
  return Array.isArray(value)
}

function priced (minor: number, { locale, currency }: { locale: string, currency: string }): string {
  const format = new Intl.NumberFormat(locale, { style: 'currency', currency })
  const digits = format.resolvedOptions().maximumFractionDigits ?? 2
  return new Intl.NumberFormat(locale, { style: 'currency', currency, minimumFractionDigits: minor % 100 === 0 ? 0 : digits }).format(minor / 10 ** digits)
}

type Kept = Pick<Entity, 'id' | 'plural' | 'icon' | 'titleField' | 'fields'>

function entity (kept: Kept, samples: { [key: string]: Json }[]): Entity {
  const { id } = kept
  return {
    ...kept, name: sentenceCase(id), rules: [], ordered: false, history: false, form: '',
    samples: samples.map((values, index) => ({ id: `${id}-${index + 1}`, values: jsonBytes(values) }))
  }
}

function messageEntity (): Entity {
  return entity({ id: 'message', plural: 'Messages', icon: 'mail', titleField: 'message.name', fields: [
    field('message.name', 'Name', 'text', { required: true }), field('message.email', 'E-mail', 'email', { required: true }),
    field('message.message', 'Message', 'long-text', { required: true }), field('message.answered', 'Answered', 'yes-no')
  ] }, [
    { name: 'Amira Haddad', email: 'amira@example.com', message: 'Hello! Do you have time next week? Tuesday or Thursday would be best for me.', answered: false },
    { name: 'Tom Reid', email: 'tom@example.com', message: 'Just to say thank you. It was exactly what we had hoped for.', answered: true },
    { name: 'Lucía Ortega', email: 'lucia@example.com', message: 'Could you tell me what it would cost for a group of twelve?', answered: false }
  ])
}

function subscriberEntity (): Entity {
  return entity({ id: 'subscriber', plural: 'Subscribers', icon: 'mail', titleField: 'subscriber.email', fields: [
    field('subscriber.email', 'E-mail', 'email', { required: true, unique: true }), field('subscriber.since', 'Since', 'date', { defaultValue: 'today' })
  ] }, [{ email: 'maya@example.com', since: '-2' }, { email: 'owen@example.com', since: '-9' }, { email: 'ingrid@example.com', since: '-15' }])
}

function postEntity (topic: string): Entity {
  return entity({ id: 'post', plural: 'Posts', icon: 'file', titleField: 'post.title', fields: [
    field('post.title', 'Title', 'text', { required: true }), field('post.summary', 'Summary', 'text'), field('post.body', 'Body', 'long-text', { required: true }),
    field('post.published-on', 'Published on', 'date', { required: true, defaultValue: 'today' }), field('post.author', 'Author', 'text'), field('post.tags', 'Tags', 'tags')
  ] }, postings(topic).map((posting, index) => ({ ...posting, author: 'Robin Hale', published_on: `-${index * 12 + 1}` })))
}

/** For who looks after the site. */
function recordPages ({ id, plural, name, icon }: Entity): Page[] {
  const path = `/${plural.toLowerCase()}`
  return [
    { id: `page.${id}s`, title: plural, path, icon, inNavigation: true, blocks: [block(`page.${id}s`, 'list', 'list', { entity: id })] },
    { id: `page.${id}s.detail`, title: name, path: `${path}/:id`, icon: '', inNavigation: false, blocks: [block(`page.${id}s.detail`, 'detail', 'detail', { entity: id })] }
  ]
}
