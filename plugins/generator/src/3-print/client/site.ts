import type { App, AppPage } from '../../2-lower/app.ts'
import type { AppBlock } from '../../blocks/app-block.ts'

/** Whether visitors of a web site are to see the page; the others are for who looks after its records. */
export function isOfSite ({ blocks }: AppPage): boolean {
  return blocks.some(({ shape }) => shape.stage === 'section') || blocks.every(({ entity }) => entity === undefined)
}

/** The block that ends every page, of the first page that has one. */
export function footerOf ({ pages }: App): AppBlock | undefined {
  return pages.flatMap(page => page.blocks).find(({ shape }) => shape.stage === 'footer')
}

const fewest = 3
const most = 5

/** What a web site's head leads to: its pages and, where those are few, the sections of the start page. */
export function siteLinks ({ pages }: App): { label: string, to: string }[] {
  const named = pages.filter(page => page.inNavigation && page.path !== '/' && isOfSite(page)).map(({ title, path }) => ({ label: title, to: path }))
  if (named.length >= fewest) return named
  const taken = new Set(named.map(({ label }) => label.toLowerCase()))
  const sections = (pages.find(page => page.path === '/')?.blocks ?? []).flatMap(({ id, shape }) =>
    shape.navigation === undefined || taken.has(shape.navigation.toLowerCase()) ? [] : [{ label: shape.navigation, to: `/#${anchorOf(id)}` }])
  const distinct = sections.filter(({ label }, index) => sections.findIndex(other => other.label === label) === index)
  return [...distinct.slice(0, most - named.length), ...named]
}

/** Where a section is on its page: "page.start.pricing" is at #pricing. */
export function anchorOf (id: string): string {
  return id.slice(id.lastIndexOf('.') + 1)
}

/** The one thing that the start page asks visitors to do. */
export function siteAction ({ pages }: App): { label: string, to: string } | undefined {
  return pages.find(page => page.path === '/')?.blocks[0]?.action
}
