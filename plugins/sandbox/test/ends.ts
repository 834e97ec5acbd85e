import t from 'tap'
import { endFinding } from '../src/ends.ts'

t.test('says why an app has ended', async t => {
  const code = (code: number, outOfMemory = false) => endFinding({ code, outOfMemory, flooded: false }, undefined).code
  t.same([1, 7, 133, 137, 139, 159].map(one => code(one)), ['app-ended', 'app-ended', 'out-of-memory', 'app-killed', 'app-crashed', 'forbidden-call'])
  t.equal(code(137, true), 'out-of-memory')
  t.equal(endFinding({ code: 137, outOfMemory: false, flooded: false }, 'hung').code, 'hung')
  t.equal(endFinding({ code: 137, outOfMemory: false, flooded: true }, undefined).code, 'log-flood')
})
