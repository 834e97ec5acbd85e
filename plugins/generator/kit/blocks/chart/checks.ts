import type { AcceptanceCheck } from '@dream/contracts/app-module'
import { addOther, ask, matching } from '../../checks/ask.ts'
import { addExample, exampleOf, type Examples, type Values } from '../../checks/examples.ts'
import { expect, expectSame, isRecord } from '../../checks/expect.ts'
import type { Witness } from '../../checks/list-checks.ts'

interface Measuring {
  block: string
  title: string
  key: string
  measure: 'count' | 'sum' | 'avg'
  value?: { key: string, first: number, second: number }
  witness?: Witness
}

export function showsMonths (examples: Examples, entity: string, { block, title, key, running, measure, value, witness }: Measuring & { running: boolean }): AcceptanceCheck {
  const { schema } = exampleOf(examples, entity)
  return {
    name: `"${title}" has every month`,
    element: block,
    async run (app) {
      const on = (day: string, number: number | undefined): Values => ({
        [key]: schema.fields[key]?.type === 'date-time' ? `${day}T10:00` : day,
        ...(value === undefined || number === undefined ? {} : { [value.key]: number }),
        ...matching(witness)
      })
      await addExample(app, examples, entity, on('2026-01-15', value?.first))
      await addExample(app, examples, entity, on('2026-03-04', value?.second))
      await addOther(app, examples, entity, witness, on('2026-03-04', value?.second))
      const nothing = measure === 'avg' ? null : 0
      const [first, second] = [measure === 'count' ? 1 : value?.first ?? 0, measure === 'count' ? 1 : value?.second ?? 0]
      const { groups, series } = await ask(app, block)
      expectSame(keysOf(groups), ['2026-01', '2026-02', '2026-03'], 'The months')
      expectSame(valuesOf(series), [running ? [first, first, first + second] : [first, nothing, second]], title)
    }
  }
}

export function tellsApart (examples: Examples, entity: string, { block, title, key, first, second, measure, value, witness }: Measuring & { first: string, second: string }): AcceptanceCheck {
  return {
    name: `"${title}" tells its groups apart`,
    element: block,
    async run (app) {
      const own = (choice: string, number: number | undefined): Values => ({ [key]: choice, ...(value === undefined || number === undefined ? {} : { [value.key]: number }), ...matching(witness) })
      for (const choice of [first, second, first]) await addExample(app, examples, entity, own(choice, choice === first ? value?.first : value?.second))
      const of = (times: number, number: number | undefined): number => measure === 'count' ? times : measure === 'sum' ? times * (number ?? 0) : number ?? 0
      const { groups, series } = await ask(app, block)
      expectSame(keysOf(groups), [first, second], 'The groups')
      expectSame(valuesOf(series), [[of(2, value?.first), of(1, value?.second)]], title)
    }
  }
}

function keysOf (groups: unknown): unknown[] {
  expect(Array.isArray(groups), 'The answer has no groups.')
  return groups.map(group => isRecord(group) ? group.key : undefined)
}

function valuesOf (series: unknown): unknown[] {
  expect(Array.isArray(series), 'The answer has no series.')
  return series.map(each => isRecord(each) ? each.values : undefined)
}
