import t from 'tap'
import { toTypeScript } from '../../src/expression/to-typescript.ts'
import { translate } from '../../src/expression/translate.ts'
import { readBlueprint } from '../fixtures/compile.ts'

const blueprint = readBlueprint('workshop')
const entity = blueprint.entities.find(candidate => candidate.id === 'task')
if (entity === undefined) throw new Error('The fixture has tasks.')

function script (source: string) {
  const translation = entity === undefined ? { problem: 'There are no tasks.' } : translate(source, { blueprint, entity })
  if ('problem' in translation) throw new Error(translation.problem)
  return toTypeScript(translation.meaning, 'task')
}

t.test('an expression reads as somebody would have written it', async t => {
  const expected: [string, string][] = [
    ['hours * rate', 'task.hours === null || task.rate === null ? null : task.hours * task.rate'],
    ['status != "done" && due < now()', "task.status !== 'done' && task.due !== null && task.due < clock.now"],
    ['has(due) && due < now()', 'task.due !== null && task.due < clock.now'],
    ['!has(due) || due < now()', 'task.due === null || task.due < clock.now'],
    ['rate / (hours - 2)', 'task.rate === null || task.hours === null || task.hours - 2 === 0 ? null : task.rate / (task.hours - 2)'],
    ['coalesce(hours, 2) * 3', '(task.hours ?? 2) * 3'],
    ['(status == "done" ? 1 : 2) * 3 == 0', "(task.status === 'done' ? 1 : 2) * 3 === 0"],
    ['"express" in tags', "task.tags !== null && hasWord(task.tags, 'express')"],
    ['urgent && (parts > 1 || late)', "task.urgent && ((task.parts !== null && task.parts > 1) || (task.status !== 'done' && task.due !== null && task.due < clock.now))"]
  ]
  for (const [source, text] of expected) t.same([script(source)?.values, script(source)?.result], [[], text], source)
})

t.test('what can be missing in the middle is worked out first, whatever is known later', async t => {
  t.match(script('(urgent ? rate : null) + 1'), { values: [{ name: 'value1', text: 'task.urgent ? task.rate : null' }], result: 'value1 === null ? null : value1 + 1' })
  t.match(script('has(due) && due + 3 > today()'), { values: [{ name: 'value1', text: 'task.due === null ? null : daysLater(task.due.slice(0, 10), 3)' }], helpers: ['daysLater'], clock: true })
})

t.test('what other records have is not for TypeScript', async t => {
  t.equal(script('customer.name'), undefined)
  t.equal(script('coalesce(customer.name, title)'), undefined)
  t.match(script('total > 100'), { keys: ['hours', 'rate'], helpers: ['round'], clock: false })
})
