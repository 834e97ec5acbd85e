import type { AcceptanceCheck } from '@dream/contracts/app-module'
import { addOther, ask, matching } from '../../checks/ask.ts'
import { addExample, exampleOf, type Examples, type Values } from '../../checks/examples.ts'
import { expect, expectSame } from '../../checks/expect.ts'
import type { Witness } from '../../checks/list-checks.ts'
import { fieldLabel } from '../../checks/sentences.ts'
import type { StoredValue } from '../../shared/validate.ts'

export function addsUp (examples: Examples, entity: string, { block, title, by, key, measure, value, witness }: {
  block: string, title: string, by: 'month' | 'week' | 'year', key: string, measure: 'count' | 'sum' | 'avg', value?: { key: string, first: number, second: number }, witness?: Witness
}): AcceptanceCheck {
  const { schema } = exampleOf(examples, entity)
  return {
    name: `"${title}" is the ${measure === 'sum' ? 'sum' : measure === 'avg' ? 'average' : 'number'} per ${by}`,
    element: block,
    async run (app) {
      const on = (day: string, number: number | undefined): Values => ({
        [key]: schema.fields[key]?.type === 'date-time' ? `${day}T10:00` : day,
        ...(value === undefined || number === undefined ? {} : { [value.key]: number })
      })
      await addExample(app, examples, entity, { ...on('2026-03-03', value?.first), ...matching(witness) })
      await addExample(app, examples, entity, { ...on('2026-03-04', value?.second), ...matching(witness) })
      await addExample(app, examples, entity, { ...on('2025-07-15', value?.first), ...matching(witness) })
      await addOther(app, examples, entity, witness, on('2026-03-04', value?.second))
      const { groups } = await ask(app, block)
      expect(Array.isArray(groups), 'The answer has no groups.')
      const first = value?.first ?? 0
      const sum = first + (value?.second ?? 0)
      const expected = measure === 'count' ? [2, 1] : measure === 'sum' ? [sum, first] : [sum / 2, first]
      const names = { month: ['2026-03', '2025-07'], week: ['2026-W10', '2025-W29'], year: ['2026', '2025'] }[by]
      expectSame(groups.map(group => [group.key, group.value]), names.map((name, index) => [name, expected[index]]), title)
    }
  }
}

export function groups (examples: Examples, entity: string, { block, title, key, first, second }: { block: string, title: string, key: string, first: StoredValue, second: StoredValue }): AcceptanceCheck {
  return {
    name: `"${title}" groups by ${fieldLabel(exampleOf(examples, entity).schema, key)}`,
    element: block,
    async run (app) {
      for (const value of [first, second, first]) await addExample(app, examples, entity, { [key]: value })
      const answer = await ask(app, block)
      expect(Array.isArray(answer.groups), 'The answer has no groups.')
      expectSame(answer.groups.map(group => [group.key, group.value]).sort(), [[String(first), 2], [String(second), 1]].sort(), title)
    }
  }
}
