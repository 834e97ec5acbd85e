import assert from 'node:assert/strict'
import type { Walk } from '../../src/blocks/walk.ts'

/** A list that is searched, filtered and sorted; records of another kind change what is worked out over them. */
export const walk: Walk = {
  shows: [
    'text', 'money with currency', 'date', 'choice with colours', 'defaults', 'relations one-to-many', 'computed fields', 'per-parent roll-ups', 'balances',
    'list as table', 'search over everything', 'filters by type of field', 'sorting', 'counts'
  ],
  example: 'inventory',
  async run ({ page, url, isPhone, elsewhere }) {
    await page.goto(`${url}/products`)
    await page.getByPlaceholder('Search').fill('saddle')
    await page.getByText('1 product', { exact: true }).waitFor()
    await page.getByPlaceholder('Search').fill('no such thing')
    await page.getByRole('button', { name: 'Clear search and filters' }).click()
    await page.getByRole('button', { name: /^Filter/ }).press('Enter')
    await page.getByLabel('Category', { exact: true }).selectOption('Lights')
    await page.getByText('2 products', { exact: true }).waitFor()
    await page.reload()
    await page.getByText('2 products', { exact: true }).waitFor()
    await page.goto(`${url}/products?sort=-price`)
    assert.match(await page.getByRole('link', { name: /saddle|cassette/i }).first().innerText(), /Touring saddle/)
    if (!isPhone) {
      await page.getByRole('button', { name: 'Price' }).click()
      await page.getByRole('link', { name: 'Inner tube, Presta' }).first().waitFor()
    }

    await page.goto(`${url}/movements/new`)
    const product = page.getByRole('combobox', { name: 'Product' })
    await product.fill('Multi')
    await page.getByRole('option', { name: /Multi-tool/ }).click()
    await page.getByLabel('Quantity').fill('2000')
    await page.keyboard.press('Enter')
    await page.getByText(/Quantity .*999/).first().waitFor()
    await page.getByLabel('Quantity').fill('20')
    await page.getByLabel('Kind').selectOption('Delivery')
    await page.getByLabel('Note').fill('Pallet 7')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: 'Pallet 7' }).waitFor()
    const other = await elsewhere('/products?search=Multi')
    await other.getByRole('link', { name: 'Multi-tool' }).first().click()
    await other.getByText('26', { exact: true }).first().waitFor()
    await other.getByText('£624.00').first().waitFor()

    await page.goto(`${url}/`)
    await page.getByText('To reorder').first().waitFor()
  }
}
