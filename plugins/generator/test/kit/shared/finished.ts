import t from 'tap'
import type { EntitySchema, FieldSchema } from '../../../kit/shared/schema.ts'
import { canBeLate, finishesOf, isFinished } from '../../../kit/shared/finished.ts'

const entity = (fields: Record<string, FieldSchema>): EntitySchema => ({ name: 'x', label: 'X', plural: 'Xs', api: '/api/xs', page: '/xs', title: 'name', fields })
const date: FieldSchema = { type: 'date', label: 'Date' }
const status = (...ids: string[]): FieldSchema => ({ type: 'choice', label: 'Status', choices: ids.map(id => ({ id, label: id })) })

t.test('what is paid or done is finished', async t => {
  const task = entity({ paid: { type: 'yes-no', label: 'Paid' }, status: status('to-do', 'done', 'cancelled') })
  t.same(finishesOf(task), [{ key: 'paid', values: [true] }, { key: 'status', values: ['done', 'cancelled'] }])
  t.equal(isFinished(task, { paid: false, status: 'to-do' }), false)
  t.equal(isFinished(task, { paid: true, status: 'to-do' }), true)
  t.equal(isFinished(task, { paid: false, status: 'cancelled' }), true)
})

t.test('what merely happens is never late, what has a deadline can be', async t => {
  const concert = entity({ date, loud: { type: 'yes-no', label: 'Loud' }, kind: status('choir', 'band') })
  t.equal(canBeLate(concert, 'date'), false)
  t.equal(canBeLate(concert, 'due_date'), true)
  t.equal(canBeLate(concert, 'weekend_day'), false)
  t.equal(canBeLate(entity({ date, done: { type: 'yes-no', label: 'Done' } }), 'date'), true)
})
