import type { Locator } from 'playwright-core'
import { goTo, settle, waits, type Section, type Walker } from './walker.ts'

/** Records as a list shows them. */
export interface Rows {
  titles: string[]
  texts: string[]
  columns: string[]
  cells: string[][]
  /** How many there are in all, as the list says. */
  total: number
}

export async function rowsOf (walker: Walker): Promise<Rows> {
  return await walker.page.evaluate(() => {
    const main = document.querySelector('main') ?? document.body
    const words = (element: Element | null | undefined): string => (element?.textContent ?? '').replace(/\s+/g, ' ').trim()
    const rows = [...main.querySelectorAll('tbody tr')].filter(row => row.querySelector('a, td') !== null)
    const items = rows.length > 0 ? rows : [...main.querySelectorAll('article, .cards > li, ul.records > li, li:has(> a h3), li:has(h2 a), li:has(h3 a)')]
    const texts = items.map(item => item instanceof HTMLElement ? item.innerText.replace(/\s+/g, ' ').trim() : '')
    const said = words([...main.querySelectorAll('nav[aria-label=Pages] p')].at(0)).replace(/[,.](?=\d{3})/g, '')
    return {
      titles: items.map(item => words(item.querySelector('a[href*="/"]:not([href$="/edit"]), h2, h3'))),
      texts,
      columns: [...main.querySelectorAll('thead th')].map(words),
      cells: items.map(item => [...item.querySelectorAll('td, th')].map((cell, at) => {
        const head = words(main.querySelectorAll('thead th').item(at))
        const text = words(cell)
        return head !== '' && text.startsWith(head) ? text.slice(head.length).replace(/^[: ]+/, '') : text
      })),
      total: Number(/of (\d+)/.exec(said)?.[1] ?? /^(\d+)/.exec(said)?.[1] ?? items.length)
    }
  })
}

/** The row with this title. */
export function row (walker: Walker, title: string): Locator {
  return walker.page.locator('main tbody tr, main article, main li:has(h2, h3)').filter({ hasText: title }).first()
}

/** Opens the record of a list whose title this is, or its first. */
export async function openRecord (walker: Walker, title?: string): Promise<string> {
  const { page } = walker
  const links = page.locator('main tbody tr a[href^="/"]:not([href$="/edit"]), main article a[href^="/"], main li:has(h2, h3) a[href^="/"]')
  const link = title === undefined ? links.first() : links.filter({ hasText: title }).first()
  const name = (await link.innerText({ timeout: waits.action }).catch(() => '')).split('\n')[0]?.trim() ?? ''
  const before = page.url()
  if (!await link.click({ timeout: waits.action }).then(() => true, () => false)) return ''
  await page.waitForFunction(was => location.href !== was, before, { timeout: waits.action }).catch(() => undefined)
  await settle(page)
  return page.url() === before ? '' : name
}

/** What a page of one record shows: labels, words, pictures. */
export async function shownDetail (walker: Walker): Promise<{ labels: string[], text: string, pictures: number }> {
  return await walker.page.evaluate(() => {
    const main = document.querySelector('main') ?? document.body
    const words = (element: Element): string => (element.textContent ?? '').replace(/\s+/g, ' ').trim()
    return {
      labels: [...main.querySelectorAll('dt, th, label, h1, h2, h3')].map(words),
      text: main instanceof HTMLElement ? main.innerText.replace(/\s+/g, ' ') : '',
      pictures: main.querySelectorAll('img, picture').length
    }
  })
}

/** Types into the search of a list and waits for its answer; says whether there is one to type into. */
export async function searchFor (walker: Walker, words: string): Promise<boolean> {
  const box = walker.page.locator('main input[type=search]').first()
  if (!await box.fill(words, { timeout: waits.action }).then(() => true, () => false)) return false
  await walker.page.waitForTimeout(450)
  await settle(walker.page)
  return true
}

/** Whether a list has a row with these words after it was loaded anew. */
export async function listHas (walker: Walker, section: Section, words: string): Promise<boolean> {
  await goTo(walker, section.path)
  const found = row(walker, words)
  if (await found.isVisible().catch(() => false)) return true
  if (section.search) await searchFor(walker, words)
  return await found.waitFor({ timeout: waits.action }).then(() => true, () => false)
}
