import type { Walk } from '../../../src/blocks/walk.ts'

/** A visitor sends the form, once what is wrong is put right; the owner reads it from another browser. */
export const walk: Walk = {
  shows: ['contact'],
  example: 'restaurant',
  async run ({ page, url, elsewhere }) {
    await page.goto(`${url}/book`)
    const send = page.getByRole('button', { name: 'Ask for the table' })
    await send.click()
    await page.getByText('Name is required.').waitFor()
    await page.getByLabel('Name').fill('Greta Walk')
    await page.getByLabel('Phone').fill('abc')
    await page.getByLabel('Day').fill('2027-05-01')
    await page.getByLabel('Time').fill('19:30')
    await page.getByLabel('Guests').fill('40')
    await send.click()
    await page.getByText(/Guests must be .*14/).waitFor()
    await page.getByLabel('Guests').fill('5')
    await page.getByLabel('Phone').fill('+39 0472 555 099')
    await page.getByLabel('Guests').press('Enter')
    await page.getByRole('status').getByText('Grazie. We call you today').waitFor()
    await page.reload()
    await page.getByLabel('Name').waitFor()

    const owner = await elsewhere()
    await owner.getByRole('link', { name: 'Manage' }).click()
    await owner.getByRole('heading', { level: 1, name: 'Bookings' }).waitFor()
    await owner.getByText('Greta Walk').first().waitFor()
    await owner.getByRole('link', { name: 'View site' }).click()
    await owner.getByRole('heading', { level: 1, name: 'Supper in the hayloft' }).waitFor()
  }
}
