import type { Field, Page } from '@dream/contracts/messages'
import type { Json } from '@dream/contracts/blueprint/json'
import { key, singular } from '../nouns.ts'
import type { Piece, Why } from '../phases.ts'
import { slice } from '../2-understand/lists.ts'
import { fieldCalled, measureOf } from './choose-computed.ts'
import { dateOf } from './conditions.ts'
import { block, note, type Plan, type Planned } from './draft.ts'

const chartWords = /\b(?:(?:an? |the |simple |interactive |weekly |monthly |progress |trend |animated )*(?<kind>pie|donut|doughnut|bar|column|line|area|heat|trend|activity|contribution)[- ]?(?:charts?|graphs?|maps?|grids?|diagrams?)|heat ?maps?|histograms?|charts?|graphs?|visuali[sz]ations?|trend lines?)\b/giu
const mostCharts = 4
const kinds: Record<string, string> = { pie: 'pie', donut: 'pie', doughnut: 'pie', bar: 'bar', column: 'bar', line: 'line', trend: 'line', area: 'area', heat: 'heat-map', activity: 'heat-map', contribution: 'heat-map' }
const overTime = /\bover (?:time|the (?:years?|months?|weeks?|days?))|\btrends?\b|\bper (?:day|week|month|year)\b|\bhistory\b|\bmonthly\b|\bweekly\b|\bdaily\b|\byearly\b|\bprogress\b/i
const periods: [RegExp, string][] = [[/\b(?:daily|per day|by day|each day)\b/i, 'day'], [/\b(?:weekly|per week|by week|each week)\b/i, 'week'], [/\b(?:yearly|annual|per year|by year)\b/i, 'year'], [/\bweekdays?\b|\bdays? of the week\b/i, 'weekday']]

/** The charts a wish asks for, each over what its sentence speaks of, on the first page. */
export function chartsAsked (plan: Plan, page: Page): void {
  let made = 0
  for (const sentence of plan.sketch.reading.sentences) {
    for (const match of sentence.text.matchAll(chartWords)) {
      if (made >= mostCharts) return
      const words = slice(sentence, match.index, match.index + match[0].length)
      const options = chartOf(plan, sentence, match)
      if (options === undefined || page.blocks.some(other => other.block === 'chart' && Buffer.from(other.options).equals(Buffer.from(block(page.id, 'x', 'chart', options).options)))) continue
      const span = { start: words.start, end: words.start + words.text.length }
      plan.sketch.reading.heard.mark([span])
      const why: Why = { source: 'stated', reason: 'chart-words', spans: [span], confidence: 0.7 }
      addChart(plan, page, options, why)
      made++
    }
  }
}

export function addChart (plan: Plan, page: Page, options: { [key: string]: Json }, why: Why): void {
  const before = page.blocks.filter(other => other.block === 'chart').length
  const made = block(page.id, before === 0 ? 'chart' : `chart-${before + 1}`, 'chart', options)
  page.blocks.push(made)
  note(plan, made.id, 'block', `A chart shows ${String(options.title ?? '').toLowerCase()}.`, why)
}

function chartOf (plan: Plan, sentence: Piece, match: RegExpExecArray): { [key: string]: Json } | undefined {
  const text = sentence.text
  const asked = kinds[match.groups?.kind?.toLowerCase() ?? ''] ?? (/^heat/i.test(match[0]) ? 'heat-map' : /^trend/i.test(match[0]) ? 'line' : undefined)
  const planned = spokenOf(plan, text) ?? plan.entities.find(one => measureOf(one) !== undefined && dateOf(one) !== undefined) ?? plan.entities.find(one => groupOf(one, text) !== undefined) ?? plan.entities[0]
  if (planned === undefined) return undefined
  const { entity } = planned
  const group = groupOf(planned, text)
  const dated = anyDate(planned)
  const timed = dated !== undefined && (asked === 'line' || asked === 'area' || asked === 'heat-map' || (asked !== 'pie' && (overTime.test(text) || group === undefined)))
  if (!timed && group === undefined) return undefined
  const value = entity.fields.find(item => isMeasure(item) && mentions(text, item.name)) ?? (asked === 'heat-map' || /\b(?:how many|number of|counts?)\b/i.test(text) ? undefined : measureOf(planned))
  const period = periods.find(([pattern]) => pattern.test(text))?.[1]
  const by = timed ? period ?? (asked === 'heat-map' ? 'day' : 'month') : key(group?.id ?? '')
  const measure = value === undefined ? 'count' : value.type === 'money' || value.type === 'duration' || value.type === 'integer' ? 'sum' : 'avg'
  const what = value === undefined ? entity.plural : measure === 'avg' ? `Average ${value.name.toLowerCase()}` : value.name
  return {
    entity: entity.id, kind: asked ?? (timed ? 'line' : 'bar'), by, measure, title: `${what} per ${timed ? by : group?.name.toLowerCase() ?? by}`,
    ...(timed && dated !== undefined ? { date: key(dated.id) } : {}), ...(value === undefined ? {} : { value: key(value.id) })
  }
}

/** What a sentence about a chart is about: the thing, or the owner of the field, that it names last. */
function spokenOf (plan: Plan, text: string): Planned | undefined {
  return plan.entities.find(planned => mentions(text, planned.entity.name)) ?? plan.entities.find(planned => planned.entity.fields.some(item => item.type !== 'text' && item.name.length > 3 && mentions(text, item.name)))
}

function groupOf (planned: Planned, text: string): Field | undefined {
  const grouping = planned.entity.fields.filter(item => item.computed === '' && /^(?:choice|relation|yes-no|rating|tags|many-choice)$/.test(item.type))
  const named = /\b(?:per|by|of|for|across|from each|in each)\s+(?:each |every |the |different )*(?<what>\p{L}+)/giu
  for (const match of text.matchAll(named)) {
    const field = fieldCalled(planned, singular(match.groups?.what ?? ''))
    if (field !== undefined && grouping.includes(field)) return field
  }
  return grouping.find(item => mentions(text, item.name)) ?? grouping.find(item => item.type === 'choice' && /category|type|status|stage|genre/i.test(item.name)) ?? grouping.find(item => item.type === 'choice')
}

function anyDate (planned: Planned): Field | undefined {
  return dateOf(planned) ?? planned.entity.fields.find(item => item.computed === '' && (item.type === 'date' || item.type === 'date-time'))
}

function isMeasure (item: Field): boolean {
  return /^(?:money|number|integer|duration|percent|rating)$/.test(item.type)
}

/** Whether a text names something, in singular or plural. */
function mentions (text: string, name: string): boolean {
  const words = new Set([...text.toLowerCase().matchAll(/\p{L}+/gu)].map(match => singular(match[0])))
  return name.toLowerCase().split(' ').every(word => words.has(singular(word)))
}
