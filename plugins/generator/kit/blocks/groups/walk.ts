import assert from 'node:assert/strict'
import type { Walk } from '../../../src/blocks/walk.ts'

export const walk: Walk = {
  shows: ['grouping'],
  example: 'expense-tracker',
  async run ({ page, url, elsewhere }) {
    const path = '/expenses/by-category'
    await page.goto(`${url}${path}`)
    const heading = (name: string) => page.locator('summary').filter({ hasText: name })
    await heading('Groceries').filter({ hasText: /6\s*expenses/ }).waitFor()
    assert.deepEqual(await page.locator('summary h2').allInnerTexts(), ['Groceries', 'Rent and bills', 'Transport', 'Eating out', 'Fun', 'Health'])

    await heading('Groceries').focus()
    await page.keyboard.press('Enter')
    await page.getByRole('link', { name: 'Corner bakery' }).waitFor({ state: 'hidden' })
    await page.getByLabel('Group by').selectOption('Paid by')
    await heading('Bank transfer').waitFor()
    await page.reload()
    await heading('Bank transfer').waitFor()
    await page.getByLabel('Search expenses').fill('bakery')
    await heading('Bank transfer').waitFor({ state: 'detached' })
    await heading('Card').filter({ hasText: /1\s*expense/ }).waitFor()
    await page.getByLabel('Search expenses').fill('nothing like this')
    await page.getByText('Nothing matches').waitFor()

    await page.goto(`${url}/expenses/new`)
    await page.getByLabel('Description').fill('Eye test')
    await page.getByLabel('Category').selectOption('Health')
    await page.keyboard.press('Enter')
    await page.getByText('Amount is required.').waitFor()
    await page.getByLabel('Amount').fill('35')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: 'Eye test' }).waitFor()
    const other = await elsewhere(path)
    await other.locator('details').filter({ hasText: 'Eye test' }).locator('summary').filter({ hasText: /Health\s*2\s*expenses/ }).waitFor()
    const refused = await other.evaluate(async () => (await fetch('/api/_blocks/page.expenses.grouped.groups?by=amount')).status)
    assert.equal(refused, 400)

    await page.goto(`${url}${path}?by=date`)
    await page.getByRole('button', { name: 'Remove samples' }).click()
    await page.locator('summary').nth(1).waitFor({ state: 'detached' })
    assert.equal(await page.locator('summary').count(), 1)
  }
}
