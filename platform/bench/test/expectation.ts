import t from 'tap'
import { complete } from '@dream/contracts/codec'
import { judge } from '../expectation.ts'

const blueprint = complete('Blueprint', {
  entities: [
    { id: 'recipe', name: 'Recipe', plural: 'Recipes', fields: [{ id: 'recipe.name', name: 'Name', type: 'text' }] },
    { id: 'ingredient', name: 'Ingredient', plural: 'Ingredients', fields: [{ id: 'ingredient.amount', name: 'Amount', type: 'number' }] }
  ],
  pages: [{ id: 'page.recipes', title: 'All recipes', blocks: [] }]
})

const ingredient = { any: ['ingredient', 'recipe ingredient'], fields: [['amount', 'quantity']] }

t.test('judges what is called so, before what is only much like it', async t => {
  t.same(judge(blueprint, { id: 'one', entities: [ingredient], screens: [], controls: [] }), { met: 2, asked: 2, missing: [] })
})

t.test('says what is missing', async t => {
  t.same(judge(blueprint, { id: 'one', entities: [{ any: ['cook'], fields: [['name']] }], screens: [['recipe'], ['cook']], controls: [{ on: ['recipe'], what: 'add' }] }), {
    met: 1,
    asked: 5,
    missing: ['entity cook', 'field cook.name', 'screen cook', 'control add recipe']
  })
})
