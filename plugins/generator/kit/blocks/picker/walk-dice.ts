import assert from 'node:assert/strict'
import type { Walk } from '../../../src/blocks/walk.ts'

/** Dice are thrown and added up, a coin is flipped, numbers are drawn; the last ones are there in a second browser. */
export const walk: Walk = {
  shows: ['dice', 'coin'],
  example: 'dice',
  async run ({ page, elsewhere }) {
    const kept = (): Promise<unknown> => page.waitForResponse(response => response.request().method() === 'PUT' && response.ok())
    await page.getByRole('button', { name: 'Roll 2 dice' }).focus()
    await Promise.all([kept(), page.keyboard.press('Space')])
    const draws = page.getByRole('region', { name: 'Last draws' })
    const result = await draws.getByRole('strong').first().textContent() ?? ''
    const [, one, two, sum] = /^(\d) \+ (\d) = (\d+)$/.exec(result) ?? []
    assert.equal(Number(one) + Number(two), Number(sum))
    await page.getByRole('button', { name: 'More: Dice' }).click()
    await page.getByRole('radio', { name: '20', exact: true }).check({ force: true })
    await page.getByRole('button', { name: 'Roll 3 dice' }).click()
    await draws.getByText('3 dice with 20 sides').waitFor()

    await page.getByRole('tab', { name: 'Coin' }).click()
    await Promise.all([kept(), page.getByRole('button', { name: 'Flip the coin' }).click()])
    await page.getByText(/^(Heads|Tails) 1$/).waitFor()

    await page.getByRole('tab', { name: 'Numbers' }).click()
    await page.getByRole('spinbutton', { name: 'From' }).fill('90')
    await page.getByRole('spinbutton', { name: 'To', exact: true }).fill('3')
    await page.getByText('The range must begin with its smaller number').waitFor()
    assert.ok(await page.getByRole('button', { name: 'Draw a number' }).isDisabled())

    const other = await elsewhere()
    await other.getByRole('region', { name: 'Last draws' }).getByText('3 dice with 20 sides').waitFor()
    await other.getByRole('button', { name: 'Roll 3 dice' }).waitFor()
    await other.getByRole('button', { name: 'Clear' }).click()
    await other.getByRole('region', { name: 'Last draws' }).waitFor({ state: 'detached' })
    await other.getByRole('tab', { name: 'Cards' }).click()
    await other.getByRole('button', { name: 'Draw a card' }).click()
    await other.getByRole('region', { name: 'Last draws' }).getByText(/ of (Spades|Hearts|Diamonds|Clubs)/).waitFor()
  }
}
