import assert from 'node:assert/strict'
import type { Page } from 'playwright-core'
import type { Walk } from '../../src/blocks/walk.ts'

const secret = 'cold tea and toast'

async function join (page: Page, name: string): Promise<void> {
  const signUp = page.getByRole('button', { name: 'Sign up', exact: true })
  if (await page.getByLabel('Name', { exact: true }).count() === 0) await signUp.click()
  await page.getByLabel('Name', { exact: true }).fill(name)
  await page.getByLabel('E-mail').fill(`${name.split(' ')[0]?.toLowerCase() ?? ''}@example.org`)
  await page.getByLabel('Password', { exact: true }).fill(secret)
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: `Account of ${name}` }).waitFor()
}

/** A practice: nothing without signing in, patients see only what is theirs, each with a profile. */
export const walk: Walk = {
  shows: ['profiles', 'own records'],
  example: 'physio-practice',
  async run ({ page, elsewhere }) {
    await page.getByRole('heading', { name: 'Make it yours' }).waitFor()
    assert.equal(await page.getByRole('navigation').count(), 0, 'nothing of the app is there before signing in')
    await join(page, 'Mairead Nolan')

    const first = await elsewhere()
    await first.getByRole('heading', { name: 'Sign in' }).waitFor()
    await join(first, 'Una Reid')
    assert.equal(await first.getByRole('link', { name: 'Notes' }).count(), 0, 'patients have no page of notes')
    await first.goto(new URL('/appointments', first.url()).href)
    await first.getByText('No appointments yet').waitFor()
    await first.getByRole('link', { name: 'Add appointment' }).click()
    await first.getByLabel('Date').fill('2027-03-01T09:30')
    await first.getByLabel('Reason').fill('Elbow')
    assert.equal(await first.getByLabel('State').count(), 0, 'patients confirm nothing')
    await first.getByLabel('Patient').click()
    await first.getByRole('option', { name: 'Una Reid' }).click()
    await first.getByRole('button', { name: 'Add appointment' }).click()
    await first.getByRole('heading', { name: 'Elbow' }).waitFor()

    await first.getByRole('button', { name: 'Account of' }).click()
    await first.getByRole('link', { name: 'Your patient page' }).click()
    await first.getByRole('heading', { name: 'Una Reid' }).waitFor()
    await first.getByRole('link', { name: 'Edit' }).click()
    await first.getByLabel('Phone').fill('+353 1 555 0199')
    await first.getByRole('button', { name: 'Save changes' }).click()
    await first.getByText('+353 1 555 0199').waitFor()

    const second = await elsewhere()
    await join(second, 'Pat Quinn')
    await second.goto(new URL('/appointments', second.url()).href)
    await second.getByText('No appointments yet').waitFor()

    await page.goto(new URL('/appointments', page.url()).href)
    await page.getByRole('link', { name: 'Elbow', exact: true }).waitFor()
  }
}
