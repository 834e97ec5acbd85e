import type { Walk } from '../../../src/blocks/walk.ts'

/** Who speaks, when, and where; the owner moves the event, and everybody reads the new address. */
export const walk: Walk = {
  shows: ['team', 'timeline', 'map block'],
  example: 'conference',
  async run ({ page, elsewhere }) {
    await page.getByRole('heading', { name: 'Wanda Krol' }).waitFor()
    await page.getByRole('heading', { name: 'Forty years of one Makefile' }).waitFor()
    await page.getByRole('img', { name: 'A drawn map; it shows no real streets' }).waitFor()
    await page.getByRole('button', { name: 'Copy address' }).click()
    await page.getByText('The address is copied.').waitFor()
    await page.getByRole('button', { name: 'Edit page' }).click()
    const address = page.getByRole('textbox', { name: 'address' })
    await address.focus()
    await address.fill('Stadtbad\nEutritzscher Straße 21')
    await address.press('Control+s')
    await page.getByRole('region', { name: 'Editing this page' }).waitFor({ state: 'detached' })
    await page.reload()
    await page.getByText('Eutritzscher Straße 21').waitFor()
    await (await elsewhere()).getByText('Eutritzscher Straße 21').waitFor()
  }
}
