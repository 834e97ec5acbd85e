import assert from 'node:assert/strict'
import type { Walk } from '../../src/blocks/walk.ts'

/** Pictures are drawn in the page, so that each walk sends real ones; a page and too much are refused. */
export const walk: Walk = {
  shows: ['image', 'file', 'list as gallery', 'detail with children'],
  example: 'property-listings',
  async run ({ page, url, isPhone, elsewhere }) {
    const picture = Buffer.from(await page.evaluate(async () => {
      const canvas = document.createElement('canvas')
      canvas.width = 2400
      canvas.height = 1800
      const context = canvas.getContext('2d')
      context?.fillRect(0, 0, 2400, 900)
      const blob = await new Promise<Blob | null>(resolve => canvas.toBlob(resolve, 'image/jpeg'))
      return [...new Uint8Array(await (blob ?? new Blob()).arrayBuffer())]
    }))
    await page.goto(`${url}/homes/home-1`)
    assert.equal(await page.locator('main img').count(), 0, 'a sample has a drawing')
    await page.getByRole('link', { name: 'Add photo' }).click()
    const photo = page.getByLabel(/^Photo: /)
    await photo.setInputFiles({ name: 'page.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('<script>alert(1)</script>') })
    await page.getByText('Photo must be a picture: JPEG, PNG, WebP, GIF or AVIF.').waitFor()
    await photo.setInputFiles({ name: 'front.jpg', mimeType: 'image/jpeg', buffer: picture })
    await page.getByLabel('Photo: front.webp').waitFor({ state: 'attached' })
    assert.match(await page.locator('form img').getAttribute('src') ?? '', /^data:image\/webp/)
    await page.getByLabel(/^Floor plan: /).setInputFiles({ name: '../plan <1>.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4 plan') })
    await page.getByLabel('Floor plan: plan 1.pdf').waitFor({ state: 'attached' })
    await page.getByRole('button', { name: 'Save changes' }).click()
    const shown = page.getByRole('img', { name: 'Photo: Attic flat by the canal' })
    await shown.waitFor()
    const size = await shown.evaluate(async image => {
      if (!(image instanceof HTMLImageElement)) return []
      await image.decode()
      return [image.naturalWidth, image.naturalHeight]
    })
    assert.deepEqual(size, [1600, 1200])

    const other = await elsewhere('/homes/home-1')
    const download = other.waitForEvent('download')
    await other.getByRole('link', { name: /plan 1\.pdf/ }).click()
    assert.equal((await download).suggestedFilename(), 'plan 1.pdf')
    await other.goto(`${url}/homes`)
    await other.getByRole('img', { name: 'Photo: Attic flat by the canal' }).waitFor()
    assert.equal(await other.locator('main li img').count(), 1, 'the others have drawings')
    await other.getByRole('button', { name: 'Filter' }).click()
    await other.getByLabel('Photo', { exact: true }).selectOption('With')
    await other.getByText('1 home', { exact: true }).waitFor()

    await page.goto(`${url}/homes/home-1/edit`)
    await page.getByLabel('Photo: front.webp').waitFor({ state: 'attached' })
    await page.getByRole('button', { name: 'Remove' }).first().focus()
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: 'Save changes' }).click()
    await page.getByRole('link', { name: 'Add photo' }).waitFor()

    await page.goto(`${url}/agents/agent-1`)
    await page.getByRole('heading', { level: 2, name: /^Homes/ }).waitFor()
    await page.getByRole('button', { name: 'Add home' }).click()
    await page.getByRole('dialog').getByLabel('Title').fill('Barn')
    await page.getByRole('dialog').getByLabel('Price').fill('1000')
    await page.getByRole('dialog').getByLabel('Address').fill('Lane 1')
    await page.getByRole('dialog').getByRole('button', { name: 'Add home' }).click()
    await page.getByRole(isPhone ? 'link' : 'link', { name: 'Barn', exact: true }).waitFor()
  }
}
