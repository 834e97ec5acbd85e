import assert from 'node:assert/strict'
import type { Walk } from '../../../src/blocks/walk.ts'

/** The tools for words: counted, changed, compared, searched without a hang, shown as a page, kept. */
export const walk: Walk = {
  shows: ['count text', 'change case', 'diff', 'regex', 'markdown preview', 'slug', 'lorem'],
  example: 'word-counter',
  async run ({ page, elsewhere }) {
    const text = page.getByRole('textbox', { name: 'Your text' })
    await text.fill('')
    await page.getByText('What comes out is shown here as you write.').waitFor()
    await text.fill('One two three. Four!')
    await page.locator('.facts div', { hasText: 'Words' }).getByText('4', { exact: true }).waitFor()
    await Promise.all([page.waitForResponse(response => response.request().method() === 'PUT' && response.ok()), page.getByRole('button', { name: 'Keep the text' }).click()])
    await page.getByRole('tab', { name: 'Count' }).focus()
    await page.keyboard.press('ArrowRight')
    await text.fill('hello world')
    await page.getByRole('combobox', { name: 'Turn into' }).selectOption('camel')
    await page.getByText('helloWorld').waitFor()
    await page.getByRole('tab', { name: 'Compare' }).click()
    await page.getByRole('textbox', { name: 'Before' }).fill('a cat sat')
    await page.getByRole('textbox', { name: 'After' }).fill('a dog sat')
    await page.waitForFunction(() => document.querySelector('pre')?.textContent === 'a catdog sat')
    assert.equal(await page.locator('del').textContent(), 'cat')
    await page.getByRole('tab', { name: 'Regex' }).click()
    await page.locator('mark').first().waitFor()
    assert.deepEqual(await page.locator('mark').allTextContents(), ['020 7946 0958', '020 7946 0321'])
    await page.getByRole('textbox', { name: 'Pattern' }).fill('(')
    await page.getByText(/^The pattern is not complete/).waitFor()
    await page.getByRole('textbox', { name: 'Text to search' }).fill(`${'a'.repeat(40)}!`)
    await page.getByRole('textbox', { name: 'Pattern' }).fill('^(a+)+$')
    await page.getByText('This pattern takes too long on this text and was stopped.').waitFor()
    await page.getByRole('tab', { name: 'Markdown' }).click()
    await page.getByRole('textbox', { name: 'Markdown' }).fill('# Hi\n\n<img src=x onerror="document.title=1"><script>document.title=2</script>\n\n[far](javascript:alert(1))')
    await page.locator('.page h1', { hasText: 'Hi' }).waitFor()
    assert.equal(await page.locator('.page script, .page img, .page a[href^=javascript]').count(), 0)
    await page.getByRole('tab', { name: 'Slug' }).click()
    await page.getByRole('textbox', { name: 'Titles' }).fill('Crème Brûlée & Co.')
    await page.getByText('creme-brulee-and-co').waitFor()
    await page.getByRole('tab', { name: 'Lorem' }).click()
    await page.getByText(/^Lorem ipsum dolor/).waitFor()

    const other = await elsewhere()
    await other.getByRole('button', { name: 'One two three. Four!' }).first().click()
    await other.locator('.facts div', { hasText: 'Words' }).getByText('4', { exact: true }).waitFor()
    await other.getByRole('button', { name: 'Remove One two three. Four!' }).click()
    await other.getByRole('region', { name: 'Kept texts' }).waitFor({ state: 'detached' })
  }
}
