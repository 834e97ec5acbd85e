import t from 'tap'
import { readBlueprint } from '../../src/lib/artefacts/blueprint.ts'
import { checkGroups } from '../../src/lib/check-groups.ts'

const blueprint = readBlueprint({
  entities: [{ id: 'client', plural: 'Clients' }, { id: 'dog', plural: 'Dogs' }, { id: 'dog-breed', plural: 'Breeds' }],
  pages: [{ id: 'page.dogs', title: 'All dogs' }, { id: 'page.dogs.old', title: 'Old dogs' }]
})
function check (element: string, passed = true) {
  return { name: element, element, passed, message: '', milliseconds: 1 }
}

t.test('groups checks by what they guard, in the order of the plan', async t => {
  const groups = checkGroups([check(''), check('page.dogs.old.list'), check('dog.name', false), check('client'), check('dog'), check('dog-breed.name'), check('page.dogs.list')], blueprint)
  t.same(groups.map(({ title, checks, failed }) => [title, checks.length, failed]), [
    ['Clients', 1, 0],
    ['Dogs', 2, 1],
    ['Breeds', 1, 0],
    ['All dogs', 1, 0],
    ['Old dogs', 1, 0],
    ['The whole app', 1, 0]
  ])
})

t.test('loses no check, whatever it names', async t => {
  t.same(checkGroups([check('who knows')], readBlueprint({})).map(({ title }) => title), ['The whole app'])
})
