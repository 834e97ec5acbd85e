import assert from 'node:assert/strict'
import type { Walk } from '../../../src/blocks/walk.ts'

/** JSON is formatted as it is written, a mistake is told with its place, and a kept text is there in a second browser. */
export const walk: Walk = {
  shows: ['JSON', 'base64', 'hash'],
  example: 'json-formatter',
  async run ({ page, elsewhere }) {
    const input = page.getByRole('textbox', { name: 'JSON' })
    const output = page.locator('pre')
    await page.getByText('"Ines Duarte"').first().waitFor()
    await input.fill('')
    await page.getByText('What comes out is shown here as you write.').waitFor()
    await input.fill('{\n  "a": 1,\n}')
    await page.getByText('There is a comma before } with nothing after it (line 2, column 9).').waitFor()
    await input.fill('{"b":[1,2],"a":"Noor"}')
    await output.getByText('"Noor"').waitFor()
    assert.equal(await output.textContent(), '{\n  "b": [\n    1,\n    2\n  ],\n  "a": "Noor"\n}')
    await page.getByRole('switch', { name: 'Sort names' }).focus()
    await page.keyboard.press('Space')
    await page.getByRole('radio', { name: 'One line' }).focus()
    await page.keyboard.press('Space')
    await page.getByText('{"a":"Noor","b":[1,2]}').waitFor()
    await page.getByRole('button', { name: 'Copy' }).click()
    assert.equal(await page.evaluate(() => navigator.clipboard.readText()), '{"a":"Noor","b":[1,2]}')
    await Promise.all([page.waitForResponse(response => response.request().method() === 'PUT' && response.ok()), page.getByRole('button', { name: 'Keep the text' }).click()])
    await page.reload()
    await page.getByText('{"a":"Noor","b":[1,2]}').waitFor()

    const other = await elsewhere()
    await other.getByText('"Ines Duarte"').first().waitFor()
    await other.getByRole('region', { name: 'Kept texts' }).getByRole('button', { name: '{"b":[1,2]' }).first().click()
    await other.locator('pre').getByText('"Noor"').waitFor()
    await other.getByRole('tab', { name: 'Base64' }).click()
    await other.getByRole('textbox', { name: 'Your text' }).fill('Grüße')
    await other.getByText('R3LDvMOfZQ==').waitFor()
    await other.getByRole('tab', { name: 'Hash' }).click()
    await other.getByRole('textbox', { name: 'Your text' }).fill('abc')
    await other.getByText('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad').waitFor()
  }
}
