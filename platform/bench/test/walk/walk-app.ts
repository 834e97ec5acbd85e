import t from 'tap'
import { complete } from '@dream/contracts/codec'
import { compileBlueprint } from '../../../../plugins/generator/test/fixtures/compile.ts'
import { noBrowser, openBrowser } from '../../../../plugins/generator/test/fixtures/open-app.ts'
import { createGrammarMind } from '../../../../plugins/planner/src/minds/grammar/grammar.ts'
import { walkBundle } from '../../walk/walk-app.ts'

const wish = 'Dogs have a name and a breed. Set the background to ivory and components to navy.'
const checks = [
  { task: 'Add a new dog by filling out the form and submitting it.', expected: 'The new dog appears in the list.', kind: '' },
  { task: 'Delete a dog from the list.', expected: 'The dog is gone.', kind: '' },
  { task: 'Search for a dog by its name.', expected: 'The dog is listed.', kind: '' },
  { task: "Verify that the site uses 'ivory' as the background color and 'tomato' as the component color.", expected: '', kind: '' },
  { task: 'Juggle three balls.', expected: 'They stay in the air.', kind: '' }
]

t.test('what works passes and what does not fails, with the same checks on a sound and on a broken app', { skip: noBrowser ?? false }, async t => {
  const { blueprint } = complete('PlanResponse', createGrammarMind().plan(complete('Wish', { text: wish, locale: 'en-US', timeZone: 'UTC', today: '2026-11-23' }), null))
  if (blueprint === null) throw new Error('There is no Blueprint.')
  const bundle = await compileBlueprint(blueprint)
  const browser = await openBrowser()
  t.teardown(() => browser.close())
  const sound = await walkBundle(bundle, { id: 'sound', checks }, browser)
  t.same(sound.map(({ outcome }) => outcome), ['pass', 'pass', 'pass', 'partial', 'unclear'], sound.flatMap(({ evidence }) => evidence).join('\n'))
  const broken = await walkBundle(bundle, { id: 'broken', checks: checks.slice(0, 2) }, browser, { answer: spoil })
  t.same(broken.map(({ outcome }) => outcome), ['fail', 'fail'], broken.flatMap(({ evidence }) => evidence).join('\n'))
})

/** Says yes to every write and keeps nothing, and searches without narrowing. */
function spoil (request: Request): Response | undefined {
  const { pathname, searchParams } = new URL(request.url)
  if (!pathname.startsWith('/api/')) return undefined
  if (request.method === 'DELETE') return new Response(null, { status: 204 })
  if (request.method !== 'GET') return Response.json({ id: 'dog-1', name: 'Rex', breed: 'Collie', created_at: '2026-01-01T00:00:00Z', updated_at: '2026-01-01T00:00:00Z' }, { status: 201 })
  const rows = ['Rex', 'Luna'].map((name, at) => ({ id: `dog-${at + 1}`, name, breed: 'Collie', created_at: '2026-01-01T00:00:00Z', updated_at: '2026-01-01T00:00:00Z' }))
  return pathname === '/api/dogs' && searchParams.size >= 0 ? Response.json({ items: rows, total: 2, page: 1, pageSize: 25 }) : undefined
}
