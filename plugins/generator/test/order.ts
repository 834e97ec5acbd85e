import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import t from 'tap'
import { check } from '@dream/contracts/blueprint/check'
import { compileBlueprint } from './fixtures/compile.ts'
import { appDatabase, failedChecks, runApp } from './fixtures/run-app.ts'
import { readExample } from './fixtures/walk-through.ts'
import { defineEntity } from '../kit/server/entity.ts'
import type { EntitySchema } from '../kit/shared/schema.ts'
import { addRecords } from '../standalone/records.ts'

const blueprint = readExample('to-do')
const bundle = await compileBlueprint(blueprint)

function open (t: { teardown (close: () => void): void }) {
  const app = runApp(bundle, { seeded: true })
  t.teardown(() => app.close())
  const ids = async (query = ''): Promise<string[]> => (await app.json(`/api/tasks${query}`)).body.items.map((item: { id: string }) => item.id)
  const move = (id: string, json: unknown) => app.json(`/api/tasks/${id}/move`, { method: 'POST', json })
  return { app, ids, move }
}

t.test('records stand where they were put, new ones last, and what comes back stands where it was', async t => {
  t.same(check(blueprint), [])
  const { app, ids, move } = open(t)
  t.same((await ids()).slice(0, 3), ['task-1', 'task-2', 'task-3'])
  t.match(await move('task-3', { before: 'task-1' }), { status: 200, body: { id: 'task-3', sample: true } })
  const { body } = await app.json('/api/tasks', { method: 'POST', json: { title: 'Sweep' } })
  t.equal((await ids()).at(-1), body.id)
  await app.json('/api/tasks/task-1', { method: 'DELETE' })
  t.same((await ids()).slice(0, 2), ['task-3', 'task-2'])
  await app.json('/api/tasks/task-1/restore', { method: 'POST' })
  t.same((await ids()).slice(0, 3), ['task-3', 'task-1', 'task-2'])
  t.same((await ids('?sort=title')).slice(0, 1), ['task-11'], 'another order is there for who asks for it')
})

t.test('a move writes one row only, until there is no room left, and then too nothing is lost', async t => {
  const { app, ids, move } = open(t)
  const places = () => app.db.prepare('select id, _position as at from task').all()
  const before = places()
  await move('task-9', { after: 'task-1' })
  t.same(places().filter((row, index) => row.at !== before[index]?.at).map(({ id }) => id), ['task-9'])
  for (let round = 0; round < 40; round++) {
    await move('task-2', { after: 'task-1' })
    await move('task-3', { after: 'task-1' })
  }
  t.same((await ids()).slice(0, 4), ['task-1', 'task-3', 'task-2', 'task-9'])
  t.equal(new Set(places().map(({ at }) => at)).size, 12)
})

t.test('a move to nowhere is refused, and the check notices when order is not kept', async t => {
  const { app, move } = open(t)
  for (const [json, status] of [[{}, 422], [{ before: 'task-2', after: 'task-3' }, 422], [{ after: 1 }, 422], [{ after: 'task-2', place: 1 }, 422], [{ after: 'task-1' }, 422], [{ after: 'list-1' }, 404]] as const) t.equal((await move('task-1', json)).status, status, JSON.stringify(json))
  t.equal((await app.json('/api/lists/list-1/move', { method: 'POST', json: { after: 'list-2' } })).status, 404, 'lists have no order of their own')
  const server = bundle.server.replace(/"_position" = \$\{/, '"_position" = 0 * ${')
  t.not(server, bundle.server)
  t.same((await failedChecks({ ...bundle, server }, /order by hand/)).map(({ name }) => name), ['tasks are put into an order by hand'])
})

t.test('records that leave with the app keep their order', async t => {
  const { app, move } = open(t)
  await move('task-3', { before: 'task-1' })
  const { body } = await app.json('/api/tasks?sort=created_at')
  const schema: EntitySchema = { name: 'task', label: 'Task', plural: 'Tasks', api: '/api/tasks', page: '/tasks', title: 'title', ordered: true, fields: { title: { type: 'text', label: 'Title' } } }
  const put = (tasks: object[]): unknown[] => {
    const file = join(t.testdir({}), 'records.json')
    writeFileSync(file, JSON.stringify({ task: tasks }))
    const db = new DatabaseSync(':memory:')
    db.exec('create table task (id text, created_at text, updated_at text, sample integer, _position real, title text)')
    addRecords(appDatabase(db), [defineEntity(schema)], file)
    const ids = db.prepare('select id from task order by _position limit 3').all().map(({ id }) => id)
    db.close()
    return ids
  }
  t.same(put(body.items), ['task-3', 'task-1', 'task-2'])
  t.same(put(['a', 'b'].map(id => ({ id, created_at: '1', updated_at: '1', title: id }))), ['a', 'b'], 'one that says nothing of it stands as it came')
})
