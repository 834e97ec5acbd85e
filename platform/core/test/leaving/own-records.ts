import t from 'tap'
import { readOwnRecords } from '../../src/leaving/own-records.ts'

const answer = { 200: { content: { 'application/json': { schema: { properties: { items: { items: { $ref: '#/components/schemas/home.item' } } } } } } } }

t.test('what is in the files of own records comes along', async t => {
  const plan = { id: 'f1', name: 'plan.pdf', type: 'application/pdf', size: 2 }
  const asked: string[] = []
  const records = await readOwnRecords(async path => {
    asked.push(path)
    if (path === '/openapi.json') return { paths: { '/api/homes': { get: { responses: answer } } } }
    if (path.startsWith('/api/homes?')) return { items: [{ id: '1', sample: false, plan }, { id: '2', sample: true, plan: { ...plan, id: 'f2' } }], total: 2 }
    return { ...plan, content: 'Bwg=' }
  })
  t.same(records, { home: [{ id: '1', sample: false, plan: { ...plan, content: 'Bwg=' } }] })
  t.same(asked.slice(2), ['/api/_files/f1?as=json'], 'those of samples are not asked for')
})
