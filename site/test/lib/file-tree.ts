import t from 'tap'
import { fileTree } from '../../src/lib/file-tree.ts'

t.test('makes folders of paths, folders first', async t => {
  t.same(fileTree(['README.md', 'server/app.ts', 'server/entities/dog.ts', 'package.json']), [
    {
      name: 'server',
      path: 'server',
      children: [
        { name: 'entities', path: 'server/entities', children: [{ name: 'dog.ts', path: 'server/entities/dog.ts', children: undefined }] },
        { name: 'app.ts', path: 'server/app.ts', children: undefined }
      ]
    },
    { name: 'package.json', path: 'package.json', children: undefined },
    { name: 'README.md', path: 'README.md', children: undefined }
  ])
})
