import assert from 'node:assert/strict'
import type { Walk } from '../../src/blocks/walk.ts'

const hostile = [
  '<script>window.hit = 1</script>', '<img src=x onerror="window.hit = 2">', '<svg onload="window.hit = 3">', '[a](javascript:window.hit=4)', '[b](JaVaScRiPt:window.hit=5)',
  '[c](data:text/html,<script>window.hit=6</script>)', '![d](javascript:window.hit=7)', '<a href="javascript:window.hit=8">e</a>', '[f](https://example.com" onclick="window.hit=9)', '`<script>window.hit = 10</script>`'
].join('\n\n')

/** Rich text, an address and a place are written, looked at and kept; nothing in them runs. */
export const walk: Walk = {
  shows: ['rich text', 'address', 'place', 'long text'],
  example: 'property-listings',
  async run ({ page, url, elsewhere }) {
    await page.goto(`${url}/homes/home-4/edit`)
    const text = page.getByLabel('Description', { exact: true })
    await text.fill('warm and dry')
    await text.press('ControlOrMeta+a')
    await text.press('ControlOrMeta+b')
    assert.equal(await text.inputValue(), '**warm and dry**')
    await text.press('ControlOrMeta+b')
    assert.equal(await text.inputValue(), 'warm and dry')
    await page.getByRole('button', { name: 'List', exact: true }).click()
    assert.equal(await text.inputValue(), '- warm and dry')
    await text.fill(`## Inside\n\n**warm** and [dry](https://example.com/dry)\n\n${hostile}`)
    await page.getByRole('button', { name: 'Preview' }).click()
    await page.getByRole('heading', { name: 'Inside' }).waitFor()
    assert.equal(await page.getByRole('link', { name: 'dry' }).getAttribute('href'), 'https://example.com/dry')
    await page.getByRole('button', { name: 'Write' }).click()

    await page.getByLabel('Place', { exact: true }).fill('somewhere')
    await page.getByLabel('Place', { exact: true }).press('Tab')
    await page.getByText('Place must be latitude and longitude, like 52.52, 13.405.').waitFor()
    await page.getByLabel('Place', { exact: true }).fill('51° 26\' 50" N, 2° 34\' 6" W')
    await page.getByText('51.44722° N, 2.56833° W').waitFor()
    await page.getByRole('textbox', { name: 'Address', exact: true }).fill('18 Albert Road\nBristol')
    await page.getByRole('button', { name: 'Save changes' }).click()
    await page.waitForURL('**/homes/home-4')

    const other = await elsewhere('/homes/home-4')
    await other.getByRole('heading', { name: 'Inside' }).waitFor()
    await other.getByText('51.44722° N, 2.56833° W').waitFor()
    for (const href of await other.locator('.rich a').evaluateAll(links => links.map(link => link.getAttribute('href')))) assert.match(href ?? '', /^https:\/\/example\.com(\/|$)/)
    assert.equal(await other.locator('.rich :is(script, img, svg, iframe)').count(), 0)
    assert.equal(await other.evaluate(() => 'hit' in window), false)
    await other.getByText('<script>window.hit = 1</script>').first().waitFor()
    await other.getByRole('button', { name: 'Copy address' }).click()
    await other.getByText('Address copied').waitFor()
    assert.equal(await other.evaluate(() => navigator.clipboard.readText()), '18 Albert Road\nBristol')
    await other.goto(`${url}/homes?search=bristol`)
    await other.getByRole('link', { name: 'Terraced house, north side' }).waitFor()
  }
}
