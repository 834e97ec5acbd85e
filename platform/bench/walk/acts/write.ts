import type { Locator } from 'playwright-core'
import type { Aim } from '../aim.ts'
import { changeText, controlsOf, fillForm, problemsOf, shownForm, submit, submitOf, type Filled } from '../form.ts'
import { coverage, placeNamed, placesFor, targetFit, targetsFirst } from '../places.ts'
import { listHas, openRecord, row, rowsOf, searchFor, shownDetail } from '../records.ts'
import { goTo, sees, settle, verdict, waits, type Section, type Verdict, type Walker } from '../walker.ts'
import { contentWords, fit, relates } from '../words.ts'

/** Opens the form that adds what the check means: a page's own, one behind its button, or one of a record's page. */
async function openForm (walker: Walker, aim: Aim, anyForm = false): Promise<{ form: Locator, section: Section, how: string } | undefined> {
  const { page } = walker
  const own = walker.sections.find(section => section.forms.some(form => form.button !== '' && !/^search/i.test(form.button) && fit(`${form.name} ${form.button}`, aim.about) >= 0.6))
  const [listed] = placesFor(walker, aim, section => section.add !== '' && isMeant(section, aim))
    .sort((one, other) => ofVerb(other, aim) - ofVerb(one, aim) || targetFit(other, aim) - targetFit(one, aim))
    .concat(anyForm ? [...placesFor(walker, aim, section => section.add !== ''), ...walker.sections.filter(section => section.add !== '')] : [])
  if (listed !== undefined) {
    await goTo(walker, listed.path)
    await page.locator('main').getByText(listed.add, { exact: true }).first().click({ timeout: waits.action }).catch(() => undefined)
    await settle(page)
    const form = await shownForm(page)
    if (form !== undefined) return { form, section: listed, how: `${listed.name} → ${listed.add}` }
  }
  if (own !== undefined) {
    await goTo(walker, own.path)
    const forms = page.locator('main form:not([role=search])')
    const at = own.forms.findIndex(form => fit(`${form.name} ${form.button}`, aim.about) >= 0.6)
    const form = forms.nth(at)
    if (await form.isVisible().catch(() => false)) return { form, section: own, how: `the form ${own.forms[at]?.name ?? ''} on ${own.name}` }
  }
  for (const section of placesFor(walker, aim).slice(0, 2)) {
    await goTo(walker, section.path)
    const title = await openRecord(walker)
    if (title === '') continue
    const buttons = page.locator('main button, main a').filter({ hasText: /^(?:Add|New|Post|Write)\b/ })
    for (const name of await buttons.allInnerTexts()) {
      if (!isMeant({ ...section, name: '', add: name.trim() }, aim)) continue
      await buttons.filter({ hasText: name.trim() }).first().click({ timeout: waits.action }).catch(() => undefined)
      await settle(page)
      const form = await shownForm(page)
      if (form !== undefined) return { form, section: { ...section, path: new URL(page.url()).pathname }, how: `${section.name} → ${title} → ${name.trim()}` }
    }
  }
  return undefined
}

/** Verbs that make a record of their own: one leases a domain by a lease, and not by adding a domain. */
const linking = /^(?:leas|rent|book|reserv|enrol|join|appl|subscri|vot|follow|transfer|donat|comment|rat|review|order|buy|purchas|invit|initiat|regist)/

/** 2 for a place that adds what the verb makes, 1 for one that only is called so. */
function ofVerb ({ name, add }: Section, aim: Aim): number {
  const verbs = linking.test(aim.verb) ? [aim.verb, ...aim.target.filter(word => linking.test(word))] : []
  const has = (text: string): boolean => contentWords(text).some(word => verbs.some(verb => relates(word, verb)))
  return has(add.replace(/^\w+ /, '')) ? 2 : Number(has(name))
}

/** Whether adding one of these is what the check asks for. */
function isMeant (section: Section, aim: Aim): boolean {
  if (linking.test(aim.verb) && ofVerb(section, aim) > 0) return true
  return (!linking.test(aim.verb) || /^(?:regist|initiat)/.test(aim.verb)) && targetFit(section, aim) >= 0.3
}

/** Adds a record and finds it again after the page was loaded anew. */
export async function create (walker: Walker, aim: Aim, task: string): Promise<Verdict> {
  const opened = await openForm(walker, aim)
  if (opened === undefined) return verdict(walker, 'fail', `nothing to ${aim.verb} ${aim.object} with`)
  const { form, section, how } = opened
  walker.note(`opened ${how}`)
  if (/^upload/.test(aim.verb) && await form.locator('input[type=file]').count() === 0) return verdict(walker, 'fail', 'the form takes no file')
  const before = section.rows
  const filled = await fillForm(walker, form, objectOf(section))
  walker.note(`filled ${[...filled.values].map(([label, value]) => `${label}: ${value}`).join(', ')}`)
  const problems = await submit(walker, form, objectOf(section))
  if (problems.length > 0) return verdict(walker, 'fail', `the form says: ${problems.join(' / ')}`)
  const said = (await walker.page.locator('.toasts, main [role=status]').allInnerTexts().catch(() => [])).join(' ').trim()
  if (said !== '') walker.note(`the app says: ${said.slice(0, 80)}`)
  const seen = await found(walker, section, filled, before)
  if (!seen && !/thank|sent|received|subscribed|you are on/i.test(said)) return verdict(walker, 'fail', 'what was added cannot be found again')
  walker.note(seen ? `${filled.mark === '' ? 'one more' : filled.mark} is there after loading the page anew` : 'the app confirms it')
  if (/\bon the (?:main site|home ?page|front page)\b/i.test(task) && filled.mark !== '') {
    await goTo(walker, '/')
    if (!await sees(walker.page, filled.mark)) return verdict(walker, 'partial', 'added, but the home page does not show it')
  }
  const kept = /\bsave .*? as an? (?:new )?([\w ]+?)(?: page| file|\.|,|$)/i.exec(task)?.[1] ?? ''
  if (kept !== '' && placeNamed(walker, kept) === undefined) return verdict(walker, 'partial', `added, but there is no place for a ${kept}`)
  return graded(walker, aim, filled)
}

async function found (walker: Walker, section: Section, { mark, values }: Filled, before: number): Promise<boolean> {
  if (mark !== '' && await listHas(walker, section, mark)) return true
  await goTo(walker, section.path)
  if (section.search && mark !== '') {
    await searchFor(walker, mark)
    if (await openRecord(walker) !== '' && await sees(walker.page, mark)) return true
    await goTo(walker, section.path)
  }
  const after = await rowsOf(walker)
  const [first] = [...values.values()]
  return after.total > before && first !== undefined && await sees(walker.page, first)
}

/** Passes when the form also asked for what the check names. */
function graded (walker: Walker, aim: Aim, filled: Filled): Verdict {
  if (/^(?:send|invit)/.test(aim.verb)) return verdict(walker, 'partial', 'written down and seen, but nothing leaves the app')
  const { missing } = coverage(aim.details.filter(words => !/confirmation|message|submission|filled|entered|stored|success/.test(words.join(' '))), filled.labels, filled.labels.some(label => /date|time/i.test(label)) ? 'Jan 1' : '')
  if (aim.beyond !== '' && !/automatic/.test(aim.beyond)) return verdict(walker, 'partial', `added, but nothing is done about "${aim.beyond}"`)
  if (missing.length * 2 > aim.details.length && missing.length > 0) return verdict(walker, 'partial', `added, but the form has no ${missing.join(', no ')}`)
  return verdict(walker, 'pass', 'added and seen')
}

function objectOf (section: Section): string {
  return section.add.replace(/^\w+ (?:an? )?/, '') || contentWords(section.name).join(' ')
}

/** Words of what is changed that name no field. */
const vague = /^(?:changes?|piece|backend|attempting|personal|close|own|item|record|entry|status)s?$/

/** Changes a record and sees the change after the page was loaded anew. */
export async function edit (walker: Walker, aim: Aim): Promise<Verdict> {
  const { page, serial } = walker
  for (const section of targetsFirst(placesFor(walker, aim, ({ rows, add }) => rows > 0 || add !== ''), aim).slice(0, 2)) {
    await goTo(walker, section.path)
    const title = await openRecord(walker)
    if (title === '') continue
    const address = page.url()
    const button = page.locator('main').getByRole('link', { name: 'Edit', exact: true }).or(page.locator('main').getByRole('button', { name: 'Edit', exact: true })).first()
    if (!await button.click({ timeout: waits.action }).then(() => true, () => false)) {
      walker.note(`${section.name} → ${title} has no way to edit`)
      continue
    }
    await settle(page)
    const form = await shownForm(page)
    if (form === undefined) continue
    const controls = await controlsOf(form)
    const changed = await changeText(form, aim.about.keys(), `Changed w${serial}`)
    if (changed === undefined) return verdict(walker, 'fail', `${section.name} → ${title} → Edit has no text to change (${controls.map(({ label }) => label).join(', ')})`)
    const problems = await submit(walker, form, title)
    walker.note(`${section.name} → ${title} → Edit: ${changed.label} is now ${changed.typed}`)
    if (problems.length > 0) return verdict(walker, 'fail', `the form says: ${problems.join(' / ')}`)
    await goTo(walker, address)
    if (!await sees(page, changed.typed) && !await sees(page, changed.typed.replace(/^(\d)(\d{3})$/, '$1,$2'), 300)) return verdict(walker, 'fail', `${changed.typed} is not there after loading the page anew`)
    const asked = aim.target.filter(word => !vague.test(word) && !contentWords(section.name).some(other => relates(word, other)))
    if (asked.length > 0 && !controls.some(({ label }) => contentWords(label).some(word => asked.some(other => relates(word, other))))) return verdict(walker, 'partial', `changed, but it has no ${asked.join(', no ')}`)
    return verdict(walker, 'pass', `${changed.typed} is there after loading the page anew`)
  }
  return verdict(walker, 'fail', `nothing to ${aim.verb} ${aim.object} with`)
}

/** Deletes the first record of a list, which must be gone after the page was loaded anew. */
export async function remove (walker: Walker, aim: Aim): Promise<Verdict> {
  const { page } = walker
  const [section] = targetsFirst(placesFor(walker, aim, ({ rows }) => rows > 0), aim)
  if (section === undefined) return verdict(walker, 'fail', `no list of ${aim.object}`)
  await goTo(walker, section.path)
  const before = await rowsOf(walker)
  const [title = ''] = before.titles
  let button = row(walker, title).getByRole('button', { name: /delete|remove/i }).first()
  if (!await button.isVisible().catch(() => false)) {
    await openRecord(walker, title)
    button = page.locator('main').getByRole('button', { name: /^(?:delete|remove)/i }).first()
  }
  if (!await button.click({ timeout: waits.action }).then(() => true, () => false)) return verdict(walker, 'fail', `${section.name} → ${title} has no way to delete`)
  const sure = page.locator('dialog[open], [role=alertdialog]').getByRole('button', { name: /delete|remove|yes/i }).first()
  if (await sure.isVisible().catch(() => false)) await sure.click({ timeout: waits.action })
  await page.waitForTimeout(300)
  await goTo(walker, section.path)
  const after = await rowsOf(walker)
  walker.note(`${section.name} → ${title} → Delete; ${before.total} before, ${after.total} after`)
  return after.total === before.total - 1 ? verdict(walker, 'pass', `${title} is gone after loading the page anew`) : verdict(walker, 'fail', `${title} is still there`)
}

/** Sends an empty form, which must say what is wrong and keep nothing. */
export async function validate (walker: Walker, aim: Aim): Promise<Verdict> {
  const opened = await openForm(walker, aim, true)
  if (opened === undefined) return verdict(walker, 'fail', `no form for ${aim.object}`)
  const { form, how } = opened
  for (const { id, tag, role, type } of await controlsOf(form)) if (role === '' && tag !== 'select' && type !== 'file') await form.locator(`[id="${id}"]`).fill('', { timeout: waits.action }).catch(() => undefined)
  await submitOf(form).click({ timeout: waits.action }).catch(() => undefined)
  await walker.page.waitForTimeout(250)
  const problems = await problemsOf(form)
  walker.note(`opened ${how} and sent it empty`)
  return problems.length > 0 && await form.isVisible().catch(() => false) ? verdict(walker, 'pass', `the form says: ${problems.join(' / ')}`) : verdict(walker, 'fail', 'the form says nothing is missing')
}

/** Moves a record's switch or status to what the check says, and finds it so after loading anew. */
export async function mark (walker: Walker, aim: Aim): Promise<Verdict> {
  const { page } = walker
  const wanted = new RegExp(/approv/.test(aim.verb) ? 'approv|accept' : /reject/.test(aim.verb) ? 'reject|declin' : /accept/.test(aim.verb) ? 'accept|approv|confirm' : 'done|complet|finish|paid|read', 'i')
  for (const section of placesFor(walker, aim, ({ rows }) => rows > 0).slice(0, 2)) {
    await goTo(walker, section.path)
    const off = page.locator('main tbody [role=switch]:not([aria-checked=true]):not(:checked), main tbody input[type=checkbox][role=switch]:not(:checked)').filter({ visible: true })
    const names = await off.evaluateAll(switches => switches.map(each => each.getAttribute('aria-label') ?? ''))
    const at = names.findIndex(name => wanted.test(name))
    if (at >= 0) {
      const name = names[at] ?? ''
      await off.nth(at).click({ timeout: waits.action }).catch(() => undefined)
      await page.waitForTimeout(300)
      await goTo(walker, section.path)
      const title = name.split(': ').at(-1) ?? ''
      await searchFor(walker, title)
      const state = await page.getByRole('switch', { name, exact: true }).first().isChecked({ timeout: waits.action }).catch(() => false)
      walker.note(`${section.name}: switched “${name}”`)
      return verdict(walker, state ? 'pass' : 'fail', state ? 'it is on after loading the page anew' : 'it is off after loading the page anew')
    }
    if (await openRecord(walker) === '') continue
    const address = page.url()
    await page.locator('main').getByRole('link', { name: 'Edit', exact: true }).first().click({ timeout: waits.action }).catch(() => undefined)
    await settle(page)
    const form = await shownForm(page)
    for (const control of form === undefined ? [] : await controlsOf(form)) {
      if (control.tag !== 'select' || form === undefined) continue
      const options = await form.locator(`[id="${control.id}"] option`).allInnerTexts()
      const option = options.find(text => wanted.test(text))
      if (option === undefined) continue
      await form.locator(`[id="${control.id}"]`).selectOption({ label: option })
      const problems = await submit(walker, form, section.name)
      await goTo(walker, address)
      walker.note(`${section.name} → first record → Edit: ${control.label} is now ${option}`)
      const { text } = await shownDetail(walker)
      if (problems.length > 0 || !text.includes(option)) return verdict(walker, 'fail', problems[0] ?? `${option} is not shown after loading the page anew`)
      return aim.beyond === '' ? verdict(walker, 'pass', `${option} is shown after loading the page anew`) : verdict(walker, 'partial', `${option} is shown, but nobody is told`)
    }
  }
  return verdict(walker, 'fail', `nothing to ${aim.verb} ${aim.object} with`)
}
