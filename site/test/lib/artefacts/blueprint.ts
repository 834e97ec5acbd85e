import t from 'tap'
import { listPage, readBlueprint } from '../../../src/lib/artefacts/blueprint.ts'

const blueprint = readBlueprint({
  name: 'Dog Walking',
  entities: [{ id: 'walk', name: 'Walk', plural: 'Walks', fields: [{ id: 'walk.state', type: 'choice', choices: [{ id: 'open', name: 'Open' }] }] }],
  pages: [
    { id: 'page.overview', path: '/', blocks: [{ block: 'counts', options: { tiles: [] } }] },
    { id: 'page.walks.unpaid', path: '/walks/unpaid', blocks: [{ block: 'list', options: { entity: 'walk', filter: '!paid' } }] },
    { id: 'page.walks', path: '/walks', blocks: [{ block: 'list', options: { entity: 'walk' } }] }
  ]
})

t.test('reads the plan, with what is left out empty', async t => {
  t.match(blueprint, { name: 'Dog Walking', tagline: '', look: { primary: '', scheme: '', mood: '' } })
  t.same(blueprint.entities[0]?.fields[0]?.choices, ['Open'])
})

t.test('finds the page that lists all records of an entity', async t => {
  t.equal(listPage(blueprint, 'walk')?.path, '/walks')
  t.equal(listPage(blueprint, 'dog'), undefined)
})
