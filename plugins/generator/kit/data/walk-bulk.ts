import assert from 'node:assert/strict'
import type { Walk } from '../../src/blocks/walk.ts'

/** Several records are picked, changed and deleted at once, and all of it is undone. */
export const walk: Walk = {
  shows: ['bulk actions', 'yes/no'],
  example: 'volunteer-rota',
  async run ({ page, url, isPhone, elsewhere }) {
    const many = async () => await page.evaluate(async () => (await (await fetch('/api/shifts?filter.done=true')).json()).total)
    await page.goto(`${url}/shifts`)
    const first = page.getByLabel('Pick Monday soup')
    await first.focus()
    await page.keyboard.press('Space')
    await page.getByLabel('Pick Desk').check()
    const bar = page.getByRole('group', { name: 'Picked shifts' })
    await bar.getByText('2 picked').waitFor()
    await bar.getByLabel('Set for all picked').selectOption('Done')
    await page.getByText('2 shifts changed: done').waitFor()
    assert.equal(await many(), 2)
    const other = await elsewhere('/shifts?filter.done=true')
    await other.getByText('2 shifts', { exact: true }).waitFor()
    await page.getByRole('button', { name: 'Undo' }).click()
    await page.waitForFunction(async () => (await (await fetch('/api/shifts?filter.done=true')).json()).total === 0)

    await bar.getByRole('button', { name: 'Pick none' }).click()
    if (isPhone) for (const name of ['Monday soup', 'Desk', 'Big cook']) await page.getByLabel(`Pick ${name}`).check()
    else await page.getByLabel('Pick all shown').check()
    await bar.getByRole('button', { name: 'Delete' }).click()
    await page.getByText(isPhone ? '3 shifts deleted' : '8 shifts deleted').waitFor()
    if (!isPhone) await page.getByText('No shifts yet').waitFor()
    await page.getByRole('button', { name: 'Undo' }).click()
    await page.getByLabel('Pick Big cook').waitFor()

    await page.goto(`${url}/shifts?search=Desk`)
    await page.getByLabel('Pick Saturday desk').check()
    await bar.getByLabel('Set for all picked').selectOption('State: Staffed')
    await page.getByText('1 shift changed: state: Staffed').waitFor()
  }
}
