import t from 'tap'
import { check } from '@dream/contracts/blueprint/check'
import { compileBlueprint } from './fixtures/compile.ts'
import { readExample } from './fixtures/walk-through.ts'
import { checksOf, failedChecks, runApp } from './fixtures/run-app.ts'

const blueprint = readExample('help-desk')

t.test('a help desk keeps the rules and passes its checks', async t => {
  t.same(check(blueprint), [])
  const bundle = await compileBlueprint(blueprint)
  t.ok(checksOf(bundle).some(({ name }) => name === 'the status of a ticket goes only where it may'))
  t.same(await failedChecks(bundle), [])
})

t.test('a move that is not allowed is refused with a sentence, and the check notices when it is not', async t => {
  const bundle = await compileBlueprint(blueprint)
  const app = runApp(bundle, { seeded: true })
  t.teardown(() => app.close())
  const put = (id: string, status: unknown) => app.json(`/api/tickets/${id}`, { method: 'PATCH', json: { status } })
  t.match(await put('ticket-2', 'resolved'), { status: 422, body: { fields: { status: 'Status can\'t go from New to Resolved. It can go to In progress or Waiting or Closed.' } } })
  t.match(await put('ticket-2', 'in-progress'), { status: 200, body: { status: 'in-progress' } })
  t.match(await put('ticket-2', null), { status: 422 })
  t.match(await put('ticket-6', 'new'), { status: 422, body: { fields: { status: 'Status can\'t go from Closed to New. Closed is final.' } } })
  t.equal((await app.json('/api/tickets/ticket-6', { method: 'PATCH', json: { status: 'closed', subject: 'Licence' } })).status, 200, 'staying is no move')
  const server = bundle.server.replace('...refusedMoves(', '...((..._)=>({}))(')
  t.not(server, bundle.server)
  t.same((await failedChecks({ ...bundle, server }, /status of a ticket/)).map(({ name }) => name), ['the status of a ticket goes only where it may'])
})
