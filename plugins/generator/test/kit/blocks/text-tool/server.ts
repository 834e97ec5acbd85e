import t from 'tap'
import { accept } from '../../../../kit/blocks/text-tool/server.ts'

const snippet = { name: 'A', tool: 'json', text: '{}', second: '', at: '2026-01-01T00:00:00.000Z' }

t.test('takes kept texts and nothing beside them', async t => {
  t.same(accept({ snippets: [{ ...snippet, owner: 'x' }] }), { value: { snippets: [snippet] } })
})

t.test('refuses with a sentence what is no kept text', async t => {
  for (const change of [{ name: ' ' }, { tool: 'rm' }, { text: 'x'.repeat(20_001) }, { second: null }, { at: 'now' }]) t.match(accept({ snippets: [{ ...snippet, ...change }] }), /\.$/)
  t.match(accept({ snippets: Array.from({ length: 31 }, () => snippet) }), /At most 30/)
  t.type(accept(null), 'string')
})
