import type { Walk } from '../../src/blocks/walk.ts'

/** What is due and done, lists as cards, and cards on a board that move by menu. */
export const walk: Walk = {
  shows: ['colour', 'list as cards', 'board', 'days until'],
  example: 'to-do',
  async run ({ page, url, elsewhere }) {
    const due = page.getByRole('region', { name: 'What is due' })
    await due.getByText('Yesterday').waitFor()
    await due.getByText('Tomorrow').waitFor()
    const flag = due.getByRole('switch', { name: 'Done: Renew the library books' })
    await flag.focus()
    await page.keyboard.press('Space')
    await due.getByText('Yesterday').waitFor({ state: 'detached' })
    await page.reload()
    await due.getByText('Tomorrow').waitFor()
    const other = await elsewhere('/tasks/board')
    await other.locator('[data-column=low]').getByRole('link', { name: 'Order bird food' }).waitFor()
    await other.getByLabel('Move Order bird food to').selectOption('High')
    await other.locator('[data-column=high]').getByRole('link', { name: 'Order bird food' }).waitFor()
    await page.goto(`${url}/lists`)
    await page.getByRole('link', { name: 'Garden' }).first().click()
    await page.getByText('#65a30d', { exact: false }).first().waitFor()
    await page.goto(`${url}/lists/new`)
    await page.getByRole('textbox', { name: /^Name/ }).fill('Garden')
    await page.keyboard.press('Enter')
    await page.getByText('Name is already taken.').waitFor()
    await page.getByRole('textbox', { name: /^Name/ }).fill('Attic')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: 'Attic' }).waitFor()
  }
}
