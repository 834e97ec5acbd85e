import type { Walk } from '../../../src/blocks/walk.ts'

export const walk: Walk = {
  shows: ['bar chart', 'line chart', 'area chart', 'pie chart', 'heat map', 'running totals', 'percent of a whole', 'dashboard'],
  example: 'sales-dashboard',
  async run ({ page, elsewhere }) {
    const won = page.getByRole('region', { name: 'Won per month' })
    await won.getByText(/^Value: €/).waitFor()
    await won.getByRole('img').focus()
    await page.keyboard.press('End')
    await won.locator('strong').filter({ hasText: /\d{4}/ }).waitFor()

    const regions = page.getByRole('region', { name: 'Value per region' })
    await regions.getByRole('button', { name: 'Numbers' }).press('Enter')
    const before = await regions.getByRole('row', { name: /^North/ }).innerText()
    await page.getByRole('region', { name: 'Deals per month and region' }).locator('rect').first().waitFor()
    await page.getByRole('region', { name: 'Won up to each week' }).locator('path').first().waitFor()

    const status = await page.evaluate(async () => (await fetch('/api/deals', {
      method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ title: 'Walk', region: 'north', stage: 'won', value: 100_000_00, closed_on: '2026-11-20' })
    })).status)
    if (status !== 201) throw new Error(`The deal was answered with ${status}.`)
    await page.reload()
    await page.getByRole('region', { name: 'Value per region' }).getByRole('button', { name: 'Numbers' }).click()
    const after = await page.getByRole('region', { name: 'Value per region' }).getByRole('row', { name: /^North/ }).innerText()
    if (after === before) throw new Error('The new deal is not in the numbers.')

    const other = await elsewhere('/')
    await other.getByRole('region', { name: 'Value per region' }).getByRole('button', { name: 'Numbers' }).click()
    await other.getByRole('row', { name: /^North/ }).filter({ hasText: after.split('\t')[1] ?? after }).waitFor()

    await page.getByRole('button', { name: 'Remove samples' }).click()
    await page.getByRole('region', { name: 'Average deal per month' }).getByText('€100,000.00').waitFor()
    await page.goto(`${new URL(page.url()).origin}/deals`)
    await page.getByRole('link', { name: 'Walk' }).first().waitFor()
  }
}
