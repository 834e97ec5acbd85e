import t from 'tap'
import { plural, singular } from '../../../src/minds/grammar/nouns.ts'

t.test('tells one from many', async t => {
  t.same(['dogs', 'people', 'statuses', 'news', 'cities'].map(singular), ['dog', 'person', 'status', 'news', 'city'])
  t.same(['dog', 'person', 'status', 'laundry', 'city'].map(plural), ['dogs', 'people', 'statuses', 'laundry', 'cities'])
})

t.test('words that objects of the language carry are words like others', async t => {
  t.equal(singular('constructors'), 'constructor')
  t.equal(singular('constructor'), 'constructor')
  t.equal(plural('constructor'), 'constructors')
})
