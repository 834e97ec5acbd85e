import type { Aim } from '../aim.ts'
import { placeNamed } from '../places.ts'
import { menuLinks } from '../survey.ts'
import { goTo, mainText, settle, verdict, type Verdict, type Walker } from '../walker.ts'

/** Clicks every link of the menu; each must lead to a page of its own, and each place that is named must be among them. */
export async function navigate (walker: Walker, aim: Aim): Promise<Verdict> {
  const { page } = walker
  await goTo(walker, '/')
  const links = await menuLinks(page)
  if (links.length < 2) return verdict(walker, 'fail', 'there is no menu')
  const dead: string[] = []
  for (const { name, path } of links) {
    const link = page.locator(`nav a[href="${path}"], header a[href="${path}"], nav a[href="${path.replace(/^\/(?=#)/, '')}"]`).first()
    if (!await link.click({ timeout: 1500 }).then(() => true, () => false)) {
      dead.push(`${name} cannot be clicked`)
      continue
    }
    if (!path.includes('#')) await page.waitForFunction(to => location.pathname === to, path, { timeout: 1500 }).catch(() => undefined)
    await settle(page)
    const text = await mainText(page)
    if (!path.includes('#') && new URL(page.url()).pathname !== path) dead.push(`${name} leads to ${new URL(page.url()).pathname}`)
    else if (/^Page not found/.test(text) || text.length < 3) dead.push(`${name} leads nowhere`)
  }
  walker.note(`clicked ${links.map(({ name }) => name).join(', ')}`)
  if (dead.length > 0) return verdict(walker, 'fail', dead.join('; '))
  if (walker.trouble.length > 0) return verdict(walker, 'fail', `the console says ${walker.trouble[0] ?? ''}`)
  return named(walker, [...aim.places, ...aim.quoted])
}

/** The places a check names, each of which must be there under this name or one that means it. */
function named (walker: Walker, places: string[]): Verdict {
  const wanted = places.filter(place => !/^(?:etc|any other|search results)/i.test(place))
  const missing = wanted.filter(place => !isAccount(walker, place) && !hasSearch(walker, place) && placeNamed(walker, place) === undefined)
  if (missing.length === 0) return verdict(walker, 'pass', wanted.length === 0 ? 'every link leads to a page' : `every link leads to a page, and there is ${wanted.join(', ')}`)
  return verdict(walker, missing.length < wanted.length ? 'partial' : 'fail', `there is no ${missing.join(', no ')}`)
}

function isAccount (walker: Walker, place: string): boolean {
  return walker.hasAccount && /^(?:log ?in|sign ?in|register|sign ?up|(?:user )?(?:profile|account)|logout|my (?:account|profile))$/i.test(place.trim())
}

function hasSearch (walker: Walker, place: string): boolean {
  return /^search\b/i.test(place.trim()) && walker.sections.some(({ search }) => search)
}

/** The menu can be reached and nothing runs off the side, on a desk, a tablet and a phone. */
export async function responsive (walker: Walker): Promise<Verdict> {
  const { page } = walker
  const bad: string[] = []
  try {
    for (const [name, width, height] of [['desk', 1280, 900], ['tablet', 820, 1180], ['phone', 390, 844]] as const) {
      await page.setViewportSize({ width, height })
      await goTo(walker, walker.sections.at(-1)?.path ?? '/')
      const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
      const menu = page.locator('nav a:visible, header button:visible, nav button:visible')
      if (over > 1) bad.push(`${over} pixels run off the ${name}`)
      if (await menu.count() === 0) bad.push(`no menu on the ${name}`)
      const toggle = page.locator('button[aria-expanded=false]:visible').filter({ hasText: /menu|more/i }).first()
      if (await page.locator('nav a:visible').count() < 2 && await toggle.isVisible().catch(() => false)) {
        await toggle.click({ timeout: 1500 })
        if (await page.locator('nav a:visible, dialog a:visible').count() < 2) bad.push(`the menu does not open on the ${name}`)
      }
    }
  } finally {
    await page.setViewportSize({ width: 1280, height: 900 })
  }
  return verdict(walker, bad.length === 0 ? 'pass' : 'fail', bad.length === 0 ? 'the menu is there at 1280, 820 and 390 pixels and nothing runs off the side' : bad.join('; '))
}
