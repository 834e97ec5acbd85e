import t from 'tap'
import { fieldTypes, isFieldType } from '../../src/blueprint/field-types.ts'

t.test('these are the types there are: readers that know fewer refuse the others', async t => {
  t.same([...fieldTypes].sort(), [
    'address', 'choice', 'colour', 'date', 'date-time', 'duration', 'email', 'file', 'image', 'integer', 'link', 'long-text', 'many-choice', 'money', 'number', 'percent', 'phone', 'place', 'rating', 'relation', 'rich-text', 'tags', 'text', 'time', 'yes-no'
  ])
})

t.test('a type that there is not is told from one that there is', async t => {
  t.ok(isFieldType('rating'))
  t.notOk(isFieldType('hologram'))
  t.notOk(isFieldType('constructor'))
})
