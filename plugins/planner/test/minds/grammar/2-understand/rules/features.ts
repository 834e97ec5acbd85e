import t from 'tap'
import { blueprintOf, fieldsOf } from '../../../../fixtures/plan.ts'

const ids = (text: string): string[] => blueprintOf(text).entities.map(entity => entity.id)

t.test('a noun that could be a verb is a noun among nouns', async t => {
  const found = ids('An office system for staff. The system should have functions such as employee management, leave, and attendance.')
  for (const id of ['employee', 'leave', 'attendance']) t.ok(found.includes(id), id)
})

t.test('what features include is asked for like them', async t => {
  const found = ids('A travel system. The system should have operations management features, including booking and itinerary management, as well as supplier management.')
  for (const id of ['booking', 'supplier']) t.ok(found.includes(id), id)
})

t.test('a feature stays when what it allows is read', async t => {
  t.ok(ids('A risk assessment website. The website should also have a subscription feature, allowing users to access the risk assessment tool.').includes('subscription'))
})

t.test('profiles are kept where nobody else is', async t => {
  const blueprint = blueprintOf('A platform for skills. Users should be able to create profiles, add skills and contact them.')
  t.match(fieldsOf(blueprint, 'skill'), /profile: relation profile/)
  t.ok(blueprint.entities.some(entity => entity.id === 'message'))
})

t.test('labels in a list of points name what is kept', async t => {
  const found = ids('Build a control center.\n- **Active Projects**: A list of cards\n- **Quick Links**: Grid of icons\n- **Task List**: Mini list with checkboxes')
  for (const id of ['project', 'link', 'task']) t.ok(found.includes(id), id)
})

t.test('a numbered label says nothing of its own', async t => {
  t.notOk(ids('description: An app for notes.\n\nfeature 1: Users can add notes.\nsub-feature 3-1: Users can search notes.').some(id => /feature/.test(id)))
})

t.test('"it includes" lists what is kept, though more is said after it', async t => {
  const blueprint = blueprintOf('Movie app. It includes reviews, actors and anything you need to know about the movie.')
  t.match(fieldsOf(blueprint, 'actor'), /movie: relation movie/)
  t.match(fieldsOf(blueprint, 'review'), /movie: relation movie/)
})

t.test('a calculator of something is a field and no record', async t => {
  const blueprint = blueprintOf('A packing list. Features: checklist items, weight calculator.')
  t.notOk(blueprint.entities.some(entity => entity.id === 'weight'))
  t.match(fieldsOf(blueprint, blueprint.entities[0]?.id ?? ''), /weight: number/)
})

t.test('a piece of a sentence is no kind of record', async t => {
  t.notOk(ids('An app that allows users to keep notes, provides navigable statistics and enables users to add tags.').some(id => /^(?:allow|provide|enable)/.test(id)))
})
