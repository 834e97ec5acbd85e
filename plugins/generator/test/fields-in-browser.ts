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

  await t.test('tags are typed, pasted, taken back and removed', async t => {
    await edit()
    const input = page.getByLabel('Tags', { exact: true })
    await input.pressSequentially('wheel,Spoke')
    await input.press('Enter')
    await input.pressSequentially('express')
    await input.press('Enter')
    await input.fill('old, new, ')
    await input.press('Backspace')
    t.equal(await input.inputValue(), 'new', 'the last one is there to be changed')
    await input.press('End')
    await input.pressSequentially('er')
    await page.getByRole('button', { name: 'Remove road bike' }).click()
    await input.press('Tab')
    await save()
    t.same((await task()).tags, ['Express', 'wheel', 'Spoke', 'old', 'newer'])
    await page.getByText('Spoke').waitFor()
  })

  await t.test('several choices are turned on and off with the space bar', async t => {
    await edit()
    const tools = page.getByRole('group', { name: 'Tools' })
    await tools.getByRole('checkbox', { name: 'Pump' }).press('Space')
    await tools.getByRole('checkbox', { name: 'Stand' }).press('Space')
    await save()
    t.same((await task()).tools, ['chain-tool', 'pump'])
  })

  await t.test('a colour is written or picked, and refused when it is none', async t => {
    await edit()
    const input = page.getByLabel('Paint', { exact: true })
    await input.fill('reddish')
    await input.press('Tab')
    await page.getByText('Paint must be a colour like #3366ff.').waitFor()
    await input.fill('0A8')
    t.equal(await page.getByLabel('Pick: Paint').inputValue(), '#00aa88')
    await page.getByLabel('Pick: Paint').fill('#123456')
    await save()
    t.equal((await task()).paint, '#123456')
    await page.getByText('#123456').waitFor()
  })

  await t.test('a list is narrowed by a tag and by one of several choices', async t => {
    await page.goto(`${url}/tasks`)
    await page.getByRole('button', { name: 'Filter' }).click()
    await page.getByLabel('Tags', { exact: true }).fill('WINTER')
    await page.getByLabel('Tags', { exact: true }).press('Enter')
    await page.getByRole('button', { name: 'Remove filter Tags: WINTER' }).waitFor()
    await page.getByRole('link', { name: 'Edit Mend the chain' }).waitFor({ state: 'detached' })
    await page.getByLabel('Tools').selectOption('Pump')
    await page.getByText('Nothing matches').waitFor()
    t.equal(new URL(page.url()).searchParams.get('filter.tools'), 'pump')
  })

  await t.test('a list is narrowed by percent and stars', async t => {
    await page.goto(`${url}/tasks`)
    await page.getByRole('button', { name: 'Filter' }).click()
    await page.getByLabel('Rating').selectOption('5 stars')
    await page.getByRole('button', { name: 'Remove filter Rating: 5 stars' }).waitFor()
    await page.getByRole('link', { name: 'Edit New brakes' }).waitFor({ state: 'detached' })
    t.equal(await page.getByRole('link', { name: 'Edit Mend the chain' }).count(), 1)
    await page.getByLabel('Progress from').fill('70')
    await page.getByLabel('Progress from').press('Tab')
    await page.getByText('Nothing matches').waitFor()
  })

  await t.test('a list is narrowed by an amount in whole units', async t => {
    await page.goto(`${url}/tasks`)
    await page.getByRole('button', { name: 'Filter' }).click()
    await page.getByLabel('Rate to').fill('0.5')
    await page.getByLabel('Rate to').press('Tab')
    await page.getByText('Nothing matches').waitFor()
    t.equal(new URL(page.url()).searchParams.get('filter.rate.to'), '50')
    t.equal(await page.getByLabel('Rate to').inputValue(), '0.5')
    await page.getByRole('button', { name: /Remove filter Rate until/ }).click()
    await page.getByRole('link', { name: 'Edit Mend the chain' }).waitFor()
  })

  t.same(complaints, [])
})
