import assert from 'node:assert/strict'
import type { Walk } from '../../../src/blocks/walk.ts'

/** Names are written, one is drawn from the wheel and leaves it; a second browser sees both, and so do teams. */
export const walk: Walk = {
  shows: ['wheel', 'names'],
  example: 'wheel-of-names',
  async run ({ page, elsewhere }) {
    const list = page.getByRole('textbox', { name: 'The names' })
    await page.getByText('12 names on the wheel').waitFor()
    await list.fill('')
    await page.getByText('An empty wheel').waitFor()
    await list.fill(`Noor\n  Tomás \n\n${'x'.repeat(100)}`)
    await list.blur()
    await page.getByText('Entries longer than 80 letters were cut.').waitFor()
    await list.fill('Noor\nTomás')
    await page.getByText('2 names on the wheel').waitFor()
    await page.getByRole('button', { name: 'Spin the wheel' }).focus()
    await page.keyboard.press('Enter')
    const draws = page.getByRole('region', { name: 'Last draws' })
    await draws.getByText('2 names ·').waitFor()
    const first = await draws.getByRole('strong').first().textContent() ?? ''
    assert.match(first, /^(Noor|Tomás)$/)
    await page.getByText('1 drawn, 1 left').waitFor()
    const kept = page.waitForResponse(response => response.request().method() === 'PUT' && response.ok())
    await page.keyboard.press('Enter')
    await draws.getByText('1 name ·').waitFor()
    const second = await draws.getByRole('strong').first().textContent() ?? ''
    assert.deepEqual([first, second].sort(), ['Noor', 'Tomás'])
    await kept

    const other = await elsewhere()
    await other.getByText('All drawn').waitFor()
    await other.getByRole('region', { name: 'Last draws' }).getByText('1 name ·').waitFor()
    await other.getByRole('button', { name: 'Fill the wheel again' }).click()
    await other.getByText('2 names on the wheel').waitFor()
    await other.getByRole('tab', { name: 'Wheel' }).focus()
    await other.keyboard.press('ArrowRight')
    await other.getByRole('button', { name: 'Draw a name' }).click()
    await other.locator('.hat strong').waitFor()
    await other.getByRole('tab', { name: 'Teams' }).click()
    await other.getByRole('button', { name: 'Make teams' }).click()
    await other.getByRole('heading', { name: 'Team 1' }).waitFor()
  }
}
