import type { Aim } from '../aim.ts'
import { controlsOf, problemsOf, submitOf } from '../form.ts'
import { goTo, mainText, settle, verdict, waits, type Verdict, type Walker } from '../walker.ts'

const password = 'walking around the app'

/** Makes an account on the app's own form; the name that the page then greets, empty when that did not work. */
export async function signUp (walker: Walker, name: string): Promise<string> {
  const { page } = walker
  await goTo(walker, '/')
  const door = page.getByRole('link', { name: /^(?:sign in|sign up|log in|register)/i }).first()
  if (await door.isVisible().catch(() => false)) {
    await door.click({ timeout: waits.action })
    await settle(page)
  }
  const over = page.getByRole('link', { name: /(?:create|make).*account|sign up|register/i }).or(page.getByRole('button', { name: /^(?:sign up|register|new here)/i })).first()
  if (await over.isVisible().catch(() => false)) {
    await over.click({ timeout: waits.action }).catch(() => undefined)
    await settle(page)
  }
  const form = page.locator('form').filter({ has: page.locator('input[type=password], input[autocomplete=new-password]') }).first()
  if (!await form.isVisible().catch(() => false)) return ''
  for (const { id, label, type } of await controlsOf(form)) {
    const value = type === 'email' || /mail/i.test(label) ? emailOf(name) : type === 'password' ? password : /name/i.test(label) ? name : ''
    if (value !== '') await form.locator(`[id="${id}"]`).fill(value, { timeout: waits.action }).catch(() => undefined)
  }
  await submitOf(form).click({ timeout: waits.action }).catch(() => undefined)
  await page.waitForTimeout(400)
  const problems = await problemsOf(form)
  if (problems.length > 0) walker.note(`the form says: ${problems.join(' / ')}`)
  await settle(page)
  return await isIn(walker, name) ? name : ''
}

function emailOf (name: string): string {
  return `${name.toLowerCase().replace(/\W+/g, '.')}@example.com`
}

async function isIn (walker: Walker, name: string): Promise<boolean> {
  const [first = name] = name.split(' ')
  return await walker.page.locator('header').getByText(first).first().waitFor({ timeout: waits.answer }).then(() => true, async () => /sign out/i.test(await walker.page.locator('body').innerText().catch(() => '')))
}

/** Registers or signs in as a second person, in a browser of their own. */
export async function account (walker: Walker, _: Aim, task: string): Promise<Verdict> {
  if (!walker.hasAccount) return verdict(walker, 'fail', 'the app knows no accounts')
  const context = await walker.page.context().browser()?.newContext({ viewport: { width: 1280, height: 900 }, reducedMotion: 'reduce' })
  if (context === undefined) return verdict(walker, 'unclear', 'no second browser')
  try {
    const other: Walker = { ...walker, page: await context.newPage() }
    other.page.setDefaultTimeout(waits.action)
    const name = `Robin Walker${walker.serial}`
    const known = await signUp(other, name)
    if (known === '') return verdict(walker, 'fail', `no account could be made: ${(await mainText(other.page)).slice(0, 100)}`)
    walker.note(`made an account for ${name}, and the page knows them`)
    if (!/log|sign(?:ing)? in/.test(task.toLowerCase())) return verdict(walker, 'pass', 'registered and signed in')
    await context.clearCookies()
    await goTo(other, '/account/sign-in')
    const form = other.page.locator('form').filter({ has: other.page.locator('input[type=password]') }).first()
    await form.locator('input[type=email], input[autocomplete~=username], input[autocomplete~=email]').first().fill(emailOf(name), { timeout: waits.action }).catch(() => undefined)
    await form.locator('input[type=password]').first().fill(password, { timeout: waits.action }).catch(() => undefined)
    await submitOf(form).click({ timeout: waits.action }).catch(() => undefined)
    await settle(other.page)
    return await isIn(other, name) ? verdict(walker, 'pass', 'signed out and in again') : verdict(walker, 'fail', `could not sign in again: ${(await mainText(other.page)).slice(0, 100)}`)
  } finally {
    await context.close()
  }
}
