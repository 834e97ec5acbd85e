import t from 'tap'
import { blueprintToJson } from '@dream/contracts/blueprint/json'
import { blueprintOf, fieldsOf } from '../../../fixtures/plan.ts'

/** "chart stock_value by category": the blocks of the first page, and the addresses of the others. */
function shownBy (wish: string): string {
  const pages = JSON.parse(JSON.stringify(blueprintToJson(blueprintOf(wish)))).pages
  const told = pages[0].blocks.map((block: { block: string, options: Record<string, string> }) => [block.block, block.options.kind, block.options.measure, block.options.value, block.options.by === undefined ? undefined : `by ${block.options.by}`].filter(part => part !== undefined).join(' '))
  return [...told, ...pages.slice(1).map((page: { path: string }) => page.path)].join(', ')
}

t.test('what is due leads, what is asked per group is a chart, bare counts come last', async t => {
  t.match(shownBy('Habits have a name. Check-ins have a date and a note and belong to a habit. Show check-ins per week.'), /^chart bar count by week, recent, counts/)
  t.match(shownBy('Owners have name, phone and email. Appointments have an owner, date, reason and a fee. Show today and the coming days, and fees per month.'), /^due, chart bar sum fee by month, counts/)
  t.match(shownBy('Reading list with books: title, author, genre, pages, finished on. Show books per genre and pages per month.'), /^chart bar count by genre, chart bar sum pages by month/)
})

t.test('what stock is worth is its price times its quantity', async t => {
  const wish = 'Products have a name, category, price, quantity in stock and reorder level. Show products that are low on stock and the stock value per category.'
  t.match(shownBy(wish), /chart bar sum stock_value by category.*\/products\/low/)
  t.match(fieldsOf(blueprintOf(wish), 'product'), /reorder-level: integer, stock-value: money = price \* quantity_in_stock/)
})

t.test('a pipeline as a board stands on the stages', async t => {
  t.match(shownBy('Deals have a title, a value, a stage (lead, won, lost) and a kind (new, old). Show the pipeline as a board by stage and total value per stage.'), /totals sum value by stage.*\/deals\/board/)
})

t.test('what is asked to be shown is no field', async t => {
  const wish = 'Tasks have a title, a due date and can be marked as done. They belong to lists with a name and a colour. Show me what is due and the open tasks.'
  t.equal(fieldsOf(blueprintOf(wish), 'task'), 'title!: text, list: relation list, due-date: date, done: yes-no')
  t.equal(fieldsOf(blueprintOf(wish), 'list'), 'name!: text, colour: colour')
  t.match(shownBy(wish), /due.*\/tasks\/open/)
})

t.test('of money per group the sum is shown', async t => {
  t.match(shownBy('Expenses have a date, a category (courts, balls) and an amount. Show expenses per category.'), /chart bar sum amount by category/)
})
