import t from 'tap'
import { openCore } from '../fixtures/open-core.ts'
import { type SeenEvent, readEvents } from '../fixtures/read-events.ts'

const done = (events: SeenEvent[]) => events.some(({ data }) => data.change?.state === 'done')
const artefacts = ['wish', 'intent', 'blueprint', 'code', 'bundle', 'run', 'app']

t.test('there is one event per artefact, in order, with its time', async t => {
  const { call, port } = await openCore(t)
  const { json: { app, wish } } = await call('POST', '/v1/apps', { body: { wish: 'books' } })
  const events = await readEvents(port, `/v1/apps/${app.id}/events`, done)
  t.same(events.map(({ event }) => event).filter(event => event !== 'state'), artefacts)
  for (const { event, id, data } of events) {
    t.match({ id, data }, { id: /^\d+$/, data: { kind: event, at: /^\d{4}-/, wish: wish.id } })
    if (artefacts.slice(1).includes(event)) t.type(data.milliseconds, 'number')
  }
  t.same(events.filter(({ event }) => event === 'state').map(({ data }) => data.state), ['generating', 'generating', 'checking', 'checking', 'running'])
})

t.test('events go on after a cursor, from header or address', async t => {
  const { make, port } = await openCore(t)
  const { id } = await make('books')
  const all = await readEvents(port, `/v1/apps/${id}/events`, done)
  const third = all[2]?.id ?? ''
  const rest = all.slice(3).map(event => event.id)
  t.same((await readEvents(port, `/v1/apps/${id}/events?after=${third}`, done)).map(event => event.id), rest)
  t.same((await readEvents(port, `/v1/apps/${id}/events`, done, { 'last-event-id': third })).map(event => event.id), rest)
})

t.test('falling asleep and waking up are told as they happen', async t => {
  const { call, make, port, fake } = await openCore(t)
  const { id } = await make('books')
  const following = readEvents(port, `/v1/apps/${id}/events`, events => events.filter(({ id }) => id === '').length === 2)
  await readEvents(port, `/v1/apps/${id}/events`, done)
  await new Promise(resolve => setTimeout(resolve, 100))
  fake.tell({ appId: id, state: 'sleeping' })
  await new Promise(resolve => setTimeout(resolve, 20))
  t.equal((await call('GET', `/v1/apps/${id}`)).json.state, 'sleeping')
  fake.tell({ appId: id, state: 'running' })
  t.same((await following).filter(({ id }) => id === '').map(({ event, data }) => `${event} ${data.state}`), ['state sleeping', 'state running'])
})

t.test('a stream ends when the platform stops', async t => {
  const open = await openCore(t)
  const { id } = await open.make('books')
  const following = readEvents(open.port, `/v1/apps/${id}/events`, () => false)
  await readEvents(open.port, `/v1/apps/${id}/events`, done)
  await open.restart()
  t.ok(done(await following))
})

t.test('one caller cannot take every stream there is', async t => {
  const { make, port } = await openCore(t)
  const [first, second, third] = [await make('books'), await make('films'), await make('games')]
  const ending = new AbortController()
  t.teardown(() => { ending.abort() })
  const open = async (id: string, caller: string) => (await fetch(`http://127.0.0.1:${port}/v1/apps/${id}/events`, { signal: ending.signal, headers: { 'x-forwarded-for': caller } })).status
  const statuses: number[] = []
  for (const { id } of [first, second]) for (let count = 0; count < 50; count++) statuses.push(await open(id, '203.0.113.7'))
  t.ok(statuses.every(status => status === 200))
  t.equal(await open(third.id, '203.0.113.7'), 503)
  t.equal(await open(third.id, '203.0.113.8'), 200, 'others are not disturbed')
})
