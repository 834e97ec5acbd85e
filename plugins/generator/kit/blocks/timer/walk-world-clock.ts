import type { Walk } from '../../../src/blocks/walk.ts'

export const walk: Walk = {
  shows: ['world clock'],
  example: 'world-clock',
  async run ({ page, elsewhere }) {
    const city = page.getByRole('combobox', { name: 'City' })
    await city.fill('Atlantis')
    await city.press('Enter')
    await page.getByText('The clock does not know "Atlantis".').waitFor()
    await city.fill('lisbon')
    await city.press('Enter')
    await page.getByRole('heading', { name: 'Lisbon' }).waitFor()
    const kept = page.waitForResponse(response => response.request().method() === 'PUT' && response.ok())
    await page.getByRole('button', { name: 'Remove Tokyo' }).click()
    await page.getByRole('heading', { name: 'Tokyo' }).waitFor({ state: 'detached' })
    await kept
    const hours = page.getByRole('slider', { name: 'Hours from now' })
    await hours.press('ArrowRight')
    await page.getByText('1 h from now').waitFor()

    await page.reload()
    await page.getByRole('heading', { name: 'Lisbon' }).waitFor()
    const other = await elsewhere()
    await other.getByRole('heading', { name: 'Lisbon' }).waitFor()
    while (await other.getByRole('button', { name: /^Remove / }).count() > 0) await other.getByRole('button', { name: /^Remove / }).first().click()
    await other.getByText('No cities yet.').waitFor()
  }
}
