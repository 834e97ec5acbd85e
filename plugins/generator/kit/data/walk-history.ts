import assert from 'node:assert/strict'
import type { Walk } from '../../src/blocks/walk.ts'

/** What happened to a record is told on its page, and a change is taken back. */
export const walk: Walk = {
  shows: ['automatic history', 'soft delete with undo'],
  example: 'volunteer-rota',
  async run ({ page, url, elsewhere }) {
    await page.goto(`${url}/volunteers/volunteer-2`)
    await page.getByText('History', { exact: true }).click()
    await page.getByText('Nothing has changed since this was added.').waitFor()
    await page.goto(`${url}/volunteers/volunteer-2/edit`)
    await page.getByLabel('Name').fill('Benjamin Lindqvist')
    await page.getByRole('button', { name: 'Next' }).click()
    await page.getByLabel('Hours a week').fill('9')
    await page.getByRole('button', { name: 'Next' }).click()
    await page.getByRole('button', { name: 'Save changes' }).click()
    await page.getByRole('heading', { level: 1, name: 'Benjamin Lindqvist' }).waitFor()

    const other = await elsewhere('/volunteers/volunteer-2')
    const summary = other.getByText('History', { exact: true })
    await summary.focus()
    await other.keyboard.press('Enter')
    await other.getByText('Hours a week 4 h → 9 h').waitFor()
    assert.deepEqual(await other.locator('details li li').allInnerTexts(), ['Name Ben Lindqvist → Benjamin Lindqvist', 'Hours a week 4 h → 9 h'])
    await other.getByRole('button', { name: 'Take back' }).click()
    await other.getByRole('heading', { level: 1, name: 'Ben Lindqvist', exact: true }).waitFor()
    await other.getByText('Hours a week 9 h → 4 h').waitFor()
    await other.getByRole('button', { name: 'Delete', exact: true }).click()
    await other.getByRole('button', { name: 'Undo' }).click()
    await other.goto(`${url}/volunteers/volunteer-2`)
    await other.getByText('History', { exact: true }).click()
    await other.getByText('Brought back').waitFor()
  }
}
