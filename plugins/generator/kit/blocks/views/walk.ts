import assert from 'node:assert/strict'
import type { Walk } from '../../../src/blocks/walk.ts'

export const walk: Walk = {
  shows: ['saved views'],
  example: 'expense-tracker',
  async run ({ page, url, elsewhere }) {
    const path = '/expenses/by-category'
    await page.goto(`${url}${path}`)
    const saved = page.getByRole('navigation', { name: 'Saved views' })
    await saved.getByText('Search, sort or group, then save it as a view.').waitFor()
    await page.getByLabel('Group by').selectOption('Paid by')
    await page.getByLabel('Search expenses').fill('rent')
    await page.waitForURL(/search=rent/)
    await saved.getByRole('button', { name: 'Save this view' }).click()
    await page.keyboard.press('Enter')
    await saved.getByText('A view needs a name.').waitFor()
    await page.keyboard.type('Rent, by payment')
    const kept = (where: typeof page): ReturnType<typeof page.waitForResponse> => where.waitForResponse(response => response.request().method() === 'PUT')
    const answered = kept(page)
    await page.keyboard.press('Enter')
    assert.equal((await answered).status(), 200)
    await page.goto(`${url}${path}`)
    await saved.getByRole('link', { name: 'Rent, by payment' }).waitFor()

    const other = await elsewhere(path)
    await other.getByRole('link', { name: 'Rent, by payment' }).focus()
    await other.keyboard.press('Enter')
    await other.locator('summary').filter({ hasText: 'Bank transfer' }).waitFor()
    assert.equal(await other.locator('summary').count(), 1)
    await other.getByRole('button', { name: 'Rename view' }).click()
    await other.getByLabel('Name of the view').fill('How rent is paid')
    await Promise.all([kept(other), other.keyboard.press('Enter')])
    await other.getByRole('link', { name: 'How rent is paid' }).waitFor()
    await Promise.all([kept(other), other.getByRole('button', { name: 'Remove view' }).click()])
    await page.reload()
    await saved.getByText('Search, sort or group, then save it as a view.').waitFor()
  }
}
