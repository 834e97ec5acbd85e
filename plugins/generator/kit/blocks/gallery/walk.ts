import assert from 'node:assert/strict'
import type { Walk } from '../../../src/blocks/walk.ts'

/** Pictures open large and go on with the arrow keys; the owner gives one another caption. */
export const walk: Walk = {
  shows: ['gallery'],
  example: 'portfolio',
  async run ({ page, elsewhere }) {
    await page.getByRole('button', { name: 'Show Night Buses large' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByText('2 of 6').waitFor()
    await page.keyboard.press('ArrowRight')
    await dialog.getByRole('img', { name: 'Field Notes on Moss' }).waitFor()
    await dialog.getByRole('button', { name: 'Previous picture' }).click()
    await dialog.getByText('2 of 6').waitFor()
    await page.keyboard.press('Escape')
    assert.equal(await page.getByRole('dialog').count(), 0)
    await page.getByRole('button', { name: 'Edit page' }).click()
    await page.getByRole('textbox', { name: 'items 2 title' }).fill('Night Trams')
    await page.getByRole('region', { name: 'Editing this page' }).getByRole('button', { name: 'Save' }).click()
    await page.getByRole('region', { name: 'Editing this page' }).waitFor({ state: 'detached' })
    await page.reload()
    await page.getByRole('heading', { name: 'Night Trams' }).waitFor()
    await (await elsewhere()).getByRole('button', { name: 'Show Night Trams large' }).waitFor()
  }
}
