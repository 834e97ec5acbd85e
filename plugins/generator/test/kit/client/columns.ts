import t from 'tap'
import type { FieldType } from '../../../kit/shared/schema.ts'
import { fitColumns } from '../../../kit/client/columns.ts'
import type { KeyedField } from '../../../kit/client/fields.ts'

const columns = (...types: FieldType[]): KeyedField[] => types.map(type => ({ key: type, field: { type, label: type } }))
const walk = columns('relation', 'date', 'duration', 'money', 'yes-no')
const customer = columns('text', 'email', 'phone', 'link', 'number', 'yes-no', 'date', 'money')
const keys = (shown: KeyedField[], space: number) => fitColumns(shown, space).columns.map(({ key }) => key)

t.test('shows everything where there is room, and before the room is known', async t => {
  t.match(fitColumns(walk, 940), { actions: true, stacked: false, columns: walk })
  t.match(fitColumns(walk, 0), { actions: true, stacked: false, columns: walk })
})

t.test('leaves the buttons out first', async t => {
  t.match(fitColumns(walk, 640), { actions: false, stacked: false, columns: walk })
})

t.test('then leaves out what is easiest to miss', async t => {
  t.same(keys(customer, 960), ['text', 'email', 'phone', 'number', 'yes-no', 'date', 'money'])
  t.same(keys(customer, 660), ['text', 'number', 'yes-no', 'date', 'money'])
})

t.test('stands as cards on a phone, with everything', async t => {
  t.match(fitColumns(customer, 343), { stacked: true, columns: customer })
  t.match(fitColumns(columns('text', 'phone'), 343), { stacked: false, actions: false })
})
