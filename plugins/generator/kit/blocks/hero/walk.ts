import assert from 'node:assert/strict'
import type { Walk } from '../../../src/blocks/walk.ts'

/** Somebody reads the start page, opens a question, compares prices; the owner rewrites a heading and takes it back. */
export const walk: Walk = {
  shows: ['pages and navigation', 'hero', 'features', 'logos', 'steps', 'testimonials', 'pricing with tiers', 'FAQ', 'footer', 'titles, descriptions and sitemap', 'texts edited in place'],
  example: 'landing-page',
  async run ({ page, isPhone, elsewhere }) {
    const main = page.getByRole('main')
    await main.getByRole('heading', { level: 1, name: 'Rotas that hold' }).waitFor()
    for (const heading of ['A rota that proposes itself', 'Bring your people', 'Less asking around']) await main.getByRole('heading', { name: heading }).waitFor()
    await main.getByText('Harbour Inn', { exact: true }).waitFor()
    await main.getByText('Payroll takes eleven minutes.').waitFor()
    await page.getByText('Made in Margate').waitFor()

    await main.getByRole('radio', { name: 'Monthly' }).focus()
    await page.keyboard.press('ArrowRight')
    await main.getByText('£41').waitFor()
    await main.getByText('per month, paid yearly').first().waitFor()
    await main.getByText('May I leave?').focus()
    await main.locator('summary', { hasText: 'May I leave?' }).press('Enter')
    await main.getByText('At any time, and with everything').waitFor()

    if (isPhone) {
      await page.getByRole('button', { name: 'Menu' }).click()
      await page.keyboard.press('Escape')
      assert.equal(await page.getByRole('button', { name: 'Menu' }).getAttribute('aria-expanded'), 'false')
      await page.getByRole('button', { name: 'Menu' }).click()
    }
    await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Demo', exact: true }).click()
    await main.getByRole('heading', { level: 1, name: 'Twenty minutes, your own rota' }).waitFor()
    assert.equal(await page.title(), 'Demo – Tideline')
    const texts = await page.evaluate(async paths => await Promise.all(paths.map(async path => await (await fetch(path)).text())), ['/', '/sitemap.xml', '/robots.txt'])
    assert.match(texts[0] ?? '', /<meta name="description" content="Tideline plans shifts[^"]+">.*<h1>Rotas that hold/s)
    assert.match(texts[1] ?? '', /<loc>http[^<]+\/demo<\/loc>/)
    assert.match(texts[2] ?? '', /Disallow: \/waiting-list/)

    await page.goBack()
    const edit = () => page.getByRole('button', { name: 'Edit page' }).click()
    const save = () => page.getByRole('region', { name: 'Editing this page' }).getByRole('button', { name: 'Save' }).click()
    await edit()
    const title = main.getByRole('textbox', { name: 'title', exact: true }).first()
    await title.fill('Left alone')
    await page.keyboard.press('Escape')
    assert.match(await title.innerText(), /Rotas that hold/)
    await title.fill('')
    await save()
    await page.getByRole('alert').getByText('A text is empty').waitFor()
    await title.fill('Shifts <b>that</b> hold')
    await title.press('Control+s')
    await main.getByRole('heading', { level: 1, name: 'Shifts <b>that</b> hold' }).waitFor()
    await page.reload()
    await main.getByRole('heading', { level: 1, name: 'Shifts <b>that</b> hold' }).waitFor()

    const other = await elsewhere()
    await other.getByRole('heading', { level: 1, name: 'Shifts <b>that</b> hold' }).waitFor()
    await other.getByRole('button', { name: 'Edit page' }).click()
    await other.getByRole('button', { name: 'Restore original texts' }).click()
    await other.getByRole('region', { name: 'Editing this page' }).getByRole('button', { name: 'Save' }).click()
    await other.getByRole('heading', { level: 1, name: 'Rotas that hold' }).waitFor()
  }
}
