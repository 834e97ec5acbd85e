import type { Walk } from '../../../src/blocks/walk.ts'

export const walk: Walk = {
  shows: ['stopwatch', 'countdown', 'intervals'],
  example: 'timers',
  async run ({ page, url, isPhone, elsewhere }) {
    await page.clock.install()
    await page.reload()
    await page.getByText('Laps are listed here.').waitFor()
    if (isPhone) await page.getByRole('button', { name: 'Start' }).tap()
    else {
      await page.getByRole('main').focus()
      await page.keyboard.press('Space')
    }
    await page.clock.runFor(1500)
    await page.getByRole('button', { name: 'Lap', exact: true }).click()
    await page.clock.fastForward(62_000)
    await page.getByRole('button', { name: 'Lap', exact: true }).click()
    await page.getByRole('button', { name: 'Pause' }).click()
    await page.clock.runFor(1000)
    await page.getByRole('cell', { name: /^01:0\d\.\d\d/ }).first().waitFor()
    await page.reload()
    await page.getByRole('row').nth(2).waitFor()
    await (await elsewhere()).getByRole('row').nth(2).waitFor()
    await page.getByRole('button', { name: 'Reset' }).click()
    await page.getByText('Laps are listed here.').waitFor()

    await page.goto(`${url}/countdown`)
    await page.getByRole('button', { name: '1 min', exact: true }).click()
    await page.getByRole('button', { name: 'Start' }).click()
    await page.clock.runFor(1000)
    await page.clock.fastForward(61_000)
    await page.getByText('Time is up').waitFor()

    await page.goto(`${url}/intervals`)
    await page.getByText('Get ready', { exact: true }).first().waitFor()
    await page.getByRole('button', { name: 'Start' }).click()
    await page.clock.runFor(1000)
    await page.clock.fastForward(12_000)
    await page.getByRole('status').getByText('Work', { exact: true }).waitFor()
  }
}
