import type { Walk } from '../../../src/blocks/walk.ts'

export const walk: Walk = {
  shows: ['unit tables', 'currency tables'],
  example: 'unit-converter',
  async run ({ page, elsewhere }) {
    await page.getByText('Save a conversion and it stays here.').waitFor()
    const from = page.getByLabel('From', { exact: true })
    await from.fill('ten')
    await page.getByText('That is not a number.').waitFor()
    await from.fill('42.195')
    await page.getByRole('status').filter({ hasText: '26.218757 mi' }).waitFor()
    await from.press('Enter')
    await page.getByRole('region', { name: 'Saved' }).getByText('42.195 km').waitFor()
    await page.getByRole('button', { name: 'Swap units' }).click()
    await page.getByLabel('To', { exact: true }).fill('1.609344')
    await page.getByRole('status').filter({ hasText: '1 mi =' }).waitFor()

    await page.getByRole('button', { name: 'Currency' }).click()
    await page.getByText(/^Rates of .*, editable$/).click()
    await page.getByLabel('US dollar (USD)').fill('0')
    await page.getByRole('button', { name: 'Save rates' }).click()
    await page.getByText('The rate of US dollar is a number above zero.').waitFor()
    const kept = page.waitForResponse(response => response.request().method() === 'PUT' && response.ok())
    await page.getByLabel('US dollar (USD)').fill('1.25')
    await page.getByRole('button', { name: 'Save rates' }).click()
    await kept

    await page.reload()
    await page.getByText('42.195 km').waitFor()
    const other = await elsewhere()
    await other.getByRole('button', { name: 'Currency' }).click()
    await other.getByLabel('From', { exact: true }).fill('100')
    await other.getByRole('status').filter({ hasText: '125 USD' }).waitFor()
    await other.getByText('42.195 km').click()
    await other.getByRole('status').filter({ hasText: '26.218757 mi' }).waitFor()
  }
}
