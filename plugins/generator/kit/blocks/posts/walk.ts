import assert from 'node:assert/strict'
import type { Walk } from '../../../src/blocks/walk.ts'

/** A reader goes from the index to articles and back by tag; the author publishes a draft, which then is there for everybody. */
export const walk: Walk = {
  shows: ['blog with reading pages'],
  example: 'blog',
  async run ({ page, url, elsewhere }) {
    await page.getByRole('link', { name: 'Why the starter sulks in November' }).click()
    await page.getByRole('heading', { level: 1, name: 'Why the starter sulks in November' }).waitFor()
    await page.getByRole('heading', { level: 2, name: 'What the cold does' }).waitFor()
    await page.getByText('1 min read').waitFor()
    assert.match(await page.title(), /^Why the starter sulks/)
    await page.getByRole('link', { name: /Older/ }).click()
    await page.getByRole('heading', { level: 1, name: 'Flour, and what the numbers mean' }).waitFor()
    await page.getByRole('list', { name: 'Tags' }).getByRole('link', { name: 'Flour' }).click()
    await page.getByRole('heading', { level: 1, name: 'Slow Crumb' }).waitFor()
    await page.getByRole('link', { name: 'Why the starter sulks in November' }).waitFor({ state: 'detached' })
    await page.goto(`${url}/?tag=nothing`)
    await page.getByText('Nothing is tagged “nothing”.').waitFor()
    await page.goto(`${url}/read/notes-for-a-book-maybe`)
    await page.getByRole('heading', { name: 'Page not found' }).waitFor()

    await page.goto(`${url}/posts/post-8/edit`)
    await page.getByLabel('Title').fill('')
    await page.getByRole('button', { name: 'Save changes' }).click()
    await page.getByText('Title is required.').waitFor()
    await page.getByLabel('Title').fill('Notes for a book')
    await page.getByLabel('Status').selectOption('Published')
    await page.getByRole('button', { name: 'Save changes' }).click()
    await page.waitForURL(/\/posts\/post-8$/)
    await page.reload()

    const reader = await elsewhere('/read/notes-for-a-book')
    await reader.getByRole('heading', { level: 1, name: 'Notes for a book' }).waitFor()
    const feed = await reader.evaluate(async () => await (await fetch('/feed.xml')).text())
    assert.match(feed, /<title>Notes for a book<\/title>/)
  }
}
