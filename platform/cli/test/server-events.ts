import t from 'tap'
import { serverEvents, type ServerEvent } from '../src/server-events.ts'

async function read (...chunks: string[]): Promise<ServerEvent[]> {
  async function * pieces () { yield * chunks }
  return await Array.fromAsync(serverEvents(pieces()))
}

const text = 'id: 1\nevent: intent\ndata: {"a":\ndata: 1}\n\n: comment\n\nid: 2\ndata: x\n\n'
const events = [{ id: '1', event: 'intent', data: '{"a":\n1}' }, { id: '2', event: 'message', data: 'x' }]

t.test('reads events, comments left out', async t => {
  t.same(await read(text), events)
  t.same(await read(text.replaceAll('\n', '\r\n')), events)
})

t.test('reads them in whatever pieces they come', async t => {
  t.same(await read(...text), events)
})

t.test('an event that is not finished is none', async t => {
  t.same(await read('id: 1\ndata: half'), [])
})
