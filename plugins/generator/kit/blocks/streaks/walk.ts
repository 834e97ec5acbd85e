import assert from 'node:assert/strict'
import type { Walk } from '../../../src/blocks/walk.ts'

export const walk: Walk = {
  shows: ['streaks'],
  example: 'habits',
  async run ({ page, url, elsewhere }) {
    const habits = page.getByRole('region', { name: 'Habits' })
    const meditation = habits.getByRole('listitem').filter({ hasText: 'Meditate for ten minutes' })
    await meditation.getByRole('img', { name: /^11 days in a row, 11 days at best\./ }).waitFor()
    await meditation.getByRole('button', { name: 'Done today' }).focus()
    await page.keyboard.press('Enter')
    await meditation.getByRole('img', { name: /^12 days in a row, 12 days at best\./ }).waitFor()
    await page.getByRole('button', { name: 'Undo' }).click()
    await meditation.getByRole('button', { name: 'Done today' }).click()
    await meditation.getByText('Done today', { exact: true }).waitFor()
    await page.reload()
    await meditation.getByRole('img', { name: /^12 days in a row/ }).waitFor()
    assert.equal(await meditation.getByRole('button').count(), 0, 'A day is ticked off once.')

    const other = await elsewhere('/')
    await other.getByRole('listitem').filter({ hasText: 'Meditate for ten minutes' }).getByText('Done today', { exact: true }).waitFor()
    await other.getByRole('region', { name: 'Weeks with a workout' }).getByText('weeks', { exact: true }).waitFor()

    await page.goto(`${url}/workouts/new`)
    await page.getByLabel('Name').fill('Yoga')
    await page.keyboard.press('Enter')
    await page.getByText('Length is required.').waitFor()

    await page.goto(url)
    await page.getByRole('button', { name: 'Remove samples' }).click()
    await page.getByText('Nothing is done yet.').waitFor()
    await habits.getByRole('img', { name: /^1 day in a row, 1 day at best\./ }).waitFor()
    await page.getByRole('region', { name: 'Weeks with a workout' }).getByRole('link', { name: 'Add workout' }).waitFor()
  }
}
