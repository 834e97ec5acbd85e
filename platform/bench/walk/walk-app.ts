import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { complete } from '@dream/contracts/codec'
import type { Bundle } from '@dream/contracts/messages'
import { compileBlueprint } from '../../../plugins/generator/test/fixtures/compile.ts'
import { openApp } from '../../../plugins/generator/test/fixtures/open-app.ts'
import { createGrammarMind } from '../../../plugins/planner/src/minds/grammar/grammar.ts'
import { signUp } from './acts/account.ts'
import type { Check } from './aim.ts'
import { judge, type Judged } from './judge.ts'
import { survey } from './survey.ts'
import { goTo, waits, type Walker } from './walker.ts'

export interface WalkLine {
  id: string
  wish: string
  checks: Check[]
}

export interface Walked {
  id: string
  /** Why there is no app to walk through; empty when there is. */
  problem: string
  judged: Judged[]
  /** From the wish to the last verdict, in milliseconds. */
  time: number
}

const mind = createGrammarMind()

/** Plans without a model, builds and runs the app of a wish, and does each of its checks in a browser. */
export async function walkWish (line: WalkLine, browser: Browser, pictures = ''): Promise<Walked> {
  const started = performance.now()
  const done = (problem: string, judged: Judged[]): Walked => ({ id: line.id, problem, judged, time: performance.now() - started })
  const { blueprint, intent } = complete('PlanResponse', mind.plan(complete('Wish', { id: line.id, text: line.wish, locale: 'en-US', timeZone: 'UTC', today: '2026-11-23' }), null))
  if (blueprint === null) return done(intent?.findings[0]?.message ?? 'no app was planned', [])
  try {
    return done('', await walkBundle(await compileBlueprint(blueprint), line, browser, { pictures }))
  } catch (error) {
    return done(String(error).slice(0, 300), [])
  }
}

/** Does the checks on a running app; `answer` may answer in the app's place. */
export async function walkBundle (bundle: Bundle, { id, checks }: Pick<WalkLine, 'id' | 'checks'>, browser: Browser, { pictures = '', answer }: { pictures?: string, answer?: (request: Request) => Response | undefined } = {}): Promise<Judged[]> {
  const app = await openApp(bundle, answer)
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, reducedMotion: 'reduce', permissions: ['clipboard-read', 'clipboard-write'] })
  try {
    const page = await context.newPage()
    page.setDefaultTimeout(waits.action)
    const walker: Walker = { page, url: app.url, sections: [], hasAccount: false, serial: 1, evidence: [], trouble: [], note (text) { this.evidence.push(text) } }
    page.on('pageerror', error => { walker.trouble.push(error.message) })
    page.on('console', message => { if (message.type() === 'error' && !/status of 4\d\d|favicon/.test(message.text())) walker.trouble.push(message.text()) })
    await goTo(walker, '/')
    walker.hasAccount = new URL(page.url()).pathname.startsWith('/account') || await page.locator('input[type=password]').first().isVisible().catch(() => false) || await page.getByRole('link', { name: /^sign in/i }).first().isVisible().catch(() => false)
    if (walker.hasAccount) await signUp(walker, 'Ada Walker')
    walker.sections = await survey(walker)
    const judged: Judged[] = []
    for (const check of checks) {
      walker.serial++
      const one = await judge(walker, check)
      judged.push(one)
      if (pictures !== '' && one.outcome !== 'pass') await photograph(walker, pictures, `${id}-${judged.length}`)
    }
    return judged
  } finally {
    await context.close()
    app.close()
  }
}

async function photograph (walker: Walker, folder: string, name: string): Promise<void> {
  mkdirSync(folder, { recursive: true })
  await walker.page.screenshot({ path: join(folder, `${name}.png`), timeout: 4000 }).catch(() => undefined)
}
