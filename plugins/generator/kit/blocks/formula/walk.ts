import type { Walk } from '../../../src/blocks/walk.ts'

export const walk: Walk = {
  shows: ['tip', 'own formula'],
  example: 'tip-calculator',
  async run ({ page, isPhone, elsewhere }) {
    const saved = page.getByRole('region', { name: 'Saved results' })
    await saved.getByText('Save a result and it stays here').waitFor()

    await page.getByLabel('Bill', { exact: true }).fill('120')
    await page.getByRole('group', { name: 'Tip, common values' }).getByRole('button', { name: '20%' }).click()
    const people = page.getByLabel('People', { exact: true })
    await people.fill('0')
    await page.getByText('People is at least 1.').waitFor()
    await people.fill('four')
    await page.getByText('People is not a number.').waitFor()
    await page.getByRole('button', { name: 'Save result' }).click()
    await saved.getByText('Save a result and it stays here').waitFor()

    await people.fill('3')
    await people.press('ArrowUp')
    await page.getByRole('status').filter({ hasText: '$36.00' }).waitFor()
    const kept = page.waitForResponse(response => response.request().method() === 'PUT' && response.ok())
    if (isPhone) await page.getByRole('button', { name: 'Save result' }).tap()
    else await people.press('Enter')
    await saved.getByText('Bill $120.00 · Tip 20% · People 4').waitFor()
    await kept

    await page.reload()
    await page.getByText('Bill $120.00 · Tip 20% · People 4').waitFor()
    const other = await elsewhere()
    await other.getByText('Bill $120.00 · Tip 20% · People 4').click()
    await other.getByRole('status').filter({ hasText: '$36.00' }).waitFor()
    await other.getByRole('button', { name: 'Clear' }).click()
    await other.getByText('Save a result and it stays here').waitFor()
    await other.getByRole('button', { name: 'Undo' }).click()
    await other.getByText('Bill $120.00 · Tip 20% · People 4').waitFor()
  }
}
