import t from 'tap'
import { archetypes, entities, entityInTail, entityOf } from '../../src/packs/lexicon.ts'
import { parseEntity } from '../../src/packs/entity.ts'

t.test('every archetype keeps things that the lexicon knows', async t => {
  t.ok(archetypes.length >= 120)
  for (const archetype of archetypes) {
    for (const word of archetype.entities) t.ok(entityInTail(word) !== undefined, `${archetype.id}: ${word}`)
    if (archetype.board !== undefined) t.ok(archetype.entities.includes(archetype.board.entity), `${archetype.id}: its board`)
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
