import t from 'tap'
import { merge } from '../../src/api/merge.ts'

async function * after (milliseconds: number, ...values: string[]): AsyncGenerator<string> {
  for (const value of values) {
    await new Promise(resolve => setTimeout(resolve, milliseconds))
    yield value
  }
}

t.test('values come as they are ready, until all sources have ended', async t => {
  const values = await Array.fromAsync(merge(new AbortController().signal, [after(30, 'slow'), after(1, 'a', 'b', 'c')]))
  t.same(values, ['a', 'b', 'c', 'slow'])
})

t.test('aborting ends it and what it reads', async t => {
  const controller = new AbortController()
  let closed = false
  async function * endless (): AsyncGenerator<string> {
    try {
      while (true) yield await new Promise<string>(resolve => setTimeout(() => { resolve('more') }, 5))
    } finally {
      closed = true
    }
  }
  for await (const value of merge(controller.signal, [endless()])) {
    t.equal(value, 'more')
    controller.abort()
  }
  await new Promise(resolve => setTimeout(resolve, 20))
  t.ok(closed)
})

t.test('a source that fails fails the whole', async t => {
  async function * broken (): AsyncGenerator<string> { throw new Error('broken') }
  await t.rejects(Array.fromAsync(merge(new AbortController().signal, [broken(), after(5, 'a')])), /broken/)
})
