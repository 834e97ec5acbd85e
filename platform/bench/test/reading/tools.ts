import t from 'tap'
import { complete } from '@dream/contracts/codec'
import { generate } from '../../../../plugins/generator/src/generate.ts'
import { createGrammarMind } from '../../../../plugins/planner/src/minds/grammar/grammar.ts'
import { tools } from '../../../../plugins/planner/src/packs/tools.ts'

const mind = createGrammarMind()

t.test('every tool of the packs is a block of the generator with options it takes', async t => {
  for (const tool of tools) {
    const { blueprint } = complete('PlanResponse', mind.plan(complete('Wish', { text: `Build a ${tool.words[0] ?? ''}`, locale: 'en-US', timeZone: 'UTC', today: '2026-11-23' }), null))
    if (blueprint === null) throw new Error(`There is no Blueprint for ${tool.id}.`)
    t.same(blueprint.pages.map(page => page.blocks.map(({ block }) => block)), [[tool.block]], tool.id)
    t.same(generate(blueprint).findings.filter(({ severity }) => severity === 'error'), [], tool.id)
  }
})
