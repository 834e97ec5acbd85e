import assert from 'node:assert/strict'
import type { Walk } from '../../src/blocks/walk.ts'

/** Students and courses meet in enrolments, which have a mark of their own: added, read and changed from either side. */
export const walk: Walk = {
  shows: ['link entity with fields of its own', 'detail with children'],
  example: 'evening-school',
  async run ({ page, url, isPhone, elsewhere }) {
    await page.goto(`${url}/students/student-9`)
    const enrolments = page.getByRole('region', { name: /^Enrolments/ })
    await enrolments.getByText('Choir without fear').waitFor()
    await enrolments.getByRole('button', { name: 'Add enrolment' }).focus()
    await page.keyboard.press('Enter')
    const form = page.getByRole('dialog')
    const course = form.getByRole('combobox', { name: /^Course/ })
    await course.waitFor()
    assert.equal(await form.getByRole('combobox', { name: /^Student/ }).inputValue(), 'Ruth Okafor', 'the side it was added from is chosen')

    await form.getByLabel('Mark').fill('101')
    await form.getByLabel('Mark').press('Enter')
    await form.getByText('Please choose: Course.').waitFor()
    await form.getByText('Mark must be at most 100.').waitFor()
    await course.fill('bicy')
    await form.getByRole('option', { name: /Bicycle repair/ }).waitFor()
    await page.keyboard.press('Enter')
    await form.getByLabel('Mark').fill('77')
    await form.getByLabel('Mark').press('Enter')
    await page.getByText('Enrolment added').waitFor()
    await page.reload()
    await enrolments.getByText('Bicycle repair').waitFor()

    const other = await elsewhere('/courses/course-7')
    const there = other.getByRole('region', { name: /^Enrolments/ })
    await there.getByText('Ruth Okafor').waitFor()
    await there.getByText('77').first().waitFor()
    await other.getByText('Free places').waitFor()
    if (isPhone) await there.getByRole('link').first().click()
    else await there.getByRole('link', { name: 'Ruth Okafor' }).click()
    if (isPhone) await other.getByRole('heading', { level: 1, name: /Ruth Okafor/ }).waitFor()
    else await other.getByRole('heading', { level: 1, name: 'Ruth Okafor' }).waitFor()
    await other.goto(`${url}/courses/new`)
    await other.getByLabel('Title').fill('Knife skills')
    await other.getByLabel('Starts').fill('2026-12-01')
    await other.getByLabel('Places', { exact: false }).fill('6')
    await other.getByRole('button', { name: 'Add course' }).click()
    await other.getByText('No enrolments of Knife skills yet.').waitFor()
  }
}
