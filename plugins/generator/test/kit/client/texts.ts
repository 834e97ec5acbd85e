import t from 'tap'
import type { EntitySchema, RecordItem } from '../../../kit/shared/schema.ts'
import { inputOf, lower } from '../../../kit/client/fields.ts'
import { filterChips } from '../../../kit/client/filters.ts'
import { createFormats } from '../../../kit/client/format.ts'
import { factsOf, headingText, summaryText, titleText } from '../../../kit/client/texts.ts'
import { columnChoices, toneOf } from '../../../kit/client/tones.ts'

const formats = createFormats({ locale: 'en-GB', timeZone: 'Europe/London', currency: 'GBP', firstWeekday: 1 })

const walk: EntitySchema = {
  name: 'walk', label: 'Walk', plural: 'Walks', api: '/api/walks', page: '/walks', title: 'dog',
  fields: {
    dog: { type: 'relation', label: 'Dog', target: 'dog' },
    date: { type: 'date', label: 'Date' },
    price: { type: 'money', label: 'Price' },
    paid: { type: 'yes-no', label: 'Paid' },
    state: { type: 'choice', label: 'State', choices: [{ id: 'booked', label: 'Booked' }] },
    notes: { type: 'long-text', label: 'Notes' }
  }
}

const rex: RecordItem = {
  id: 'w1', created_at: '', updated_at: '', sample: false,
  dog: { id: 'd1', title: 'Rex' }, date: '2026-11-23', price: 2500, paid: true, state: 'booked', notes: 'Long.'
}

t.test('a record that another one names has that name and its date as heading', async t => {
  t.equal(titleText(walk, rex, formats), 'Rex')
  t.equal(headingText(walk, rex, formats), 'Rex, 23 Nov 2026')
  t.equal(headingText({ ...walk, title: 'date' }, rex, formats), 'Rex, 23 Nov 2026', 'the other way round too')
  t.equal(headingText({ ...walk, title: 'state' }, rex, formats), 'Booked')
  t.equal(titleText(walk, { ...rex, dog: null }, formats), 'Untitled walk')
})

t.test('a summary tells the first values that are not said elsewhere', async t => {
  t.equal(summaryText(walk, rex, formats), '23 Nov 2026 · £25.00')
  t.equal(summaryText(walk, rex, formats, { except: ['date'] }), '£25.00 · Booked')
})

t.test('a bare number is told with its field, addresses are not told at all', async t => {
  const product: EntitySchema = {
    ...walk, title: 'name', fields: {
      name: { type: 'text', label: 'Name' }, mail: { type: 'email', label: 'E-mail' }, stock: { type: 'integer', label: 'Stock' }, price: { type: 'money', label: 'Price' }
    }
  }
  t.same(factsOf(product, { ...rex, name: 'Bell', mail: 'a@b.example', stock: 56, price: 900 }, formats), ['Stock 56', '£9.00'])
})

t.test('filters are put into words, with what takes them away', async t => {
  const chips = filterChips(walk, { 'filter.paid': 'false', 'filter.dog': 'd1', 'filter.date.from': '2026-11-01', search: 'x' }, rex, formats)
  t.same(chips.map(chip => chip.text), ['Dog: Rex', 'Date from 1 Nov 2026', 'Not paid'])
  t.same(chips[1]?.without, { 'filter.date.from': undefined, 'filter.date.to': undefined })
  t.equal(filterChips(walk, { 'filter.dog': 'd2' }, undefined, formats)[0]?.text, 'One dog', 'the record is not known')
})

t.test('percent and stars read as people say them', async t => {
  const job: EntitySchema = { ...walk, title: 'name', fields: { name: { type: 'text', label: 'Name' }, progress: { type: 'percent', label: 'Progress' }, rating: { type: 'rating', label: 'Rating', minimum: 1, maximum: 5 } } }
  t.same(factsOf(job, { ...rex, name: 'Chain', progress: 45.5, rating: 4 }, formats), ['Progress 45.5%', '4 of 5 stars'])
  t.same(filterChips(job, { 'filter.progress.from': '20', 'filter.rating.from': '4' }, undefined, formats).map(chip => chip.text), ['Progress from 20%', 'Rating: 4 stars and more'])
  t.same(filterChips(job, { 'filter.rating.from': '5' }, undefined, formats)[0]?.text, 'Rating: 5 stars')
})

t.test('relations are sent as ids', async t => {
  t.same(inputOf({ dog: { id: 'd1', title: 'Rex' }, price: undefined }), { dog: 'd1', price: null })
})

t.test('choices without a tone get the one their word suggests', async t => {
  t.equal(toneOf({ id: 'done', label: 'Done' }), 'positive')
  t.equal(toneOf({ id: 'done', label: 'Done', tone: 'info' }), 'info')
  t.equal(toneOf({ id: 'labrador', label: 'Labrador' }), 'neutral')
})

t.test('the columns of a board begin neutral and end positive', async t => {
  const tones = columnChoices([{ id: 'ideas', label: 'Ideas' }, { id: 'medium', label: 'Medium' }, { id: 'live', label: 'Live' }]).map(choice => choice.tone)
  t.same(tones, ['neutral', 'warning', 'positive'])
  t.equal(columnChoices([{ id: 'kept', label: 'Kept' }, { id: 'lost', label: 'Lost' }])[1]?.tone, 'negative', 'a word says more than its place')
})

t.test('names begin small inside a sentence, abbreviations do not', async t => {
  t.equal(lower('Walk'), 'walk')
  t.equal(lower('FAQ entry'), 'FAQ entry')
})
