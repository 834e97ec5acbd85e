import assert from 'node:assert/strict'
import type { Walk } from '../../src/blocks/walk.ts'

/** Records are put into an order by hand: by keys, by menu and by dragging. */
export const walk: Walk = {
  shows: ['ordering by hand'],
  example: 'to-do',
  async run ({ page, url, isPhone, elsewhere }) {
    const names = async (from: typeof page) => (await from.locator('.records a.open').allInnerTexts()).slice(0, 4)
    const become = async (from: typeof page, first: string[]) => {
      await from.waitForFunction(wanted => [...document.querySelectorAll('.records a.open')].slice(0, wanted.length).every((link, place) => link.textContent?.startsWith(wanted[place] ?? '-') === true), first)
    }
    await page.goto(`${url}/tasks`)
    const plumber = page.getByRole('button', { name: 'Move Call the plumber about the kitchen tap' })
    await plumber.waitFor()
    assert.deepEqual((await names(page)).slice(0, 2), ['Call the plumber about the kitchen tap', 'Renew the library books'])

    await plumber.focus()
    await page.keyboard.press('ArrowDown')
    await become(page, ['Renew', 'Call', 'Send'])
    await page.waitForFunction(() => document.activeElement?.getAttribute('aria-label')?.startsWith('Move Call the plumber') === true)
    await page.keyboard.press('ArrowDown')
    await become(page, ['Renew', 'Send', 'Call'])
    await page.getByRole('status').filter({ hasText: 'Call the plumber about the kitchen tap is 3 of 12' }).waitFor()
    await page.reload()
    await become(page, ['Renew', 'Send', 'Call', 'Book'])

    await page.getByRole('button', { name: 'Move Book the dentist' }).click()
    await page.getByRole('button', { name: 'Move to top' }).click()
    await become(page, ['Book', 'Renew', 'Send', 'Call'])
    const [from, to] = await Promise.all([page.getByRole('button', { name: 'Move Call the plumber about the kitchen tap' }).boundingBox(), page.getByRole('button', { name: 'Move Renew the library books' }).boundingBox()])
    assert.ok(from !== null && to !== null)
    await page.mouse.move(from.x + from.width / 2, from.y + from.height / 2)
    await page.mouse.down()
    await page.mouse.move(to.x + to.width / 2, to.y + to.height / 2 + 4, { steps: 4 })
    await page.mouse.up()
    await become(page, ['Book', 'Call', 'Renew', 'Send'])

    const other = await elsewhere('/tasks')
    await become(other, ['Book', 'Call', 'Renew', 'Send'])
    if (!isPhone) {
      await other.getByRole('button', { name: 'Title' }).click()
      await become(other, ['Answer'])
      assert.equal(await other.getByRole('button', { name: 'Move Book the dentist' }).count(), 0)
      await other.getByRole('button', { name: 'Back to our own order' }).click()
      await become(other, ['Book', 'Call', 'Renew', 'Send'])
    }
    await other.goto(`${url}/tasks?search=dentist`)
    await other.getByRole('button', { name: 'Move Book the dentist' }).click()
    assert.ok(await other.getByRole('button', { name: 'Move down' }).isDisabled())

    const gone = await page.evaluate(async () => await fetch('/api/tasks/task-2', { method: 'DELETE' }).then(({ status }) => status))
    assert.equal(gone, 204)
    await page.getByRole('button', { name: 'Move Renew the library books' }).focus()
    await page.keyboard.press('ArrowUp')
    await page.getByText('Task was not found. It may have been deleted.').waitFor()
    await page.goto(`${url}/tasks?search=nothing-like-it`)
    await page.getByText('Nothing matches').waitFor()
  }
}
