import type { Page } from 'playwright-core'

export type Outcome = 'pass' | 'partial' | 'fail' | 'unbuilt' | 'unclear'

/** What came of a check and what was clicked and seen on the way. */
export interface Verdict {
  outcome: Outcome
  evidence: string[]
}

/** A place the menu leads to, as a person would see it. */
export interface Section {
  name: string
  path: string
  heading: string
  headings: string[]
  columns: string[]
  rows: number
  /** "Add task", empty without such a control. */
  add: string
  search: boolean
  charts: number
  buttons: string[]
  forms: { name: string, labels: string[], button: string }[]
  /** All the words of it. */
  text: string
  isMissing: boolean
}

/** Someone in front of the running app. */
export interface Walker {
  page: Page
  url: string
  sections: Section[]
  /** Whether they have an account of the app; false where the app has none. */
  hasAccount: boolean
  /** A number of its own for every check, so that what it types is found again. */
  serial: number
  evidence: string[]
  /** What the console and the server complained about since the check began. */
  trouble: string[]
  note (text: string): void
}

export const waits = { action: 1500, settle: 2500, answer: 1800 }

/** Waits until the page says what it is about and nothing is being loaded. */
export async function settle (page: Page): Promise<void> {
  await page.waitForFunction(() => document.querySelector('main') !== null && document.querySelector('[role=status][aria-label=Loading]') === null && document.querySelector('h1, h2') !== null, undefined, { timeout: waits.settle, polling: 40 }).catch(() => undefined)
  await page.waitForTimeout(60)
}

export async function goTo (walker: Walker, path: string): Promise<void> {
  await walker.page.goto(new URL(path, walker.url).href, { waitUntil: 'domcontentloaded', timeout: 8000 })
  await settle(walker.page)
}

/** The words of the page's main part. */
export async function mainText (page: Page): Promise<string> {
  return (await page.locator('main').first().innerText({ timeout: waits.action }).catch(() => '')).replace(/\s+/g, ' ')
}

/** Waits until the main part holds these words; says whether it does. */
export async function sees (page: Page, text: string, timeout = waits.answer): Promise<boolean> {
  return await page.waitForFunction(words => (document.querySelector('main') ?? document.body).innerText.replace(/\s+/g, ' ').toLowerCase().includes(words), text.replace(/\s+/g, ' ').toLowerCase(), { timeout, polling: 60 }).then(() => true, () => false)
}

export function verdict (walker: Walker, outcome: Outcome, why: string): Verdict {
  return { outcome, evidence: [...walker.evidence, why] }
}
