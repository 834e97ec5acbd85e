import type { AcceptanceCheck } from '@dream/contracts/app-module'
import { addOther, ask, idsOf, matching } from '../../checks/ask.ts'
import { addExample, exampleOf, type Examples, type Values } from '../../checks/examples.ts'
import { expectSame } from '../../checks/expect.ts'
import type { Witness } from '../../checks/list-checks.ts'
import { addDays, localDateTime } from '../../shared/calendar.ts'
import { canBeLate, finishesOf, isFinished } from '../../shared/finished.ts'
import type { EntitySchema, RecordItem } from '../../shared/schema.ts'
import type { StoredValue } from '../../shared/validate.ts'

export function isDue (examples: Examples, entity: string, { block, title, date, days, witness }: { block: string, title: string, date: string, days: number, witness?: Witness }): AcceptanceCheck {
  const { schema } = exampleOf(examples, entity)
  return {
    name: `"${title}" shows what is overdue and what comes up`,
    element: block,
    async run (app) {
      const today = localDateTime(app.now(), examples.timeZone).slice(0, 10)
      const on = (offset: number): Values => {
        const day = addDays(today, offset)
        return { [date]: schema.fields[date]?.type === 'date-time' ? `${day}T12:00` : day }
      }
      const wanted = { ...openValues(schema), ...matching(witness) }
      const isLate = (witness !== undefined || canBeLate(schema, date)) && !isFinished(schema, wanted)
      const put = (offset: number): Promise<RecordItem> => addExample(app, examples, entity, { ...on(offset), ...wanted })
      const [late, now, last] = [await put(-1), await put(0), await put(days)]
      await put(days + 1)
      await addOther(app, examples, entity, witness, on(-1))
      const answer = await ask(app, block)
      expectSame(idsOf(answer.overdue), isLate ? [late.id] : [], 'What is overdue')
      expectSame(idsOf(answer.upcoming), [now.id, last.id], 'What comes up')
    }
  }
}

/** What makes a record one that is not finished. */
function openValues (schema: EntitySchema): Values {
  const { fields } = schema
  return Object.fromEntries(finishesOf(schema).map(({ key, values }): [string, StoredValue] =>
    [key, fields[key]?.type === 'yes-no' ? false : fields[key]?.choices?.find(choice => !values.includes(choice.id))?.id ?? null]))
}
