import t from 'tap'
import { createWatchers } from '../src/watchers.ts'

t.test('what is told between the reset and the wait is not missed', async t => {
  const watchers = createWatchers()
  const watcher = watchers.add('a', new AbortController().signal)
  watcher.reset()
  watchers.notify(['a'])
  await watcher.changed()
  t.notOk(watcher.ended)
})

t.test('a watcher of one app sleeps through the others', async t => {
  const watchers = createWatchers()
  const watcher = watchers.add('a', new AbortController().signal)
  const woken: string[] = []
  const waiting = watcher.changed().then(() => { woken.push('a') })
  watchers.notify(['b'])
  await new Promise(setImmediate)
  t.same(woken, [])
  watchers.notify(['b', 'a'])
  await waiting
})

t.test('a watcher ends with its caller, with the service, and before it began', async t => {
  const watchers = createWatchers()
  const caller = new AbortController()
  const first = watchers.add('', caller.signal)
  const second = watchers.add('', new AbortController().signal)
  const both = Promise.all([first.changed(), second.changed()])
  caller.abort()
  t.ok(first.ended)
  t.notOk(second.ended)
  watchers.close()
  await both
  t.ok(second.ended)
  t.ok(watchers.add('', new AbortController().signal).ended)
  t.ok(createWatchers().add('', AbortSignal.abort()).ended)
})
