import type { Walk } from '../../../src/blocks/walk.ts'

export const walk: Walk = {
  shows: ['pomodoro'],
  example: 'pomodoro',
  async run ({ page, isPhone, elsewhere }) {
    await page.clock.install()
    await page.reload()
    await page.getByText('Each time of focus that you finish is counted here.').waitFor()
    const task = page.getByLabel('What are you working on?')
    await task.fill('Chapter three')
    await task.press('Enter')

    const focus = page.getByLabel(/^Focus/)
    await focus.fill('0')
    await focus.press('Enter')
    await page.getByText('Focus is between 1 and 180.').waitFor()
    await focus.fill('20')
    await focus.press('Tab')
    await page.getByRole('timer').getByText('20:00').waitFor()

    if (isPhone) await page.getByRole('button', { name: 'Start' }).tap()
    else {
      await page.getByRole('main').focus()
      await page.keyboard.press('Space')
    }
    await page.getByRole('button', { name: 'Pause' }).waitFor()
    await page.clock.runFor(1000)
    await page.clock.fastForward(8 * 60_000)
    await page.waitForFunction(() => /^1[12]:\d\d · /.test(document.title))

    await page.reload()
    await page.getByRole('button', { name: 'Pause' }).waitFor()
    await page.getByRole('timer').getByText(/^1[12]:\d\d$/).waitFor()
    await (await elsewhere()).getByRole('button', { name: 'Pause' }).waitFor()

    await page.clock.fastForward(12 * 60_000)
    const sessions = page.getByRole('region', { name: 'Sessions' })
    await sessions.getByText('Chapter three').waitFor()
    await page.getByRole('status').getByText('Short break').waitFor()
    await page.clock.runFor(1000)
    await (await elsewhere()).getByText('Chapter three').waitFor()
  }
}
