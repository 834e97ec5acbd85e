import type { AcceptanceCheck, CheckedApp } from '@dream/contracts/app-module'
import { addDays, localDateTime } from '../shared/calendar.ts'
import { canBeLate, finishesOf, isFinished } from '../shared/finished.ts'
import type { EntitySchema, RecordItem } from '../shared/schema.ts'
import type { StoredValue } from '../shared/validate.ts'
import { addExample, exampleOf, type Examples, type Values } from './examples.ts'
import { expect, expectSame, isRecord } from './expect.ts'
import type { Witness } from './list-checks.ts'
import { asItem, get, getItems, send } from './requests.ts'
import { fieldElement, fieldLabel } from './sentences.ts'

async function ask (app: CheckedApp, block: string): Promise<Record<string, unknown>> {
  const answer = await get(app, `/api/_blocks/${block}`)
  expect(isRecord(answer), 'The answer is no object.')
  return answer
}

function matching (witness: Witness | undefined): Values {
  return witness === undefined ? {} : { [witness.key]: witness.matching }
}

async function addOther (app: CheckedApp, examples: Examples, entity: string, witness: Witness | undefined, own: Values = {}): Promise<void> {
  if (witness !== undefined) await addExample(app, examples, entity, { ...own, [witness.key]: witness.other })
}

export interface CountedTile {
  block: string
  /** Which tile of the block, from 0. */
  tile: number
  label: string
  measure: 'count' | 'sum' | 'avg'
  /** Key of the field measured, and two values it can have. */
  value?: { key: string, first: number, second: number }
  witness?: Witness
}

export function counts (examples: Examples, entity: string, { block, tile, label, measure, value, witness }: CountedTile): AcceptanceCheck {
  return {
    name: `"${label}" on the start page counts right`,
    element: block,
    async run (app) {
      const own = (number: number | undefined): Values => value === undefined || number === undefined ? {} : { [value.key]: number }
      await addExample(app, examples, entity, { ...own(value?.first), ...matching(witness) })
      await addExample(app, examples, entity, { ...own(value?.second), ...matching(witness) })
      await addOther(app, examples, entity, witness, own(value?.second))
      const { values } = await ask(app, block)
      expect(Array.isArray(values), 'The answer has no values.')
      const sum = (value?.first ?? 0) + (value?.second ?? 0)
      expectSame(values[tile], measure === 'count' ? 2 : measure === 'sum' ? sum : sum / 2, label)
    }
  }
}

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

export function showsNewest (examples: Examples, entity: string, { block, title, limit }: { block: string, title: string, limit: number }): AcceptanceCheck {
  return {
    name: `"${title}" shows the newest first`,
    element: block,
    async run (app) {
      const ids: string[] = []
      for (let count = 0; count <= Math.min(limit, 3); count++) ids.unshift((await addExample(app, examples, entity)).id)
      expectSame(idsOf((await ask(app, block)).items), ids.slice(0, limit), title)
    }
  }
}

/** A card moves to another column and is found there. */
export function moves (examples: Examples, entity: string, { block, key, from, to }: { block: string, key: string, from: string, to: string }): AcceptanceCheck {
  const { schema } = exampleOf(examples, entity)
  return {
    name: `${schema.plural.toLowerCase()} move between the columns of ${fieldLabel(schema, key)}`,
    element: block === '' ? fieldElement(schema, key) : block,
    async run (app) {
      const { id } = await addExample(app, examples, entity, { [key]: from })
      expectSame((await send(app, 'PATCH', `${schema.api}/${id}`, { [key]: to })).status, 200, 'The status of moving')
      expectSame((await getItems(app, `${schema.api}?filter.${key}=${to}`)).items.map(item => item.id), [id], 'The new column')
      expectSame((await getItems(app, `${schema.api}?filter.${key}=${from}`)).total, 0, 'What is left in the old column')
    }
  }
}

/** A computed value over the records that belong to one. */
export function isWorkedOut (examples: Examples, entity: string, { key, child, relation, measure, value }: {
  key: string, child: string, relation: string, measure: 'count' | 'sum', value?: { key: string, first: number, second: number }
}): AcceptanceCheck {
  const { schema } = exampleOf(examples, entity)
  return {
    name: `the ${fieldLabel(schema, key)} of a ${schema.label.toLowerCase()} is worked out`,
    element: fieldElement(schema, key),
    async run (app) {
      const parent = await addExample(app, examples, entity)
      const own = (number: number | undefined): Values => value === undefined || number === undefined ? {} : { [value.key]: number }
      await addExample(app, examples, child, { [relation]: parent.id, ...own(value?.first) })
      const second = await addExample(app, examples, child, { [relation]: parent.id, ...own(value?.second) })
      await addExample(app, examples, child, own(value?.second))
      const expected = measure === 'count' ? 2 : (value?.first ?? 0) + (value?.second ?? 0)
      expectSame(asItem(await get(app, `${schema.api}/${parent.id}`))[key], expected, schema.fields[key]?.label ?? key)
      await send(app, 'DELETE', `${exampleOf(examples, child).schema.api}/${second.id}`)
      const left = measure === 'count' ? 1 : value?.first ?? 0
      expectSame(asItem(await get(app, `${schema.api}/${parent.id}`))[key], left, 'What is left after deleting one')
    }
  }
}

function idsOf (items: unknown): unknown[] {
  expect(Array.isArray(items), 'The answer has no items.')
  return items.map(item => isRecord(item) ? item.id : undefined)
}
