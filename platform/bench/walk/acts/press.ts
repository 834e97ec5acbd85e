import type { Aim } from '../aim.ts'
import { placesFor } from '../places.ts'
import { openRecord } from '../records.ts'
import { goTo, mainText, verdict, type Verdict, type Walker } from '../walker.ts'
import { stem, wordsOf } from '../words.ts'

/** Finds the button that is called as the check says, presses it and sees that something comes of it. */
export async function press (walker: Walker, aim: Aim): Promise<Verdict> {
  const { page } = walker
  const verb = stem(aim.verb.replace(/(?:ning|ying)$/, match => match === 'ning' ? '' : 'y').replace(/ing$/, ''))
  const names = [...verb === 'simulat' ? ['start', 'begin', 'take'].map(stem) : [verb], ...verb === 'shareabl' || verb === 'copy' ? ['copy', 'share'].map(stem) : []]
  const says = (name: string): boolean => names.includes(stem(wordsOf(name)[0] ?? ''))
  const places = [...placesFor(walker, aim), ...walker.sections.filter(section => section.buttons.some(says))]
  for (const section of [...new Set(places)].slice(0, 4)) {
    for (const inside of [false, true]) {
      if (inside && section.rows === 0) continue
      await goTo(walker, section.path)
      if (inside && await openRecord(walker) === '') continue
      const buttons = page.locator('main').getByRole('button').or(page.locator('main a.button, main a[download]'))
      const texts = await buttons.evaluateAll(all => all.map(each => each.closest('thead') !== null ? '' : (each.getAttribute('aria-label') ?? each.textContent ?? '').trim()))
      const at = texts.findIndex(says)
      if (at < 0) continue
      return await pressed(walker, section.name, texts[at] ?? '', at)
    }
  }
  return verdict(walker, 'fail', `no button to ${aim.verb}`)
}

async function pressed (walker: Walker, place: string, name: string, at: number): Promise<Verdict> {
  const { page } = walker
  await page.evaluate(() => { window.print = () => { document.body.dataset.printed = 'yes' } })
  const before = await mainText(page)
  const file = page.waitForEvent('download', { timeout: 2500 }).then(download => download.suggestedFilename(), () => '')
  const buttons = page.locator('main').getByRole('button').or(page.locator('main a.button, main a[download]'))
  if (!await buttons.nth(at).click({ timeout: 1500 }).then(() => true, () => false)) return verdict(walker, 'fail', `${place} → ${name} cannot be pressed`)
  walker.note(`${place} → pressed ${name}`)
  if (/download|export/i.test(name)) {
    const got = await file
    return verdict(walker, got === '' ? 'fail' : 'pass', got === '' ? 'no file came' : `${got} was downloaded`)
  }
  await page.waitForTimeout(/spin|roll|draw/i.test(name) ? 5000 : 500)
  if (await page.evaluate(() => document.body.dataset.printed === 'yes')) return verdict(walker, 'pass', 'the page went to the printer')
  const after = await mainText(page)
  return after === before ? verdict(walker, 'fail', 'nothing changed on the page') : verdict(walker, 'pass', `the page now says: ${changed(before, after)}`)
}

function changed (before: string, after: string): string {
  let at = 0
  while (at < after.length && after[at] === before[at]) at++
  return after.slice(Math.max(0, at - 20), at + 80)
}
