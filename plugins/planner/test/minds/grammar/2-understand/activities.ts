import t from 'tap'
import { blueprintOf, fieldsOf } from '../../../fixtures/plan.ts'

t.test('tagging and categorization are fields of what they are done to', async t => {
  const note = fieldsOf(blueprintOf('Please implement a note website. Users should be able to create notes. The website should also have note categorization and tagging features.'), 'note')
  t.match(note, /category: text/)
  t.match(note, /tags: /)
})

t.test('what stands before "with features like" is read as well', async t => {
  const { entities } = blueprintOf('An application for uploading, organizing, and sharing photos, with features like tagging and album creation.')
  t.same(entities.map(entity => entity.id), ['photo', 'album'])
})

t.test('different types of something give it a type', async t => {
  t.match(fieldsOf(blueprintOf('An apartment website. Users should be able to browse different types of apartments.'), 'apartment'), /type: text/)
})

t.test('what is booked for somebody\'s pets keeps the pets', async t => {
  t.match(fieldsOf(blueprintOf('A website for transport. Users should be able to browse services and make bookings for their pets.'), 'booking'), /relation pet/)
})

t.test('a message that is shown is no record', async t => {
  t.notOk(blueprintOf('An app which scans a barcode and shows a message if it is known.').entities.some(entity => entity.id === 'message'))
})
