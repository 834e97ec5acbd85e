import t from 'tap'
import type { CallContext } from '@dream/contracts/plugin'
import { createGenerator } from '../src/generator.ts'
import { kitDirectory, readBlueprint } from './fixtures/compile.ts'

const context = (signal = new AbortController().signal): CallContext => ({ requestId: 'test', signal, log: { debug () {}, info () {}, warn () {}, error () {} } })

const generator = createGenerator({ directory: kitDirectory })
t.teardown(() => generator.close())

t.test('two threads of their own make the same bytes', async t => {
  const another = createGenerator({ directory: t.testdir({}) })
  t.teardown(() => another.close())
  const makers = [generator, another]
  const bundles = await Promise.all(makers.map(async ({ handlers }) => {
    const { code } = await handlers.generate({ blueprint: readBlueprint('workshop') }, context())
    const answer = await handlers.bundle({ code: code === undefined ? null : JSON.parse(JSON.stringify(code)), blueprint: readBlueprint('workshop'), previous: null }, context())
    return JSON.stringify(answer)
  }))
  t.ok(bundles[0])
  t.equal(bundles[0], bundles[1])
})

t.test('every block works with its own example', async t => {
  const { blocks = [] } = await generator.handlers.describeGenerator({}, context())
  for (const { name, example } of blocks) {
    const found = await Promise.all(['dog-walking', 'workshop'].map(async fixture => {
      const blueprint = readBlueprint(fixture)
      const page = blueprint.pages.find(candidate => candidate.path.includes(':id'))
      page?.blocks.push({ id: 'page.example', block: name ?? '', options: example ?? new Uint8Array() })
      const { findings = [] } = await generator.handlers.generate({ blueprint }, context())
      return findings.map(finding => finding.message)
    }))
    t.ok(found.some(messages => messages.length === 0), `${name}: ${JSON.stringify(found)}`)
  }
})

t.test('a caller who has gone is answered at once', async t => {
  const controller = new AbortController()
  controller.abort()
  const blueprint = readBlueprint('workshop')
  await t.rejects(generator.handlers.generate({ blueprint }, context(controller.signal)), { name: 'AbortError' })
  const leaving = new AbortController()
  const [left, stayed] = [generator.handlers.generate({ blueprint }, context(leaving.signal)), generator.handlers.generate({ blueprint }, context())]
  leaving.abort()
  await t.rejects(left, { name: 'AbortError' })
  t.ok((await stayed).code, 'and nobody else is disturbed')
})

t.test('options of a block that do not fit are Findings that say what to use', async t => {
  const wrong: [string, object, RegExp][] = [
    ['list', {}, /must have required property 'entity'/],
    ['list', { entity: 'cat' }, /There is no entity "cat"/],
    ['list', { entity: 'walk', filter: 'price' }, /nothing that is true or false/],
    ['list', { entity: 'walk', filter: 'cost > 1' }, /has no field "cost"/],
    ['list', { entity: 'walk', columns: ['cost'] }, /no field called "cost"|has no field "cost"/],
    ['list', { entity: 'walk', colour: 'red' }, /additional properties/],
    ['totals', { entity: 'walk', by: 'month', measure: 'sum', value: 'paid' }, /called "paid"/],
    ['totals', { entity: 'dog', by: 'month', measure: 'count' }, /of type date or date-time/],
    ['board', { entity: 'walk', by: 'paid' }, /of type choice/],
    ['due', { entity: 'walk', date: 'date', days: 0 }, /must be >= 1/],
    ['counts', { tiles: [{ entity: 'walk', link: 'javascript:alert(1)' }] }, /must match pattern/]
  ]
  for (const [block, options, message] of wrong) {
    const blueprint = readBlueprint('dog-walking')
    blueprint.pages[0]?.blocks.push({ id: 'page.overview.wrong', block, options: new TextEncoder().encode(JSON.stringify(options)) })
    const { code, findings = [] } = await generator.handlers.generate({ blueprint }, context())
    t.notOk(code, JSON.stringify(options))
    t.match(findings[0], { where: 'page.overview.wrong', severity: 'error', message })
  }
})
