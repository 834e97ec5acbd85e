import t from 'tap'
import { blueprintOf, fieldsOf } from '../../../fixtures/plan.ts'

t.test('the last field before "and belong to" is kept', async t => {
  t.match(fieldsOf(blueprintOf('Owners have a name. Pets have a name, breed and birthday and belong to an owner.'), 'pet'), /breed: text, birthday: date/)
})

t.test('things beside each other stay independent', async t => {
  const blueprint = blueprintOf('Plan our village festival: tasks with due date, responsible person and status, stalls with a name, kind and fee, helpers with name, phone and shift, and a budget with items, planned and actual cost. Dark green.')
  t.equal(fieldsOf(blueprint, 'stall'), 'name!: text, kind: text, fee: money')
  t.match(fieldsOf(blueprint, 'helper'), /^name!: text, phone: phone, shift: choice [a-z|]+$/)
  t.match(fieldsOf(blueprint, 'budget-item'), /planned-cost: money.*budget: relation budget.*actual-cost: money/)
  t.equal(blueprint.name, 'Village Festival')
  t.equal(blueprint.look?.primary, '#006400')
})

t.test('a child with fields of its own stays a child', async t => {
  t.match(fieldsOf(blueprintOf('An app for clients with a name, a phone and dogs with a name and a breed.'), 'dog'), /client: relation client/)
})

t.test('types follow names', async t => {
  t.match(fieldsOf(blueprintOf('Habits have a name, a target per week and a colour.'), 'habit'), /target-per-week: integer, colour: colour/)
  t.match(fieldsOf(blueprintOf('Recipes have a name, difficulty from 1 to 5, ingredients and steps.'), 'recipe'), /difficulty: integer, ingredients: long-text, steps: long-text/)
  t.match(fieldsOf(blueprintOf('Loans have a tool, lent on, due back and returned.'), 'loan'), /lent-on!?: date, .*due-back: date, returned: yes-no/)
})

t.test('an exercise belongs to no workout where sets tie them', async t => {
  t.notMatch(fieldsOf(blueprintOf('Exercises have a name and a muscle group. Workouts have a date and notes. Sets have a workout, an exercise, reps and weight.'), 'exercise'), 'relation')
})

t.test('values keep "other", a switch keeps its "yes/no", a rating its range', async t => {
  t.match(fieldsOf(blueprintOf('Expenses have a date, category (courts, balls, other), amount and paid yes/no.'), 'expense'), /category: choice courts\|balls\|other, amount!: money, paid: yes-no/)
  t.match(fieldsOf(blueprintOf('Wines have a name, bottles, rating 1-5 and notes.'), 'wine'), /bottles: integer, rating: rating, notes/)
})
