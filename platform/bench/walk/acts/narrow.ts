import type { Aim } from '../aim.ts'
import { fillForm, shownForm, submit } from '../form.ts'
import { coverage, placeNamed, placesFor, targetsFirst } from '../places.ts'
import { openRecord, rowsOf, searchFor, shownDetail } from '../records.ts'
import { goTo, settle, verdict, waits, type Section, type Verdict, type Walker } from '../walker.ts'
import { fit, relates, wordsOf } from '../words.ts'
import { byDetails } from './look.ts'

/** Searches a list for words of one of its records: that one is found, others are not, and nonsense finds nothing. */
export async function search (walker: Walker, aim: Aim, task: string): Promise<Verdict> {
  const called = /\b(?:in|to) the ([\w ]+?) (?:section|page)\b/i.exec(task)?.[1] ?? ''
  const named = called === '' ? undefined : placeNamed(walker, called)
  const sections = [...named?.search === true ? [named] : [], ...targetsFirst(placesFor(walker, aim, section => section.search), aim)]
  const onHome = /(?:homepage|home page)[^.]*search bar|search bar[^.]*home ?page/i.test(task)
  const [section] = sections.length > 0 ? sections : walker.sections.filter(each => each.search).map(each => ({ each, score: fit(each.name, aim.about) })).sort((one, other) => other.score - one.score).map(({ each }) => each)
  const isMeant = section !== undefined && (sections.length > 0 || fit(section.name, aim.about) > 0.2)
  if (section === undefined) return verdict(walker, 'fail', 'there is nothing to search in')
  if (/presence of a search/i.test(task)) {
    const home = walker.sections[0]
    return home?.search === true ? verdict(walker, 'pass', 'the home page has a search box') : verdict(walker, 'fail', `the home page has no search box; ${section.name} has`)
  }
  if (!isMeant) walker.note(`no list is called ${aim.object}; searching ${section.name}`)
  await goTo(walker, section.path)
  const before = await rowsOf(walker)
  if (before.titles.length === 0) return verdict(walker, 'fail', `${section.name} is empty`)
  const term = await termFor(walker, aim, section, task, before)
  if (term === undefined) return verdict(walker, 'fail', `${section.name} has no ${/\bcode\b/i.test(task) ? 'code' : 'ID'} to search by`)
  await goTo(walker, section.path)
  if (!await searchFor(walker, term.text)) return verdict(walker, 'fail', `nothing can be typed into the search of ${section.name}`)
  const found = await rowsOf(walker)
  walker.note(`${section.name}: searched “${term.text}”, ${found.total} of ${before.total + term.added}`)
  if (!found.texts.some(text => text.toLowerCase().includes(term.text.toLowerCase())) && !found.titles.includes(term.title)) return verdict(walker, 'fail', `the record with “${term.text}” is not among them`)
  if (found.total >= before.total + term.added && before.total > 1) return verdict(walker, 'fail', 'the search leaves everything where it was')
  await searchFor(walker, 'zzqxw')
  const nonsense = await rowsOf(walker)
  if (nonsense.titles.length > 0) return verdict(walker, 'fail', 'nonsense finds records, too')
  if (!isMeant) return verdict(walker, 'fail', `only ${section.name} can be searched`)
  if (onHome && section !== walker.sections[0]) return verdict(walker, 'partial', `found, but in ${section.name} and not on the home page`)
  await searchFor(walker, term.text)
  const list = await shownDetail(walker)
  let { missing } = coverage(aim.details, list.labels, list.text, list.pictures)
  if (missing.length > 0 && await openRecord(walker, term.title) !== '') {
    const one = await shownDetail(walker)
    missing = coverage(aim.details, [...list.labels, ...one.labels], list.text + one.text, one.pictures).missing
  }
  return byDetails(walker, aim, missing, 'found by its words, nonsense finds nothing')
}

interface Term { text: string, title: string, added: number }

/** What to search for: what the check quotes, put into a new record where no sample has it; else words of the list's second record. */
async function termFor (walker: Walker, aim: Aim, section: Section, task: string, rows: { titles: string[], texts: string[], columns: string[], cells: string[][] }): Promise<Term | undefined> {
  const quoted = aim.quoted[0] ?? /related to (\w+)/.exec(task)?.[1] ?? ''
  if (quoted !== '') {
    const at = rows.texts.findIndex(text => text.toLowerCase().includes(quoted.toLowerCase()))
    if (at >= 0) return { text: quoted, title: rows.titles[at] ?? '', added: 0 }
    if (section.add === '') return { text: quoted, title: quoted, added: 0 }
    await walker.page.locator('main').getByText(section.add, { exact: true }).first().click({ timeout: waits.action }).catch(() => undefined)
    await settle(walker.page)
    const form = await shownForm(walker.page)
    if (form !== undefined) {
      await fillForm(walker, form, quoted)
      await submit(walker, form, quoted)
      walker.note(`no sample has “${quoted}”, so a record with it was added`)
      return { text: quoted, title: quoted, added: 1 }
    }
  }
  const code = /\b(?:code|id|ids)\b/i.test(task) && !/instead of/i.test(task)
  const column = rows.columns.findIndex(name => code ? /\b(?:code|id|number|no\.?)\b/i.test(name) : false)
  const at = Math.min(1, rows.titles.length - 1)
  if (code && column < 0) {
    const title = await openRecord(walker, rows.titles[at])
    const value = await walker.page.evaluate(() => [...document.querySelectorAll('dt')].filter(term => /\b(?:code|id|number)\b/i.test(term.textContent ?? '')).map(term => (term.nextElementSibling?.textContent ?? '').trim())[0] ?? '')
    return value === '' ? undefined : { text: value, title, added: 0 }
  }
  const text = column >= 0 ? rows.cells[at]?.[column] ?? '' : rows.titles[at] ?? ''
  return text === '' ? undefined : { text, title: rows.titles[at] ?? '', added: 0 }
}

/** Narrows a list by one of its controls: fewer rows are left and each has the value. */
export async function filter (walker: Walker, aim: Aim, task: string): Promise<Verdict> {
  const { page } = walker
  const lists = placesFor(walker, aim, ({ rows }) => rows > 1).slice(0, 3)
  const wide = walker.sections.filter(section => section.rows > 1 && !lists.includes(section) && section.columns.some(column => fit(column, aim.about) >= 1))
  for (const section of [...lists.sort((one, other) => one.path.split('/').length - other.path.split('/').length), ...wide.slice(0, 2)]) {
    await goTo(walker, section.path)
    const before = await rowsOf(walker)
    const opener = page.locator('main').getByRole('button', { name: /^filter/i }).first()
    if (!await opener.click({ timeout: waits.action }).then(() => true, () => false)) continue
    await page.waitForTimeout(150)
    const controls = await page.evaluate(() => [...document.querySelectorAll('main select, main .filter input, main .panel input')].filter(box => box.getClientRects().length > 0).map(box => ({ id: box.id, tag: box.tagName, role: box.getAttribute('role') ?? '', label: (document.querySelector(`label[for="${CSS.escape(box.id)}"]`)?.textContent ?? box.getAttribute('aria-label') ?? '').trim(), options: [...box.querySelectorAll('option')].map(option => (option.textContent ?? '').trim()) })))
    const said = new Set(wordsOf(task))
    const ranked = controls.map(control => ({ control, score: Math.max(fit(control.label, aim.about), ...control.options.map(option => wordsOf(option).some(word => said.has(word)) ? 1.5 : 0), ...wordsOf(control.label).map(word => [...said].some(other => relates(word, other)) ? 1 : 0)) })).sort((one, other) => other.score - one.score)
    const [best] = ranked
    if (best === undefined || best.score < 0.6) {
      walker.note(`${section.name} can be narrowed by ${controls.map(({ label }) => label).join(', ') || 'nothing'}`)
      continue
    }
    const tried = best.control.role === 'combobox' ? await pickRelated(walker, best.control.id) : best.control.tag === 'SELECT' ? await pickOption(walker, best.control, before.texts, said) : await pickRange(walker, best.control.label.replace(/ (?:from|to)$/, ''), task, before)
    if (tried === undefined) {
      walker.note(`nothing can be chosen by ${best.control.label}`)
      continue
    }
    const after = await rowsOf(walker)
    walker.note(`${section.name}: ${best.control.label} = ${tried}, ${after.total} of ${before.total}`)
    if (after.total >= before.total || after.total === 0) {
      walker.note(after.total === 0 ? 'nothing is left' : 'the list is as long as before')
      continue
    }
    const at = after.columns.findIndex(name => name === best.control.label)
    const [least, most] = /^(\d+) to (\d+)$/.exec(tried)?.slice(1).map(Number) ?? []
    if (least !== undefined && most !== undefined) {
      const outside = after.cells.find(cells => at >= 0 && (amount(cells[at] ?? '') < least || amount(cells[at] ?? '') > most))
      return outside === undefined ? verdict(walker, 'pass', 'only rows within the range are left') : verdict(walker, 'fail', `${outside[at] ?? ''} is left`)
    }
    const isSwitch = /^(?:yes|no)$/i.test(tried)
    if (at >= 0 && !isSwitch && after.cells.some(cells => !(cells[at] ?? '').includes(tried))) return verdict(walker, 'fail', 'rows with another value are left')
    return verdict(walker, 'pass', 'only fitting rows are left')
  }
  const view = walker.sections.find(section => section.rows > 0 && /filter/i.test(section.buttons.join(' ')) === false && fit(section.name, aim.about) > 1.2)
  return verdict(walker, 'fail', `nothing narrows ${aim.object}${view === undefined ? '' : ` but the page ${view.name}`}`)
}

async function pickOption (walker: Walker, control: { id: string, options: string[] }, texts: string[], said: Set<string>): Promise<string | undefined> {
  const values = control.options.filter(option => !/^(?:any|all|none)$/i.test(option))
  const option = values.find(value => wordsOf(value).some(word => said.has(word))) ?? values.find(value => texts.some(text => text.includes(value)) && texts.some(text => !text.includes(value))) ?? values[0]
  if (option === undefined) return undefined
  await walker.page.locator(`[id="${control.id}"]`).selectOption({ label: option }, { timeout: waits.action }).catch(() => undefined)
  await walker.page.waitForTimeout(350)
  await settle(walker.page)
  return option
}

/** Narrows a number to the range that the check says, or to the lower half of what is there. */
async function pickRange (walker: Walker, label: string, task: string, rows: { columns: string[], cells: string[][] }): Promise<string | undefined> {
  const { page } = walker
  const at = rows.columns.indexOf(label)
  const there = rows.cells.map(cells => amount(cells[at] ?? '')).filter(value => !Number.isNaN(value)).sort((one, other) => one - other)
  const said = [...task.matchAll(/\d[\d,]*/g)].map(([text]) => amount(text))
  const [least = there[0], most = there[Math.floor((there.length - 1) / 2)]] = said
  if (least === undefined || most === undefined) return undefined
  for (const [end, value] of [['from', least], ['to', most]] as const) {
    const box = page.getByLabel(`${label} ${end}`, { exact: true }).first()
    if (!await box.fill(String(value), { timeout: waits.action }).then(() => true, () => false)) return undefined
    await box.press('Tab')
    await page.waitForTimeout(300)
  }
  await settle(page)
  return `${least} to ${most}`
}

function amount (text: string): number {
  return Number.parseFloat(text.replace(/[^\d.]/g, ''))
}

async function pickRelated (walker: Walker, id: string): Promise<string | undefined> {
  const { page } = walker
  await page.locator(`[id="${id}"]`).click({ timeout: waits.action }).catch(() => undefined)
  const option = page.locator(`[id="${id}-options"] [role=option]`).first()
  const name = (await option.innerText({ timeout: waits.action }).catch(() => '')).trim()
  if (name === '') return undefined
  await option.click({ timeout: waits.action }).catch(() => undefined)
  await page.waitForTimeout(350)
  await settle(page)
  return name
}
