import t from 'tap'
import type { FieldType } from '../../../kit/shared/schema.ts'
import { fitColumns } from '../../../kit/client/columns.ts'
import type { KeyedField } from '../../../kit/client/fields.ts'

const columns = (...types: FieldType[]): KeyedField[] => types.map(type => ({ key: type, field: { type, label: type } }))
const walk = columns('relation', 'date', 'duration', 'money', 'yes-no')
const customer = columns('text', 'email', 'phone', 'link', 'number', 'yes-no', 'date', 'money')
const keys = (shown: KeyedField[], space: number) => fitColumns(shown, space).columns.map(({ key }) => key)

t.test('shows everything where there is room, and before the room is known', async t => {
  t.match(fitColumns(walk, 940), { stacked: false, columns: walk })
  t.match(fitColumns(walk, 0), { stacked: false, columns: walk })
})

t.test('leaves out what is easiest to miss, link before e-mail before number', async t => {
  t.same(keys(customer, 1000), ['text', 'email', 'phone', 'number', 'yes-no', 'date', 'money'])
  t.same(keys(customer, 820), ['text', 'phone', 'number', 'yes-no', 'date', 'money'])
  t.same(keys(customer, 670), ['text', 'number', 'yes-no', 'date', 'money'])
})

t.test('scrolls rather than lose what is important', async t => {
  const order = columns('text', 'relation', 'date', 'choice', 'money', 'yes-no', 'date-time')
  const fitted = fitColumns(order, 640)
  t.same(fitted.columns, order)
  t.ok(fitted.width > 640)
})

t.test('stands as cards on a phone, with everything', async t => {
  t.match(fitColumns(customer, 343), { stacked: true, columns: customer })
  t.match(fitColumns(columns('text', 'phone'), 343), { stacked: true })
})
