import t from 'tap'
import { fieldTypes, isFieldType } from '../../src/blueprint/field-types.ts'

t.test('these are the types there are: readers that know fewer refuse the others', async t => {
  t.same([...fieldTypes].sort(), [
    'choice', 'colour', 'date', 'date-time', 'duration', 'email', 'integer', 'link', 'long-text', 'many-choice', 'money', 'number', 'percent', 'phone', 'rating', 'relation', 'tags', 'text', 'time', 'yes-no'
  ])
})

t.test('a type that there is not is told from one that there is', async t => {
  t.ok(isFieldType('rating'))
  t.notOk(isFieldType('hologram'))
  t.notOk(isFieldType('constructor'))
})
