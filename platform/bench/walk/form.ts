import type { Locator, Page } from 'playwright-core'
import { settle, waits, type Walker } from './walker.ts'
import { contentWords, relates } from './words.ts'

interface Control {
  id: string
  label: string
  tag: string
  type: string
  role: string
  mode: string
  required: boolean
  value: string
  isLong: boolean
}

/** What was put into a form: what stands where, and the words to find it by again. */
export interface Filled {
  /** By label. */
  values: Map<string, string>
  /** A text that only this record has, empty when the form takes none. */
  mark: string
  labels: string[]
}

export interface Wanted {
  /** What to type into the field that these words mean. */
  text?: { words: string[], value: string }
  /** Fields to leave alone but this one. */
  only?: boolean
}

const picture = { name: 'walker.png', mimeType: 'image/png', buffer: Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64') }

/** Fills every field of a form with something that fits its label and its type. */
export async function fillForm (walker: Walker, form: Locator, object: string, depth = 0): Promise<Filled> {
  const { page, serial } = walker
  const filled: Filled = { values: new Map(), mark: '', labels: [] }
  for (const control of await controlsOf(form)) {
    filled.labels.push(control.label)
    const box = form.locator(`[id="${control.id}"]`)
    if (control.type === 'file') {
      await box.setInputFiles(picture, { timeout: waits.action }).catch(() => undefined)
      continue
    }
    if (control.role === 'combobox') {
      const picked = await pickFirst(walker, box, control.id, object, depth)
      if (picked !== '') filled.values.set(control.label, picked)
      continue
    }
    if (control.tag === 'select') {
      if (control.value !== '') continue
      const option = await box.locator('option').evaluateAll(options => options.map(each => ({ value: each.getAttribute('value') ?? '', text: each.textContent ?? '' })).find(({ value }) => value !== ''))
      if (option !== undefined && await box.selectOption(option.value, { timeout: waits.action }).then(() => true, () => false)) filled.values.set(control.label, option.text.trim())
      continue
    }
    if (control.role === 'switch' || ['checkbox', 'radio', 'hidden', 'search', 'color'].includes(control.type)) {
      if (control.type === 'checkbox' && control.required) await box.check({ force: true, timeout: waits.action }).catch(() => undefined)
      continue
    }
    const value = valueFor(control, object, serial + depth * 100, filled.mark === '')
    if (value === '' || !await box.fill(value, { timeout: waits.action }).then(() => true, () => false)) continue
    if (!/^(?:date|time|datetime-local)$/.test(control.type)) {
      filled.values.set(control.label, value)
      if (filled.mark === '' && value.includes(`w${serial + depth * 100}`)) filled.mark = value
    }
  }
  await page.keyboard.press('Escape').catch(() => undefined)
  return filled
}

/** The form's fields that can be seen, in order. */
export async function controlsOf (form: Locator): Promise<Control[]> {
  return await form.evaluate(element => [...element.querySelectorAll('input, select, textarea, [role=switch], [contenteditable=true]')].filter(box => box.id !== '' && (box instanceof HTMLInputElement && box.type === 'file' || box.getClientRects().length > 0)).map(box => {
    const label = element.querySelector(`label[for="${CSS.escape(box.id)}"]`)
    const copy = label?.cloneNode(true)
    if (copy instanceof Element) for (const mark of copy.querySelectorAll('[aria-hidden=true]')) mark.remove()
    return {
      id: box.id,
      label: (copy?.textContent ?? box.getAttribute('aria-label') ?? '').trim(),
      tag: box.tagName.toLowerCase(),
      type: box.getAttribute('type') ?? '',
      role: box.getAttribute('role') ?? '',
      mode: box.getAttribute('inputmode') ?? '',
      required: box.getAttribute('aria-required') === 'true' || box.hasAttribute('required'),
      value: 'value' in box ? String(box.value) : '',
      isLong: box.tagName === 'TEXTAREA' || box.hasAttribute('contenteditable')
    }
  }), undefined, { timeout: waits.action }).catch(() => [])
}

function valueFor ({ label, type, mode, isLong, value }: Control, object: string, serial: number, isFirst: boolean): string {
  const said = label.toLowerCase()
  if (type === 'date') return value === '' ? '2026-12-08' : ''
  if (type === 'time') return '10:30'
  if (type === 'datetime-local') return '2026-12-08T10:30'
  if (type === 'email') return `w${serial}@example.com`
  if (type === 'tel') return `+1 555 010 ${1000 + serial}`
  if (type === 'url') return `https://example.com/w${serial}`
  if (type === 'password') return `walking the app w${serial}`
  if (type === 'number' || mode === 'numeric') return said.includes('year') ? '2026' : '3'
  if (mode === 'decimal') return '12.50'
  if (/duration/.test(said)) return '45 min'
  if (isLong) return `Written by a visitor, w${serial}.`
  if (isFirst) return `${object === '' ? 'Something' : object.replace(/^./, first => first.toUpperCase())} w${serial}`
  return /%|percent/.test(said) ? '10' : `${label} w${serial}`
}

/** Opens a field that picks a record and takes the first; makes one where there is none yet. */
async function pickFirst (walker: Walker, box: Locator, id: string, object: string, depth: number): Promise<string> {
  const { page } = walker
  await box.click({ timeout: waits.action }).catch(() => undefined)
  const options = page.locator(`[id="${id}-options"] [role=option]`)
  await options.first().waitFor({ timeout: waits.action }).catch(() => undefined)
  await page.waitForTimeout(120)
  const names = (await options.allInnerTexts()).map(text => text.trim())
  const known = names.findIndex(name => !/^New\b/.test(name))
  if (known >= 0) {
    await options.nth(known).click({ timeout: waits.action }).catch(() => undefined)
    return names[known] ?? ''
  }
  if (names.length === 0 || depth > 0) return ''
  await options.first().click({ timeout: waits.action }).catch(() => undefined)
  const dialog = page.locator('dialog[open] form, [role=dialog] form').last()
  if (!await dialog.isVisible().catch(() => false)) return ''
  const inner = await fillForm(walker, dialog, object, depth + 1)
  await submitOf(dialog).click({ timeout: waits.action }).catch(() => undefined)
  await dialog.waitFor({ state: 'detached', timeout: waits.action }).catch(() => undefined)
  return inner.mark
}

/** What sends a form. */
export function submitOf (form: Locator): Locator {
  return form.locator('button:not([type=button]):not([type=reset]), input[type=submit]').last()
}

/** Sends a form, through its steps where it has several. What is wrong with it is given back; nothing when it was taken. */
export async function submit (walker: Walker, form: Locator, object: string): Promise<string[]> {
  const { page } = walker
  for (let step = 0; step < 6; step++) {
    const button = submitOf(form)
    const name = (await button.innerText({ timeout: waits.action }).catch(() => '')).trim()
    await button.click({ timeout: waits.action }).catch(() => undefined)
    await page.waitForTimeout(150)
    const problems = await problemsOf(form)
    if (problems.length > 0) return problems
    if (!/^next$/i.test(name)) break
    await fillForm(walker, form, object)
  }
  await form.waitFor({ state: 'hidden', timeout: waits.answer }).catch(() => undefined)
  const problems = await problemsOf(form)
  if (problems.length === 0) await settle(page)
  return problems
}

export async function problemsOf (form: Locator): Promise<string[]> {
  return await form.evaluate(element => {
    const shown = [...element.querySelectorAll('.problem, [role=alert]')].map(each => (each.textContent ?? '').trim()).filter(text => text !== '')
    const native = [...element.querySelectorAll('input:invalid, select:invalid, textarea:invalid')].map(box => box instanceof HTMLInputElement ? box.validationMessage : '').filter(text => text !== '')
    return [...shown, ...native]
  }, undefined, { timeout: 400 }).catch(() => [])
}

/** Puts a text into the field that words mean, or into the first that takes text; the label, or nothing where there is none. */
export async function changeText (form: Locator, words: Iterable<string>, value: string): Promise<{ label: string, typed: string } | undefined> {
  const controls = (await controlsOf(form)).filter(({ tag, type, role }) => role === '' && (tag === 'textarea' || (tag === 'input' && ['text', '', 'email', 'tel', 'url', 'date'].includes(type))))
  const said = [...words]
  const named = controls.filter(({ label }) => contentWords(label).some(word => said.some(other => relates(word, other))))
  const plain = (list: Control[]): Control | undefined => list.find(({ type, mode }) => (type === 'text' || type === '') && mode === '')
  const isRenewed = said.some(word => /^renew/.test(word))
  const chosen = isRenewed ? controls.find(({ type, label }) => type === 'date' && /\b(?:end|until|expir\w*|due|renew\w*)\b/i.test(label)) : named.find(({ mode }) => mode === 'numeric' && said.some(word => /^(?:count|quantity|number|stock)$/.test(word))) ?? plain(named) ?? plain(controls) ?? named[0] ?? controls[0]
  if (chosen === undefined) return undefined
  const typed = chosen.type === 'date' ? '2031-05-17' : chosen.mode !== '' && /numeric|decimal/.test(chosen.mode) ? String(9000 + Number(value.replace(/\D+/g, ''))) : chosen.type === 'email' ? `${value.replace(/\W+/g, '-').toLowerCase()}@example.com` : chosen.type === 'tel' ? '+1 555 010 4711' : chosen.type === 'url' ? 'https://example.com/changed' : value
  const done = await form.locator(`[id="${chosen.id}"]`).fill(typed, { timeout: waits.action }).then(() => true, () => false)
  return done ? { label: chosen.label, typed: chosen.type === 'date' ? '2031' : typed } : undefined
}

/** The form on the page: a dialog's when one is open. */
export async function shownForm (page: Page): Promise<Locator | undefined> {
  for (const form of [page.locator('dialog[open] form, [role=dialog] form').last(), page.locator('main form:not([role=search])').first()]) {
    if (await form.isVisible().catch(() => false)) return form
  }
  return undefined
}
