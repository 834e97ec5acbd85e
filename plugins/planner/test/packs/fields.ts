import t from 'tap'
import { check } from '@dream/contracts/blueprint/check'
import { bytesJsonObject } from '@dream/contracts/blueprint/json'
import { typeOfField } from '../../src/packs/fields.ts'
import { blueprintOf, fieldsOf } from '../fixtures/plan.ts'

t.test('a field is of the type that its name says', async t => {
  const types = {
    progress: 'percent', 'discount percentage': 'percent', stars: 'rating', 'taste rating': 'rating', tags: 'tags', keywords: 'tags', allergens: 'tags', skills: 'tags',
    'brand colour': 'colour', 'hex code': 'colour', 'rating count': 'integer', tag: undefined, 'skill level': 'choice'
  }
  for (const [name, type] of Object.entries(types)) t.equal(typeOfField(name), type, name)
})

t.test('stars, percent, words and colours are planned with samples that fit', async t => {
  const blueprint = blueprintOf('Recipes with a name, tags, allergens, a rating, a progress and a label colour')
  t.equal(fieldsOf(blueprint, 'recipe'), 'name!: text, tags: tags, allergens: tags, rating: rating, progress: percent, label-colour: colour')
  t.same(check(blueprint), [])
  t.match(bytesJsonObject(blueprint.entities[0]?.samples[0]?.values ?? new Uint8Array()), { tags: [/^\w/], rating: Number, progress: Number, label_colour: /^#/ })
})

t.test('a rating has as many stars as are said, unless they begin at nothing', async t => {
  const rating = (range: string) => blueprintOf(`Books with a title and a rating from ${range}`).entities[0]?.fields.find(field => field.name === 'Rating')
  t.match(rating('1 to 10'), { type: 'rating', maximum: 10 })
  t.match(rating('1 to 5'), { type: 'rating' })
  t.match(rating('0 to 100'), { type: 'integer', minimum: 0, maximum: 100 })
})
