import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import t from 'tap'
import { errorCodes, printErrorCodes } from '../error-codes.ts'

const root = join(import.meta.dirname, '../../..')
const section = /(?<=<!-- error codes -->\n)[\s\S]*(?=\n<!-- \/error codes -->)/

t.test('no code is used twice', async t => {
  const codes = (await errorCodes(root)).map(({ code }) => code)
  t.ok(codes.length > 20)
  t.same(codes.filter((code, index) => codes.indexOf(code) !== index), [])
})

t.test('every code has the form that callers may rely on', async t => {
  for (const { code } of await errorCodes(root)) t.match(code, /^DRM(?:_[A-Z0-9]+){2,}$/)
})

t.test('the README lists every code; DREAM_REWRITE=1 writes the list anew', async t => {
  const path = join(root, 'README.md')
  const readme = readFileSync(path, 'utf8')
  const wanted = printErrorCodes(await errorCodes(root))
  if (process.env.DREAM_REWRITE === '1') writeFileSync(path, readme.replace(section, () => wanted))
  else t.equal(section.exec(readme)?.[0], wanted)
})
