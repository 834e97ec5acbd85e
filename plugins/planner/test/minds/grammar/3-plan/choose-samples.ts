import t from 'tap'
import { blueprintOf } from '../../../fixtures/plan.ts'

const samples = (wish: string, id: string): Record<string, unknown>[] =>
  blueprintOf(wish).entities.find(entity => entity.id === id)?.samples.map(sample => JSON.parse(new TextDecoder().decode(sample.values))) ?? []

t.test('what is written down afterwards does not lie ahead', async t => {
  const sales = samples('Track my hives, inspections and sales', 'sale')
  t.ok(sales.length > 4)
  t.notOk(sales.some(sale => /^\+[1-9]/.test(String(sale.date))))
})

t.test('what came back says when, and what did not says nothing', async t => {
  const loans = samples('Museum: exhibits, loans and visitors', 'loan')
  t.ok(loans.some(loan => loan.returned === true) && loans.some(loan => loan.returned === false))
  for (const loan of loans) t.equal(loan.returned, loan.returned_on !== undefined)
})

t.test('things nobody knows are numbered, families have a surname, rehearsals are no parties', async t => {
  t.equal(samples('A potter wants to keep glazes, pieces and firings', 'glaze')[0]?.name, 'Glaze 1')
  t.match(String(samples('Foster care: foster families, children and placements', 'foster-family')[0]?.name), / family$/)
  t.match(String(samples('Choir: singers, songs and exhibitions', 'exhibition')[0]?.title), / exhibition$/)
})

t.test('the same wish has the same samples', async t => {
  t.same(blueprintOf('Vineyard: barrels, bottlings and orders').entities, blueprintOf('Vineyard: barrels, bottlings and orders').entities)
})
