import type { Walk } from '../../../src/blocks/walk.ts'

/** The newest few are on the start page and lead on; a new one comes first, and with none left it says so. */
export const walk: Walk = {
  shows: ['news'],
  example: 'charity',
  async run ({ page, url, elsewhere }) {
    await page.getByRole('link', { name: 'Forty bicycles for Hasenberg' }).waitFor()
    await page.getByRole('link', { name: 'All the news' }).click()
    await page.getByRole('link', { name: 'We teach forty people to ride' }).click()
    await page.getByRole('heading', { level: 1, name: 'We teach forty people to ride' }).waitFor()
    await page.goto(`${url}/news-items/new`)
    await page.getByRole('button', { name: 'Add news' }).click()
    await page.getByText('Title is required.').waitFor()
    await page.getByLabel('Title').fill('A van with a name')
    await page.getByLabel('Text').fill('It is called **Bruno**.')
    await page.getByRole('button', { name: 'Add news' }).press('Enter')
    await page.waitForURL(address => !address.pathname.endsWith('/new'))
    const other = await elsewhere()
    await other.getByRole('link', { name: 'A van with a name' }).click()
    await other.getByText('Bruno', { exact: true }).waitFor()
    await page.reload()
  }
}
