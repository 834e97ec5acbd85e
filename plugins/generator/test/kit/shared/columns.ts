import t from 'tap'
import { chooseColumns } from '../../../kit/shared/columns.ts'

const fields = (...types: string[]) => Object.fromEntries(types.map((type, index) => [index === 0 ? 'name' : type, { type }]))

t.test('columns begin with the title and leave long text and the parent out', async t => {
  t.same(chooseColumns({ title: 'date', fields: { relation: { type: 'relation' }, date: { type: 'date' }, notes: { type: 'long-text' }, money: { type: 'money' } } }), ['date', 'relation', 'money'])
  t.same(chooseColumns({ title: 'name', fields: fields('relation', 'date', 'money') }, 'name'), ['date', 'money'])
})

t.test('of many fields the important ones are shown, in the order of the form', async t => {
  const many = fields('text', 'link', 'phone', 'email', 'time', 'number', 'long-text', 'yes-no', 'money', 'choice', 'date', 'relation', 'integer')
  t.same(chooseColumns({ title: 'name', fields: many }), ['name', 'number', 'yes-no', 'money', 'choice', 'date', 'relation', 'integer'])
})
