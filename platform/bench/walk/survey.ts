import type { Page } from 'playwright-core'
import { goTo, settle, type Section, type Walker } from './walker.ts'

/** Goes to every place of the menu once and remembers what is there. */
export async function survey (walker: Walker): Promise<Section[]> {
  await goTo(walker, '/')
  const links = await menuLinks(walker.page)
  const sections: Section[] = []
  for (const { name, path } of links.length > 0 ? links : [{ name: 'Home', path: '/' }]) {
    await goTo(walker, path)
    sections.push(await look(walker.page, name, path))
  }
  return sections
}

/** Names and addresses of the menu, in order; within the page for a site of one page. */
export async function menuLinks (page: Page): Promise<{ name: string, path: string }[]> {
  const found = await page.evaluate(() => [...document.querySelectorAll('nav a[href]'), ...document.querySelectorAll('header a[href]')].filter(link => link.closest('[aria-label=Pages]') === null).map(link => ({ name: (link.textContent ?? '').trim(), path: link.getAttribute('href') ?? '' })))
  const seen = new Set<string>()
  return found.filter(({ name, path }) => name !== '' && (path.startsWith('/') || path.startsWith('#')) && path !== '#main' && !path.startsWith('/account') && !seen.has(path) && seen.add(path))
    .map(({ name, path }) => ({ name, path: path.startsWith('#') ? `/${path}` : path }))
}

export async function look (page: Page, name: string, path: string): Promise<Section> {
  await settle(page)
  const seen = await page.evaluate(() => {
    const main = document.querySelector('main') ?? document.body
    const words = (element: Element | null): string => (element?.textContent ?? '').replace(/\s+/g, ' ').trim()
    const all = (selector: string): Element[] => [...main.querySelectorAll(selector)]
    const labels = (form: Element): string[] => [...form.querySelectorAll('label, legend, .name')].map(words)
    return {
      heading: words(main.querySelector('h1')),
      headings: all('h1, h2, h3').map(words),
      columns: all('thead th').map(words).filter(text => text !== '' && text !== 'Actions'),
      rows: all('tbody tr').length + all('article').length,
      add: all('a, button').map(words).find(text => /^(?:Add|New|Post|Write|Create)\b/.test(text)) ?? '',
      search: main.querySelector('input[type=search]') !== null,
      charts: all('svg[role=img], figure svg, .chart svg, svg text, canvas').length + all('meter, [role=meter]').length,
      buttons: all('button, a.button').map(element => element.getAttribute('aria-label') ?? words(element)).filter(text => text !== ''),
      forms: all('form').map(form => ({ name: form.getAttribute('aria-label') ?? words(form.closest('section')?.querySelector('h1, h2, h3') ?? null), labels: labels(form), button: words([...form.querySelectorAll('button:not([type=button])')].at(-1) ?? null) })),
      text: main instanceof HTMLElement ? main.innerText.replace(/\s+/g, ' ') : ''
    }
  })
  return { name, path, ...seen, isMissing: seen.heading === 'Page not found' || seen.text.length < 3 }
}
