import t from 'tap'
import { complete } from '@dream/contracts/codec'
import { stores } from '../../reading/structures.ts'

const blueprint = complete('Blueprint', { entities: [{ id: 'order', name: 'Sales order' }, { id: 'exam', name: 'Exam' }] })

t.test('a structure is stored by an entity that shares its head word', async t => {
  t.ok(stores(blueprint, 'order history'))
  t.ok(stores(blueprint, 'orders'))
  t.ok(stores(blueprint, 'exam results'))
  t.notOk(stores(blueprint, 'payments'))
  t.notOk(stores(blueprint, 'user accounts'))
})
