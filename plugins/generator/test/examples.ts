import { readdirSync, readFileSync } from 'node:fs'
import t from 'tap'
import type { Page } from 'playwright-core'
import { generate } from '../src/generate.ts'
import { noBrowser, openApp, openBrowser } from './fixtures/open-app.ts'
import { failedChecks } from './fixtures/run-app.ts'
import { bundleOfExample, examplesDirectory, readExample, screens } from './fixtures/walk-through.ts'

t.setTimeout(600_000)

const isLong = process.argv.includes('--long')
const only = process.argv.slice(2).filter(name => name !== '--long')
const examples = readdirSync(examplesDirectory).filter(file => file.endsWith('.json') && file !== 'capabilities.json').map(file => file.slice(0, -'.json'.length))
  .filter(name => only.length === 0 || only.includes(name)).sort()

t.test('every example builds and passes its own checks', async t => {
  for (const name of examples) {
    t.same(generate(readExample(name)).findings, [], `${name} has no findings`)
    t.same(await failedChecks(await bundleOfExample(name)), [], `${name} passes its checks`)
  }
})

const axe = readFileSync(new URL(import.meta.resolve('axe-core/axe.min.js')), 'utf8')

// Every other example on a phone in the dark; named ones, and those of test/long/examples.ts, both ways.
t.test('every page of an example is there, silent and accessible', { skip: noBrowser ?? false, timeout: 600_000 }, async t => {
  const browser = await openBrowser()
  t.teardown(() => browser.close())
  for (const [index, name] of examples.entries()) {
    const views = ([['desk', 'light'], ['phone', 'dark']] as const).filter((_, place) => isLong || only.length > 0 || place === index % 2)
    const { url, close } = await openApp(await bundleOfExample(name))
    const paths = readExample(name).pages.filter(({ path }) => !path.includes(':')).map(({ path }) => path)
    await Promise.all(views.map(async ([screen, colorScheme]) => {
      const context = await browser.newContext({ viewport: screens[screen], colorScheme, reducedMotion: 'reduce', bypassCSP: true })
      const page = await context.newPage()
      const complaints: string[] = []
      page.on('console', message => { if (message.type() === 'error') complaints.push(message.text()) })
      page.on('pageerror', error => { complaints.push(error.message) })
      await page.addInitScript(axe)
      const isQuiet = quietness(page)
      for (const path of paths) {
        await page.goto(`${url}${path}`)
        await page.locator('main h1').first().waitFor()
        await isQuiet()
        complaints.push(...(await violationsOn(page)).map(violation => `${path}: ${violation}`))
      }
      t.same(complaints, [], `${name}, ${screen}, ${colorScheme}`)
      await context.close()
    }))
    close()
  }
})

/** Resolves when the page has asked for nothing for a moment. */
function quietness (page: Page): () => Promise<void> {
  let asked = Date.now()
  let waiting = 0
  page.on('request', () => { waiting++ })
  const answered = (): void => {
    waiting--
    asked = Date.now()
  }
  page.on('requestfinished', answered)
  page.on('requestfailed', answered)
  return async () => {
    while (waiting > 0 || Date.now() - asked < 100) await page.waitForTimeout(40)
  }
}

/** What axe finds against WCAG A and AA, and a page wider than its window. */
async function violationsOn (page: Page): Promise<string[]> {
  return await page.evaluate(`axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'] }).then(({ violations }) => [
    ...violations.map(({ id, nodes }) => id + ' ' + nodes.slice(0, 3).map(({ target }) => target.join(' ')).join(', ')),
    ...(document.documentElement.scrollWidth > innerWidth ? ['wider than the window'] : [])
  ])`)
}
