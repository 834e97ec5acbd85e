import type { Walk } from '../../../src/blocks/walk.ts'

/** Somebody leaves an address, is refused with a wrong one, and is told when it is there already. */
export const walk: Walk = {
  shows: ['newsletter'],
  example: 'landing-page',
  async run ({ page, elsewhere }) {
    const address = page.getByLabel('E-mail address')
    await address.fill('greta')
    await address.press('Enter')
    await page.getByRole('alert').waitFor()
    await address.fill('greta@example.com')
    await page.getByRole('button', { name: 'Join the list' }).click()
    await page.getByText('You are on the list. We write').waitFor()
    await page.reload()
    await address.fill('GRETA@example.com')
    await address.press('Enter')
    await page.getByText('You are on the list already.').waitFor()
    const owner = await elsewhere('/waiting-list')
    await owner.getByText('greta@example.com').first().waitFor()
  }
}
