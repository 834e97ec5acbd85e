import t from 'tap'
import { compileBlueprint, readBlueprint } from './fixtures/compile.ts'
import { noBrowser, openBrowser, serveApp } from './fixtures/open-app.ts'

const skip = noBrowser ?? false

t.test('in a browser', { skip, timeout: 120_000 }, async t => {
  const browser = await openBrowser()
  const { app, url, close } = await serveApp(await compileBlueprint(readBlueprint('workshop')))
  t.teardown(async () => {
    await browser.close()
    close()
  })
  const page = await browser.newPage({ viewport: { width: 390, height: 844 }, locale: 'de-DE' })
  page.setDefaultTimeout(10_000)
  const complaints: string[] = []
  page.on('console', message => { if (message.type() === 'error') complaints.push(message.text()) })
  page.on('pageerror', error => { complaints.push(error.message) })
  const task = async () => (await app.json('/api/tasks/task-1')).body
  const edit = () => page.goto(`${url}/tasks/task-1/edit`)
  const save = async () => {
    await page.getByRole('button', { name: 'Save changes' }).click()
    await page.waitForURL('**/tasks/task-1')
  }

  await t.test('percent is typed, counted with arrow keys and refused when it is none', async t => {
    await edit()
    const input = page.getByLabel('Progress')
    await input.press('ArrowUp')
    await input.press('Shift+ArrowUp')
    t.equal(await input.inputValue(), '46')
    await input.fill('half')
    await input.press('Tab')
    await page.getByText('Progress must be a number of percent, like 45.').waitFor()
    await input.fill('62,5 %')
    await save()
    t.equal((await task()).progress, 62.5)
    await page.getByText(/62,5\s%/).waitFor()
  })

  await t.test('stars are given and taken back by keyboard, and by touch', async t => {
    await edit()
    const group = page.getByRole('radiogroup', { name: 'Rating' })
    await group.getByRole('radio', { name: '2 stars' }).focus()
    await page.keyboard.press('4')
    t.ok(await group.getByRole('radio', { name: '4 stars' }).isChecked())
    await group.getByRole('radio', { name: '4 stars' }).focus()
    await page.keyboard.press('ArrowLeft')
    await save()
    t.equal((await task()).rating, 3)
    await page.getByRole('img', { name: '3 of 5 stars' }).waitFor()
    await edit()
    await group.getByRole('radio', { name: '3 stars' }).focus()
    await page.keyboard.press('Delete')
    await save()
    t.equal((await task()).rating, null)
    await edit()
    await group.getByText('5 stars').locator('..').click()
    await save()
    t.equal((await task()).rating, 5)
  })

  await t.test('a list is narrowed by percent and stars', async t => {
    await page.goto(`${url}/tasks`)
    await page.getByRole('button', { name: 'Filter' }).click()
    await page.getByLabel('Rating').selectOption('5 stars')
    await page.getByRole('button', { name: 'Remove filter Rating: 5 stars' }).waitFor()
    await page.getByRole('link', { name: 'Edit New brakes' }).waitFor({ state: 'detached' })
    t.equal(await page.getByRole('link', { name: 'Edit Mend the chain' }).count(), 1)
    await page.getByLabel('Progress from, in percent').fill('70')
    await page.getByLabel('Progress from, in percent').press('Tab')
    await page.getByText('Nothing matches').waitFor()
  })

  t.same(complaints, [])
})
