/** `npm run screenshots:apps [example …]`: a contact sheet of every example app, beside it as `examples/<name>.jpg`. */
import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Browser } from 'playwright-core'
import { bundleOfExample, examplesDirectory, readExample } from '../test/fixtures/walk-through.ts'
import { openApp, openBrowser } from '../test/fixtures/open-app.ts'

const desk = { width: 1280, height: 860 }
const phone = { width: 390, height: 860 }
const most = 3

const wanted = process.argv.slice(2)
const names = readdirSync(examplesDirectory).flatMap(file => /^(?!capabilities\b)([\w-]+)\.json$/.exec(file)?.[1] ?? []).filter(name => wanted.length === 0 || wanted.includes(name)).sort()
const browser = await openBrowser()
try {
  for (const name of names) await photograph(name, browser)
} finally {
  await browser.close()
}

/** The start page and two more on a desk, the start page in the dark and on a phone. */
async function photograph (name: string, browser: Browser): Promise<void> {
  const { url, close } = await openApp(await bundleOfExample(name))
  const paths = readExample(name).pages.filter(({ path, inNavigation }) => inNavigation && !path.includes(':')).map(({ path }) => path)
  const views = [
    ...paths.slice(0, most).map(path => ({ path, viewport: desk, colorScheme: 'light' as const })),
    { path: paths[0] ?? '/', viewport: desk, colorScheme: 'dark' as const },
    { path: paths[0] ?? '/', viewport: phone, colorScheme: 'light' as const }
  ]
  const pictures: string[] = []
  for (const { path, viewport, colorScheme } of views) {
    const context = await browser.newContext({ viewport, colorScheme, reducedMotion: 'reduce' })
    const page = await context.newPage()
    await page.goto(`${url}${path}`, { waitUntil: 'networkidle' })
    pictures.push((await page.screenshot({ type: 'jpeg', quality: 80 })).toString('base64'))
    await context.close()
  }
  close()
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } })
  await page.setContent(`<style>body { margin: 12px; display: flex; flex-wrap: wrap; gap: 12px; background: #8a8d93 } img { height: 400px }</style>${pictures.map(picture => `<img src="data:image/jpeg;base64,${picture}">`).join('')}`)
  await page.screenshot({ type: 'jpeg', quality: 72, fullPage: true, path: fileURLToPath(new URL(`${name}.jpg`, examplesDirectory)) })
  await page.close()
  console.log(`examples/${name}.jpg`)
}
