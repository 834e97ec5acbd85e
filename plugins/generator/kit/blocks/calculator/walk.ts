import type { Walk } from '../../../src/blocks/walk.ts'

export const walk: Walk = {
  shows: ['calculator with history'],
  example: 'calculator',
  async run ({ page, isPhone, elsewhere }) {
    await page.getByText('What you work out is listed here.').waitFor()
    const display = page.getByRole('status', { name: 'Display' })
    if (isPhone) for (const name of ['1', '2', 'Plus', '3', 'Times', '4', 'Equals']) await page.getByRole('button', { name, exact: true }).tap()
    else {
      await page.getByRole('main').focus()
      await page.keyboard.type('12+3*4')
      await page.keyboard.press('Enter')
    }
    await display.filter({ hasText: /^24$/ }).waitFor()
    await page.getByText('12 + 3 × 4').waitFor()
    await page.getByRole('button', { name: 'Add to memory' }).click()
    await page.getByText('M 24').waitFor()

    await page.getByRole('button', { name: 'Clear all' }).click()
    for (const name of ['5', 'Divided by', '0', 'Equals']) await page.getByRole('button', { name, exact: true }).click()
    await page.getByText('Nothing can be divided by zero.').waitFor()
    await page.waitForTimeout(600)

    await page.reload()
    await page.getByText('12 + 3 × 4').waitFor()
    const other = await elsewhere()
    await other.getByText('M 24').waitFor()
    await other.getByText('12 + 3 × 4').click()
    await other.getByRole('status', { name: 'Display' }).filter({ hasText: /^24$/ }).waitFor()
    await other.getByRole('button', { name: 'Clear', exact: true }).click()
    await other.getByText('What you work out is listed here.').waitFor()
  }
}
