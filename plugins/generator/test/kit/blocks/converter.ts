import t from 'tap'
import { converted, kindNames, ratesProblem, someRates, unitsOf, type Kind } from '../../../kit/blocks/converter/shared.ts'

function of (kind: Kind, amount: number, from: string, to: string): number | undefined {
  const units = unitsOf(kind, someRates)
  const [one, other] = [units.find(({ id }) => id === from), units.find(({ id }) => id === to)]
  if (one === undefined || other === undefined) throw new Error(`There is no ${from} or ${to}.`)
  return converted(amount, one, other)
}

t.test('known amounts are told in other units', async t => {
  t.equal(of('length', 1, 'mi', 'km'), 1.609344)
  t.equal(of('mass', 1, 'lb', 'g'), 453.59237)
  t.equal(of('temperature', 100, 'c', 'f'), 212)
  t.equal(of('temperature', -40, 'f', 'c'), -40)
  t.equal(of('temperature', 0, 'k', 'c'), -273.15)
  t.equal(of('speed', 10, 'ms', 'kmh'), 36)
  t.equal(of('data', 1, 'gib', 'mib'), 1024)
  t.equal(of('angle', 1, 'turn', 'deg'), 360)
  t.equal(of('cooking', 1, 'tbsp', 'tsp'), 3)
  t.equal(of('fuel', 5, 'l100', 'kml'), 20)
  t.equal(of('fuel', 20, 'kml', 'l100'), 5)
  t.equal(of('fuel', 0, 'l100', 'mpg-us'), undefined)
  t.equal(of('currency', 100, 'EUR', 'USD'), 103)
})

t.test('there and back is the same', async t => {
  for (const kind of kindNames) {
    const [first, ...others] = unitsOf(kind, someRates)
    for (const other of others) t.equal(first && Math.abs((converted(converted(7, first, other) ?? 0, other, first) ?? 0) - 7) < 1e-9, true, `${kind}: ${other.id}`)
  }
})

t.test('rates are above zero and of a day', async t => {
  t.equal(ratesProblem(someRates), undefined)
  t.equal(ratesProblem({ ...someRates, date: '2026-02-30' }), 'Say which day the rates are of.')
  t.equal(ratesProblem({ ...someRates, values: { ...someRates.values, USD: 0 } }), 'The rate of US dollar is a number above zero.')
})
