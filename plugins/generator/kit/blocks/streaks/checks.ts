import type { AcceptanceCheck } from '@dream/contracts/app-module'
import { addOther, ask, matching } from '../../checks/ask.ts'
import { addExample, exampleOf, type Examples, type Values } from '../../checks/examples.ts'
import { expect, expectSame, isRecord } from '../../checks/expect.ts'
import type { Witness } from '../../checks/list-checks.ts'
import { addDays, localDateTime } from '../../shared/calendar.ts'

export function countsInARow (examples: Examples, entity: string, { block, title, date, unit, per, witness }: {
  block: string, title: string, date: string, unit: 'day' | 'week', per?: string, witness?: Witness
}): AcceptanceCheck {
  const { schema } = exampleOf(examples, entity)
  return {
    name: `"${title}" counts ${unit}s in a row`,
    element: block,
    async run (app) {
      const today = localDateTime(app.now(), examples.timeZone).slice(0, 10)
      const on = (back: number): Values => {
        const day = addDays(today, back * (unit === 'day' ? -1 : -7))
        return { [date]: schema.fields[date]?.type === 'date-time' ? `${day}T00:00` : day }
      }
      const parents = new Set<string>()
      for (const back of [0, 1, 3, 4, 5, 7]) {
        const added = await addExample(app, examples, entity, { ...on(back), ...matching(witness) })
        const parent = per === undefined ? '' : added[per]
        parents.add(isRecord(parent) ? String(parent.id) : '')
      }
      await addOther(app, examples, entity, witness, on(2))
      const { items } = await ask(app, block)
      expect(Array.isArray(items), 'The answer has no streaks.')
      const found = items.filter(item => isRecord(item) && parents.has(String(item.id)))
      expectSame(found.map(({ current, longest, isKept }) => ({ current, longest, isKept })), [{ current: 2, longest: 3, isKept: true }], title)
    }
  }
}
