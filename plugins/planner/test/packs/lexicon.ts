import t from 'tap'
import { archetypes, entities, entityInTail, entityOf } from '../../src/packs/lexicon.ts'
import { parseEntity } from '../../src/packs/entity.ts'
import { singular } from '../../src/minds/grammar/nouns.ts'

t.test('every archetype keeps things that the lexicon knows', async t => {
  t.ok(archetypes.length >= 120)
  for (const archetype of archetypes) {
    for (const word of archetype.entities) t.ok(entityInTail(word) !== undefined, `${archetype.id}: ${word}`)
    if (archetype.board !== undefined) t.ok(archetype.entities.includes(archetype.board.entity), `${archetype.id}: its board`)
  }
})

t.test('an archetype says what its words mean and how its records are called', async t => {
  t.ok(archetypes.length >= 300)
  const asks = new Map<string, string>()
  for (const { id, words, means, names, name } of archetypes) {
    t.ok(name !== '', `${id} has a name`)
    for (const meant of means.values()) t.ok(entities.has(meant), `${id} means ${meant}`)
    for (const [word, records] of names) {
      t.ok(entityInTail(word) !== undefined || means.has(word), `${id} names records of ${word}`)
      t.ok(records.length > 1 && records.every(record => record.trim() !== '') && new Set(records).size === records.length, `${id} has sample names for ${word}`)
    }
    for (const phrase of words.map(word => word.split(/[ -]/).map(one => singular(one)).join(' '))) {
      t.ok([undefined, id].includes(asks.get(phrase)), `only one kind is asked for by "${phrase}": ${id} and ${asks.get(phrase) ?? ''}`)
      asks.set(phrase, id)
    }
  }
})

t.test('the kinds that everybody knows are there', async t => {
  const kinds = new Set(archetypes.flatMap(({ words }) => words))
  for (const word of ('to-do list|kanban|habit|expense|budget|crm|inventory|hr|clinic|school|job board|lms|forum|q&a|blog|news|poll|feed|gallery|portfolio|link page|landing page|shop|rental business|ticket sales|travel agency|hotel|restaurant|salon|event|recipe|meal plan|workout|mood|journal|reading list|plant care|pets|trip|property management|vehicle|library|donation|volunteer|church|club|sports league|tournament|lab|helpdesk|assets|timesheet|invoices|contracts|surveys|quiz|flashcards').split('|')) {
    t.ok(kinds.has(word), word)
  }
})

t.test('every parent that an entity may have is known', async t => {
  t.ok(entities.size >= 120)
  for (const entity of entities.values()) {
    for (const group of entity.of) t.ok(group.some(word => entityOf(word) !== undefined), `${entity.id}: ${group.join('|')}`)
  }
})

t.test('a line that breaks the form is refused with its name', async t => {
  t.throws(() => parseEntity('dog', { nature: 'thing', fields: 'name!, Breed' }), { code: 'DRM_PLANNER_PACK_INVALID', message: /dog.*"Breed"/ })
  t.throws(() => parseEntity('dog', { nature: 'thing', fields: 'name:poem' }), { code: 'DRM_PLANNER_PACK_INVALID', message: /"poem"/ })
  t.throws(() => parseEntity('dog', { nature: 'thing', fields: 'name, name' }), { code: 'DRM_PLANNER_PACK_INVALID', message: /twice/ })
  t.throws(() => parseEntity('dog', { nature: 'thing', fields: '' }), { code: 'DRM_PLANNER_PACK_INVALID' })
})
