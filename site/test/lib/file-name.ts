import t from 'tap'
import { fileName, safePath } from '../../src/lib/file-name.ts'

t.test('makes a file name of any name', async t => {
  t.equal(fileName("Tom's Café & Bar", 'app'), 'toms-cafe-bar')
  t.equal(fileName('../../etc/passwd', 'app'), 'etc-passwd')
  t.equal(fileName('🐕', 'app'), 'app')
  t.equal(fileName('CON', 'app'), 'app', 'Windows keeps that name')
  t.equal(fileName('犬の散歩', 'app'), '犬の散歩')
  t.ok(fileName(`a${'𠀀'.repeat(40)}`, 'app').isWellFormed(), 'no letter is cut in two')
})

t.test('keeps a path inside its folder', async t => {
  t.equal(safePath('server/entities/dog.ts'), 'server/entities/dog.ts')
  t.equal(safePath('../../.ssh/keys'), '.ssh/keys')
  t.equal(safePath('/etc\\..\\passwd'), 'etc/passwd')
  t.equal(safePath('C:\\nul.txt'), 'C_/_nul.txt')
  t.equal(safePath('a\n/b. '), 'a_/b')
  t.equal(safePath('../..'), undefined)
})
