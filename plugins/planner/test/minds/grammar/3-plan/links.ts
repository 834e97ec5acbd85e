import t from 'tap'
import { blueprintOf, fieldsOf } from '../../../fixtures/plan.ts'

t.test('a link is a relation to what the app keeps', async t => {
  const blueprint = blueprintOf('internship portal')
  t.match(fieldsOf(blueprint, 'application'), /^applicant!: relation student, internship: relation internship/)
})

t.test('a link is text where the app keeps nothing like it', async t => {
  t.match(fieldsOf(blueprintOf('I want to keep track of viewings'), 'viewing'), /^property!: text, visitor!: text/)
})

t.test('a lone thing is not asked for people it can do without', async t => {
  t.notMatch(fieldsOf(blueprintOf('to-do list'), 'task'), /assignee/)
})

t.test('reports, a schedule and a dashboard are pages when the wish asks for them', async t => {
  const titles = blueprintOf('A clinic with a dashboard, a schedule and reports. Manage patients and appointments.').pages.map(page => page.title)
  for (const title of ['Dashboard', 'Schedule', 'Reports']) t.ok(titles.includes(title), title)
})
