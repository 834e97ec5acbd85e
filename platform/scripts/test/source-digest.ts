import { writeFileSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import t from 'tap'
import { sourceDigest } from '../source-digest.ts'

t.test('changes with a text and with a path, and with nothing else', async t => {
  const root = t.testdir({ src: { 'a.ts': '1', deep: { 'b.ts': '2' } }, other: '3', 'one.json': '{}' })
  const digest = () => sourceDigest(root, ['src', 'one.json', 'missing'])
  const first = digest()
  writeFileSync(join(root, 'other'), '4')
  t.equal(digest(), first)
  writeFileSync(join(root, 'src/deep/b.ts'), '3')
  const second = digest()
  t.not(second, first)
  renameSync(join(root, 'src/deep/b.ts'), join(root, 'src/deep/c.ts'))
  t.not(digest(), second)
})
