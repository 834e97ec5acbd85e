import t from 'tap'
import { bytesJsonObject } from '@dream/contracts/blueprint/json'
import { key } from '../../../../src/minds/grammar/nouns.ts'
import { blueprintOf, fieldsOf } from '../../../fixtures/plan.ts'

for (const field of ['SKU', 'colour', 'email', 'phone', 'quantity', 'category', 'date', 'link']) {
  t.test(`samples of a unique ${field} never repeat`, async t => {
    const { entities } = blueprintOf(`Products have a name, a unique ${field} and a price.`)
    const product = entities.find(entity => entity.id === 'product')
    const unique = product?.fields.find(item => item.unique)
    t.ok(unique)
    const values = product?.samples.map(sample => JSON.stringify(bytesJsonObject(sample.values)[key(unique?.id ?? '')])) ?? []
    t.ok(values.length > 1)
    t.equal(new Set(values).size, values.length)
  })
}

t.test('unique product IDs are one field, called Product ID', async t => {
  const blueprint = blueprintOf('Manage products with unique product IDs and a price.')
  t.match(fieldsOf(blueprint, 'product'), /product-id: text/)
  t.equal(blueprint.entities[0]?.fields.find(field => /id$/.test(field.id))?.name, 'Product ID')
})
