import assert from 'node:assert/strict'
import type { Page } from 'playwright-core'
import type { Walk } from '../../../src/blocks/walk.ts'

async function join (page: Page, name: string): Promise<void> {
  const signUp = page.getByRole('button', { name: 'Sign up', exact: true })
  await page.getByLabel('E-mail').waitFor()
  if (await page.getByLabel('Name', { exact: true }).count() === 0) await signUp.click()
  await page.getByLabel('Name', { exact: true }).fill(name)
  await page.getByLabel('E-mail').fill(`${name.split(' ')[0]?.toLowerCase() ?? ''}@example.org`)
  await page.getByLabel('Password', { exact: true }).fill('cold tea and toast')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: `Account of ${name}` }).waitFor()
}

/** Who did what and when, for those who look after the practice. */
export const walk: Walk = {
  shows: ['activity log'],
  example: 'physio-practice',
  async run ({ page, url, elsewhere }) {
    await join(page, 'Mairead Nolan')
    await page.goto(`${url}/activity`)
    await page.getByText('Nothing has happened yet.').waitFor()

    await page.goto(`${url}/appointments/appointment-2/edit`)
    await page.getByLabel('Reason').fill('')
    await page.keyboard.press('Enter')
    await page.getByText('Reason is required.').waitFor()
    await page.getByLabel('Reason').fill('Knee, last visit')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'Knee, last visit' }).waitFor()
    await page.getByRole('button', { name: 'Delete', exact: true }).click()
    await page.getByRole('button', { name: 'Undo' }).waitFor()

    const other = await elsewhere('/')
    await join(other, 'Una Reid')
    const refused = await other.evaluate(async () => (await fetch('/api/_blocks/page.activity.log')).status)
    assert.equal(refused, 403, 'patients are not told what others do')
    const added = await other.evaluate(async () => (await fetch('/api/appointments', {
      method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ date: '2027-03-01T09:30', reason: 'Elbow' })
    })).status)
    assert.equal(added, 201)

    await page.goto(`${url}/activity`)
    const log = page.getByRole('region', { name: 'What happened' })
    await log.getByRole('listitem').filter({ hasText: 'Una Reid added appointment Elbow' }).waitFor()
    await log.getByRole('listitem').filter({ hasText: 'Mairead Nolan deleted appointment Knee, last visit' }).waitFor()
    await log.getByText('Reason Knee after surgery → Knee, last visit').waitFor()
    assert.equal(await log.getByRole('link', { name: 'Knee, last visit' }).count(), 0, 'what is in the bin has no page')
    await page.reload()
    await log.getByRole('link', { name: 'Elbow' }).focus()
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: 'Elbow' }).waitFor()
  }
}
