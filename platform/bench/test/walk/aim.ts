import t from 'tap'
import { readAim } from '../../walk/aim.ts'

const aim = (task: string, expected = '') => readAim({ task, expected, kind: 'Functional Testing' })

t.test('reads what is to be done from the words of a check', async t => {
  const acts: [string, string][] = [
    ["Verify that the site uses 'linen' as the background color and 'navy' as the component color.", 'colours'],
    ['Add a new dog by filling out the form and submitting it.', 'create'],
    ['Edit a dog by changing its breed and saving.', 'edit'],
    ['Delete a dog from the list.', 'remove'],
    ['Search for a dog by its name.', 'search'],
    ['Filter walks to show only paid ones.', 'filter'],
    ['Mark a walk as completed.', 'mark'],
    ['Click through all links of the navigation menu.', 'navigate'],
    ['Submit the dog form with missing fields.', 'validate'],
    ['Log in with a known account.', 'account'],
    ['Select a specific dog to see its page.', 'detail'],
    ['Browse the kennels section.', 'view'],
    ['Compare two dogs.', 'compare'],
    ['Download the list of dogs.', 'press'],
    ['Juggle three balls.', 'other']
  ]
  for (const [task, act] of acts) t.equal(aim(task).act, act, task)
})

t.test('going to one section to do something there is no walk through the menu', async t => {
  t.equal(aim('Navigate to the kennel section and add a new kennel.').act, 'create')
  t.equal(aim('Navigate to the "Kennel Prices" page and check the newest price.').act, 'view')
})

t.test('tells what the verb is done to from where it is done', async t => {
  t.same(aim('Create and submit a bone order in the supplies section.').target, ['bone', 'order'])
  t.same(aim('Test dog posting functionality for walkers.').target, ['dog'])
})

t.test('a noun that only looks like a verb does not add anything', async t => {
  t.equal(aim('Test the walk history feature.', 'A list of walks is displayed.').act, 'view')
  t.equal(aim('View the kennel photos without logging in.').act, 'view')
})

t.test('keeps the details, places and quoted words', async t => {
  const read = aim('Search for "collie" dogs.', 'Under "My Dogs" are the fitting ones, displaying details such as breed, birth date, and owner.')
  t.same(read.details.map(words => words.join(' ')), ['breed', 'birth date', 'owner'])
  t.same(read.quoted, ['collie'])
  t.same(read.places, ['My Dogs'])
  t.equal(aim('Send a note.', 'The owner gets a notification.').beyond, 'notification')
})
