import t from 'tap'
import { siteKinds } from '../../../../src/packs/sites.ts'
import { blueprintOf, planOf } from '../../../fixtures/plan.ts'

const sections = (text: string): string[] => blueprintOf(text).pages[0]?.blocks.map(({ block }) => block) ?? []

t.test('a web site is sections, with what the wish names among them', async t => {
  const bakery = sections('Landing page for my bakery with a menu, opening hours and a newsletter')
  t.equal(bakery[0], 'hero')
  for (const section of ['menu', 'location', 'newsletter', 'contact', 'footer']) t.ok(bakery.includes(section), section)
  const product = sections('Landing page for a SaaS startup called Loopline with pricing, testimonials and an FAQ')
  for (const section of ['pricing', 'testimonials', 'faq']) t.ok(product.includes(section), section)
  t.equal(blueprintOf('Landing page for a SaaS startup called Loopline with pricing').name, 'Loopline')
})

t.test('the kind is the noun that it is of', async t => {
  const kindOf = (text: string) => planOf(text).intent.archetype
  t.equal(kindOf('portfolio for a wedding photographer'), 'photographer')
  t.equal(kindOf('a website for my plumbing business with prices'), 'trade')
  t.equal(kindOf('wedding website with rsvp'), 'event')
  t.equal(kindOf('website for our choir'), 'charity')
})

t.test('a blog has postings to read, on its topic', async t => {
  const { name, pages, entities } = blueprintOf('A blog about hiking')
  t.equal(name, 'Notes on Hiking')
  t.same(pages.map(({ path }) => path).slice(0, 2), ['/', '/read/:post'])
  t.equal(entities[0]?.id, 'post')
})

t.test('what wants records is no mere site', async t => {
  for (const text of ['track my stock portfolio', 'Build a blog where users can comment', 'Website for a library with an inventory of books', 'A landing page with a dashboard to manage orders']) {
    t.not(blueprintOf(text).pages[0]?.blocks[0]?.block, 'hero', text)
  }
})

t.test('every kind has texts for what it usually shows', async t => {
  for (const [id, { usual, sections }] of Object.entries(siteKinds)) {
    const texts = sections({ name: 'Name', price: minor => `${minor}`, topic: '' })
    for (const section of usual) t.ok(texts[section] !== undefined, `${id}: ${section}`)
  }
})
