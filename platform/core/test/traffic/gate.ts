import t from 'tap'
import { createGate } from '../../src/traffic/gate.ts'

t.test('one address cannot take all of an app\'s room', async t => {
  const gate = createGate({ perApp: 3, perAddress: 2, queue: 2, waitMs: 60_000 })
  const seen: string[] = []
  const enter = (app: string, address: string, name: string) => gate.enter(app, address, () => { seen.push(name) }, () => { seen.push(`${name} full`) })
  const leaves = [enter('a', 'x', '1'), enter('a', 'x', '2'), enter('a', 'x', '3'), enter('a', 'y', '4'), enter('a', 'y', '5'), enter('a', 'y', '6'), enter('b', 'x', '7')]
  t.same(seen, ['1', '2', '4', '6 full', '7'], 'the third waits for its address, the fifth for the app')
  leaves[3]?.()
  leaves[3]?.()
  t.same(seen.slice(5), ['5'], 'who waits for an address does not hold up others')
  leaves[0]?.()
  t.same(seen.slice(6), ['3'])
  for (const leave of leaves) leave()
})

t.test('who waits too long or goes away leaves the queue', async t => {
  const gate = createGate({ perApp: 1, perAddress: 1, queue: 1, waitMs: 1 })
  const leave = gate.enter('a', 'x', () => {}, () => {})
  await new Promise<void>(resolve => { gate.enter('a', 'x', () => { t.fail('went in') }, resolve) })
  gate.enter('a', 'x', () => { t.fail('went in') }, () => { t.fail('was told') })()
  leave()
  gate.enter('a', 'x', () => { t.pass('there is room again') }, () => { t.fail('full') })()
})
