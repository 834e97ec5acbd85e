import assert from 'node:assert/strict'
import type { Walk } from '../../../src/blocks/walk.ts'

/** What is made from nothing or little: passwords, palettes, QR codes. */
export const walk: Walk = {
  shows: ['password', 'palette', 'QR'],
  example: 'maker',
  async run ({ page, elsewhere }) {
    const output = page.locator('pre')
    await output.waitFor()
    const first = await output.textContent() ?? ''
    assert.match(first, /^[\w!#$%&*+\-=?@^~]{18}$/)
    await page.getByRole('button', { name: 'Make another' }).focus()
    await page.keyboard.press('Enter')
    await page.waitForFunction(before => document.querySelector('pre')?.textContent !== before, first)
    for (const kind of ['a–z', 'A–Z', '0–9', 'Signs like !#%']) await page.getByRole('switch', { name: kind, exact: true }).click()
    await page.getByText('Choose at least one kind of letters, digits or signs.').waitFor()
    await page.getByRole('switch', { name: '0–9' }).click()
    await page.getByText(/^\d{18}$/).waitFor()
    await page.reload()
    await page.getByText(/^\d{18}$/).waitFor()
    await page.getByRole('tab', { name: 'Palette' }).click()
    await page.getByRole('button', { name: /#[0-9a-f]{6}/ }).first().click()
    assert.match(await page.evaluate(() => navigator.clipboard.readText()), /^#[0-9a-f]{6}$/)
    await page.getByRole('tab', { name: 'QR code' }).click()
    await page.getByRole('img', { name: 'QR code' }).waitFor()
    const input = page.getByRole('textbox', { name: 'Text or link' })
    await input.fill('')
    await page.getByText('What comes out is shown here as you write.').waitFor()
    await input.fill('x'.repeat(3000))
    await page.getByText('This is too long for a QR code').waitFor()
    await input.fill('https://example.com/table/7')
    await page.getByRole('img', { name: 'QR code' }).waitFor()
    await Promise.all([page.waitForResponse(response => response.request().method() === 'PUT' && response.ok()), page.getByRole('button', { name: 'Keep the text' }).click()])

    const other = await elsewhere()
    await other.getByRole('button', { name: 'https://example.com/table/7' }).first().click()
    await other.getByRole('img', { name: 'QR code' }).waitFor()
    assert.equal(await other.getByRole('textbox', { name: 'Text or link' }).inputValue(), 'https://example.com/table/7')
  }
}
