import type { Formats } from '../../client/format.ts'
import { isAsked, type Given, type Input, type Output, type Tool, type Value } from './shared.ts'

/** A result as people read it; a dash where there is none. */
export function resultText ({ type, unit, digits = 2 }: Pick<Output, 'type' | 'unit' | 'digits'>, value: Value | undefined, format: Formats): string {
  if (value === null || value === undefined || (typeof value === 'number' && !Number.isFinite(value))) return '–'
  const text = typeof value === 'string' ? wordsOf(type, value, format) : numberOf(type, value, digits, format)
  return unit === undefined ? text : `${text} ${unit}`
}

function wordsOf (type: Output['type'], value: string, format: Formats): string {
  return type === 'date' ? format.date(value) : type === 'date-time' ? format.dateTime(value) : value
}

function numberOf (type: Output['type'], value: number, digits: number, { culture, money, percent }: Formats): string {
  if (type === 'money') return money(Math.round(value))
  if (type === 'percent') return percent(value)
  return new Intl.NumberFormat(culture.locale, { maximumFractionDigits: type === 'integer' ? 0 : digits, useGrouping: 'min2' }).format(value)
}

/** "Bill £48.00 · Tip 15%": what was given, in a line. */
export function givenText ({ inputs }: Pick<Tool, 'inputs'>, values: Given, format: Formats): string {
  return Object.entries(inputs).filter(([, input]) => isAsked(input, values)).flatMap(([key, input]) => {
    const text = valueText(input, values[key], format)
    return text === '' ? [] : [text]
  }).join(' · ')
}

function valueText (input: Input, value: Given[string] | undefined, format: Formats): string {
  const { type, label, unit, choices = [] } = input
  if (value === null || value === undefined || value === '') return ''
  if (Array.isArray(value)) return `${value.length} ${label.toLowerCase()}`
  if (type === 'choice') return choices.find(({ id }) => id === value)?.label ?? ''
  if (type === 'time') return `${label} ${format.time(String(value))}`
  const kind = type === 'money' || type === 'percent' || type === 'integer' || type === 'number' || type === 'date' ? type : 'text'
  return `${label} ${resultText({ type: kind, digits: 6, ...(unit === undefined ? {} : { unit }) }, typeof value === 'number' || typeof value === 'string' ? value : null, format)}`
}
