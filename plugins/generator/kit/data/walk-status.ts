import assert from 'node:assert/strict'
import type { Walk } from '../../src/blocks/walk.ts'

/** A ticket goes from state to state: by button, in its form and on the board, and only where it may. */
export const walk: Walk = {
  shows: ['status with allowed transitions'],
  example: 'help-desk',
  async run ({ page, url, isPhone, elsewhere }) {
    await page.goto(`${url}/tickets/ticket-2`)
    await page.getByRole('heading', { level: 1, name: 'Cannot sign in after holiday' }).waitFor()
    const moves = page.getByRole('button', { name: /^Status: go to/ })
    assert.deepEqual(await moves.allInnerTexts(), ['In progress', 'Waiting', 'Closed'])
    await moves.first().focus()
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: 'Status: go to Resolved' }).waitFor()
    assert.deepEqual(await moves.allInnerTexts(), ['Waiting', 'Resolved'])
    assert.equal(await page.getByRole('button', { name: 'Undo' }).count(), 0, 'there is no way back to New')

    const other = await elsewhere('/tickets/ticket-2/edit')
    const select = other.getByLabel('Status')
    assert.deepEqual(await select.locator('option').allInnerTexts(), ['In progress', 'Waiting', 'Resolved'])
    await select.selectOption('Resolved')
    await other.getByRole('button', { name: 'Save changes' }).click()
    await other.getByRole('button', { name: 'Status: go to Closed' }).waitFor()

    await page.goto(`${url}/board`)
    const card = page.locator('[data-card=ticket-2]')
    const menu = card.getByLabel(/^Move /)
    assert.deepEqual(await menu.locator('option').allInnerTexts(), ['In progress', 'Resolved', 'Closed'])
    if (!isPhone) {
      await card.hover()
      await page.mouse.down()
      await page.locator('[data-column=new]').hover()
      await page.mouse.up()
      await page.getByText('Status can\'t go from Resolved to New. It can go to In progress or Closed.').waitFor()
    }
    await menu.selectOption('Closed')
    await page.locator('[data-column=closed] [data-card=ticket-2]').waitFor()
    const refused = await page.evaluate(async () => {
      const answer = await fetch('/api/tickets/ticket-2', { method: 'PATCH', headers: { 'content-type': 'application/json' }, body: '{"status":"new"}' })
      return answer.status
    })
    assert.equal(refused, 422)
  }
}
