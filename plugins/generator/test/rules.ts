import t from 'tap'
import { compileBlueprint, readBlueprint } from './fixtures/compile.ts'
import { failedChecks, runApp } from './fixtures/run-app.ts'

const late = 'A task can\'t be due before it is started.'
const done = 'A task that is done has taken some hours.'

t.test('a record that breaks a rule is refused, new or changed, with the message at its field', async t => {
  const app = runApp(await compileBlueprint(readBlueprint('workshop')), { seeded: true })
  t.teardown(() => app.close())
  const add = async (values: object) => app.json('/api/tasks', { method: 'POST', json: { title: 'New', customer: 'customer-1', ...values } })
  const change = async (values: object) => app.json('/api/tasks/task-1', { method: 'PATCH', json: values })
  t.match(await add({ started: '2026-11-23', due: '2026-11-22T10:00' }), { status: 422, body: { code: 'invalid-fields', fields: { due: late } } })
  t.match(await add({ started: 'soon', due: '2026-11-22T10:00', status: 'done' }), { body: { fields: { started: /date/, hours: done, due: undefined } } }, 'what is wrong by itself is said first')
  t.match(await add({ started: '2026-11-23', due: '2026-11-23T00:00' }), { status: 201 }, 'the same day is not before')
  t.match(await add({ due: '2026-11-22T10:00' }), { status: 201 }, 'what is missing is not compared')
  t.match(await change({ started: '2026-12-24' }), { status: 422, body: { fields: { due: late } } }, 'with what the record has already')
  t.match((await app.json('/api/tasks/task-1')).body, { started: '2026-11-21' }, 'nothing was changed')
  t.match(await change({ status: 'done', hours: null }), { status: 422, body: { fields: { hours: done } } })
  t.match(await change({ status: 'done' }), { status: 200, body: { days_left: 1, with_tax: 10_710 } })
})

t.test('a rule over other records is asked of the database', async t => {
  const app = runApp(await compileBlueprint(readBlueprint('workshop')), { seeded: true })
  t.teardown(() => app.close())
  const message = 'Nobody is referred by somebody of the same name.'
  const add = async (name: string) => app.json('/api/customers', { method: 'POST', json: { name, email: `${name.replace(' ', '.')}@example.com`, referred_by: 'customer-1' } })
  t.match(await add('Jonas Weber'), { status: 422, body: { fields: { referred_by: message } } })
  t.equal((await app.json('/api/customers')).body.total, 2, 'and the record is not there')
  t.match(await add('Somebody Else'), { status: 201 })
  t.match((await app.json('/api/customers/customer-2')).body, { done_share: 100 })
})

t.test('the checks find a server that keeps to no rule', async t => {
  const { server, ...bundle } = await compileBlueprint(readBlueprint('workshop'))
  const broken = server.replaceAll('holds?.(', 'never?.(').replaceAll(/"task\.(due-after-start|done-takes-hours)":\(/g, '"never.$1":(')
  t.not(broken, server)
  t.same((await failedChecks({ ...bundle, server: broken }, /is refused: A task/)).map(({ name }) => name), [`a task is refused: ${late.slice(0, -1)}`, `a task is refused: ${done.slice(0, -1)}`])
})
