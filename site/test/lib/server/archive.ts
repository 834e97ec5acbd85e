import t from 'tap'
import { strFromU8, unzipSync } from 'fflate'
import { archive, download } from '../../../src/lib/server/archive.ts'

t.test('everything lies in the one folder', async t => {
  const files = unzipSync(archive('dogs', [['README.md', 'Grüße'], ['../../evil.ts', 'x'], ['__proto__', 'y'], ['/', 'z']]))
  t.same(Object.keys(files), ['dogs/README.md', 'dogs/evil.ts', 'dogs/__proto__'])
  t.equal(strFromU8(files['dogs/README.md'] ?? new Uint8Array()), 'Grüße')
})

t.test('is saved under its name, whatever letters that has', async t => {
  const { headers } = download('犬-data', archive('x', []))
  t.equal(headers.get('content-disposition'), "attachment; filename=\"_-data.zip\"; filename*=UTF-8''%E7%8A%AC-data.zip")
})
