import t from 'tap'
import type { FrameLocator } from 'playwright-core'
import { complaints, noBrowser, openBrowser } from './fixtures/browser.ts'
import { startDream } from './fixtures/running-dream.ts'

t.setTimeout(480_000)

const wish = 'I run a dog walking business. Clients have a name, phone and address. Each client has dogs with a name, breed and notes. ' +
  'Walks have a date, a duration and a price, and can be marked as paid. Show me unpaid walks and the total per month.'
const change = 'Add a vaccination date to dogs and make it green'

for (const topology of ['one process', 'services'] as const) {
  t.test(`the dog walker's story, Dream as ${topology}`, { skip: noBrowser, timeout: 240_000 }, async t => {
    const dream = await startDream(topology)
    const browser = await openBrowser()
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
    t.teardown(async () => {
      if (!t.passing()) {
        await page.screenshot({ path: `.dream/failed-story-${topology.replace(' ', '-')}.png` })
        t.comment(dream.printed())
      }
      await browser.close()
      await dream.close()
    })
    page.setDefaultTimeout(30_000)
    const complained = complaints(page)

    // 1. A wish becomes a running app beside the conversation, even one sent before the page's scripts have come.
    const sent = Promise.withResolvers<void>()
    await page.route('**/*.js', async route => { await sent.promise; await route.continue() })
    await page.goto(dream.url)
    await page.getByRole('textbox').fill(wish)
    await page.keyboard.press('Enter')
    sent.resolve()
    await page.waitForURL(/\/apps\/[a-z0-9]{10}$/)
    const app = page.frameLocator('iframe')
    await app.getByRole('heading', { name: 'Overview' }).waitFor()
    t.match(await app.getByRole('navigation', { name: 'Main' }).innerText(), /Clients\s+Dogs\s+Walks\s+Unpaid walks/)
    t.match(await app.locator('main').innerText(), /per month/i)

    // 2. A client, a dog of that client, a walk of that dog.
    await removeSamples(app)
    await add(app, 'Clients', 'Add client', { Name: 'Mara Winter', Phone: '+44 20 7946 0018', Address: '4 Mill Lane' })
    await add(app, 'Dogs', 'Add dog', { Name: 'Pixel', Breed: 'Whippet' }, { Client: 'Mara Winter' })
    await add(app, 'Walks', 'Add walk', { Date: '2026-11-20', Duration: '45', Price: '24.50' }, { Dog: 'Pixel' })
    await app.getByRole('link', { name: 'Unpaid walks' }).first().click()
    await app.getByRole('table').getByText('Pixel').first().waitFor()
    t.match(await app.locator('main').innerText(), /24\.50/)

    // 3. The total per month is that walk.
    await app.getByRole('link', { name: 'Overview' }).first().click()
    await app.getByText(/November 2026|Nov 2026/).first().waitFor()
    t.match(await app.locator('main').innerText(), /24\.50/)

    // 4. Everything is there after a power cut.
    await dream.killAndStartAgain()
    await page.reload()
    await app.getByRole('link', { name: 'Clients' }).first().click()
    await app.getByText('Mara Winter').first().waitFor()

    // 5. A change of the same app loses no row.
    await page.getByPlaceholder('What should change?').fill(change)
    await page.keyboard.press('Enter')
    await page.getByText('version 2').first().waitFor()
    await untilGreen(app)
    await app.getByRole('link', { name: 'Dogs' }).first().click()
    await app.getByRole('table').getByText('Pixel').first().waitFor()
    await app.getByRole('table').getByRole('link', { name: 'Pixel', exact: true }).click()
    await app.getByRole('link', { name: 'Edit', exact: true }).click()
    await app.getByLabel(/Vaccination date/).fill('2026-10-01')
    await app.getByRole('button', { name: /Save/ }).click()
    await app.getByText(/Oct.* 1, 2026|1 Oct 2026/).first().waitFor()

    // 6. The walk paid, nothing is left to be paid.
    await app.getByRole('link', { name: 'Unpaid walks' }).first().click()
    await app.getByRole('switch').first().click()
    await app.getByRole('link', { name: 'Overview' }).first().click()
    await app.getByRole('link', { name: 'Unpaid walks' }).first().click()
    await app.getByRole('table').getByText('Pixel').waitFor({ state: 'detached' })

    t.same(unexpected(complained), [], 'nothing was complained about in the console')
  })
}

async function removeSamples (app: FrameLocator): Promise<void> {
  await app.getByRole('button', { name: 'Remove samples' }).click()
  await app.getByRole('complementary', { name: 'Sample data' }).waitFor({ state: 'detached' })
}

async function add (app: FrameLocator, list: string, button: string, values: Record<string, string>, relations: Record<string, string> = {}): Promise<void> {
  await app.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: list, exact: true }).click()
  await app.getByRole('heading', { name: list, level: 1 }).waitFor()
  await app.getByRole('link', { name: button }).first().click()
  for (const [label, value] of Object.entries(values)) await app.getByLabel(new RegExp(`^${label}`)).first().fill(value)
  for (const [label, value] of Object.entries(relations)) {
    await app.getByRole('combobox', { name: new RegExp(`^${label}`) }).fill(value)
    await app.getByRole('option', { name: value, exact: true }).click()
  }
  await app.getByRole('button', { name: button }).click()
  await app.getByRole('heading', { level: 1 }).filter({ hasNotText: /^New/ }).waitFor()
}

/** Waits for the app's own accent: more green than red or blue. Fails by the page's time limit. */
async function untilGreen (app: FrameLocator): Promise<void> {
  const current = app.getByRole('navigation', { name: 'Main' }).locator('[aria-current=page]')
  for (const end = Date.now() + 30_000; ;) {
    const colour = await current.evaluate(link => getComputedStyle(link).backgroundColor)
    const [red = 0, green = 0, blue = 0] = (colour.match(/\d+/g) ?? []).map(Number)
    if (green > red && green > blue) return
    if (Date.now() > end) throw new Error(`the app is ${colour}, not green`)
    await new Promise(resolve => setTimeout(resolve, 100))
  }
}

/** While Dream is killed, lost connections are to be expected. */
function unexpected (messages: string[]): string[] {
  return messages.filter(message => !/ERR_CONNECTION_REFUSED|ERR_EMPTY_RESPONSE|ERR_INCOMPLETE_CHUNKED_ENCODING|502|503|ERR_CONNECTION_RESET/.test(message))
}

