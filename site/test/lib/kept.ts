import t from 'tap'
import { isKept, keep } from '../../src/lib/kept.ts'

t.test('remembers which deletion was declined', async t => {
  const values = new Map<string, string>()
  const storage = { getItem: (key: string) => values.get(key) ?? null, setItem: (key: string, value: string) => { values.set(key, value) } }
  keep(storage, 'w1')
  t.equal(isKept(storage, 'w1'), true)
  t.equal(isKept(storage, 'w2'), false)
})
