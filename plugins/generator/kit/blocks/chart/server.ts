import { entityOf } from '../../server/entity.ts'
import { grouping, type Grouped } from '../../server/grouping.ts'
import { alive, measureOf, numberOf, type Measured } from '../../server/measures.ts'
import type { Question } from '../../server/questions.ts'
import { name, nothing, sql } from '../../server/sql.ts'
import { periodsBetween } from './server-periods.ts'
import { others, type ChartAnswer, type ChartGroup, type ChartSeries } from './shared.ts'

export interface Chart extends Measured, Grouped {
  /** What splits each group into series. */
  splitBy?: Grouped['by']
  splitKey?: string
  /** Whether each value has all earlier ones in it. */
  running?: boolean
}

const mostRows = 5000
const mostGroups = 24
const mostSeries = 6

interface Row {
  group: ChartGroup
  series: ChartGroup
  value: number | null
}

export function chart (asked: Chart): Question {
  return (context): ChartAnswer => {
    const entity = entityOf(context.entities, asked.of)
    const measure = measureOf(asked, entity, context)
    const where = alive(context, asked.where)
    const groups = grouping(asked, entity, context)
    const split = asked.splitBy === undefined ? undefined : grouping({ by: asked.splitBy, key: asked.splitKey ?? '' }, entity, context, 'other')
    const from = sql`from ${name(entity.table)} t${groups.each}${split?.each ?? nothing} where ${where}`
    const rows = context.db.all(sql`select ${groups.group} as "_group", ${groups.title} as "_title", ${measure} as "_value" ${from} group by "_group" order by ${groups.order} limit ${mostRows}`)
    const inOrder = rows.map(row => groupOf(row._group, row._title))
    const total = numberOf(context.db.get(sql`select ${measure} as value from ${name(entity.table)} t where ${where}`)?.value)
    const cells = split === undefined
      ? rows.map((row, place): Row => ({ group: inOrder[place] ?? groupOf('', ''), series: groupOf('', ''), value: numberOf(row._value) }))
      : context.db.all(sql`select ${groups.group} as "_own", ${split.group} as "_group", ${split.title} as "_title", ${measure} as "_value" ${from} group by "_own", "_group" order by ${split.order} limit ${mostRows}`)
        .map((row): Row => ({ group: groupOf(row._own, ''), series: groupOf(row._group, row._title), value: numberOf(row._value) }))
    return { ...table(asked, inOrder, cells), total }
  }
}

function groupOf (key: unknown, title: unknown): ChartGroup {
  return { key: String(key ?? ''), title: String(title ?? '') }
}

/** The cells as one series of values per split, over groups without gaps. */
function table ({ by, measure, running = false }: Chart, inOrder: ChartGroup[], cells: Row[]): Omit<ChartAnswer, 'total'> {
  const dated = inOrder.filter(({ key }) => key !== '')
  const periods = periodsBetween(by, dated.map(({ key }) => key))
  const groups = periods?.map(key => ({ key, title: '' })) ?? largest(inOrder, cells, by)
  const byPlace = new Map(groups.map(({ key }, place) => [key, place]))
  const nothingThere = measure === 'avg' ? null : 0
  const series = new Map<string, ChartSeries>()
  const kept = largestSeries(cells)
  for (const { group, series: split, value } of cells) {
    const place = byPlace.get(group.key)
    const { key, title } = kept.has(split.key) ? split : { key: others, title: '' }
    const own = series.get(key) ?? { key, title, values: groups.map(() => nothingThere) }
    series.set(key, own)
    if (place !== undefined) own.values[place] = (own.values[place] ?? 0) + (value ?? 0)
  }
  const all = [...series.values()].sort((one, other) => Number(one.key === others) - Number(other.key === others))
  return { groups, series: running ? all.map(added) : all }
}

/** Periods are all shown; of other groups the largest, and fields with an order of their own keep it. */
function largest (groups: ChartGroup[], cells: Row[], by: Chart['by']): ChartGroup[] {
  if (by !== 'field' || groups.length <= mostGroups) return groups
  const sizes = sumsBy(cells, ({ group }) => group.key)
  return [...groups].sort((one, other) => (sizes.get(other.key) ?? 0) - (sizes.get(one.key) ?? 0)).slice(0, mostGroups)
}

function largestSeries (cells: Row[]): ReadonlySet<string> {
  const sizes = [...sumsBy(cells, ({ series }) => series.key)].sort(([, one], [, other]) => other - one)
  return new Set(sizes.slice(0, sizes.length > mostSeries + 1 ? mostSeries : mostSeries + 1).map(([key]) => key))
}

function sumsBy (cells: Row[], keyOf: (cell: Row) => string): Map<string, number> {
  const sums = new Map<string, number>()
  for (const cell of cells) sums.set(keyOf(cell), (sums.get(keyOf(cell)) ?? 0) + Math.abs(cell.value ?? 0))
  return sums
}

function added (series: ChartSeries): ChartSeries {
  let sum = 0
  return { ...series, values: series.values.map(value => { sum += value ?? 0; return sum }) }
}
