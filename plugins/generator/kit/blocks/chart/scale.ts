import { scaleLinear, type ScaleLinear } from 'd3-scale'
import type { FieldSchema } from '../../shared/schema.ts'
import type { Formats } from '../../client/format.ts'

export interface Drawn {
  name: string
  values: readonly (number | null)[]
  /** CSS class that gives it its colour: "c0" … "c6". */
  colour: string
}

export interface Drawing {
  /** What the groups are called, whole and short. */
  names: readonly string[]
  labels: readonly string[]
  series: readonly Drawn[]
  type: FieldSchema['type']
  /** How a value reads. */
  text (value: number | null): string
  format: Formats
  height: number
  /** Whether something has been chosen to be looked at: its place among the groups. */
  at: number | undefined
}

export const edge = { top: 12, bottom: 26, right: 8 } as const

/** From the lowest to the highest of the values, zero among them, to the height of the drawing. */
export function valueScale (values: readonly number[], { type, height }: Drawing): ScaleLinear<number, number> {
  const [low, high] = [Math.min(0, ...values), Math.max(0, ...values)]
  const step = type === 'duration' && high > 120 ? 60 : 1
  return scaleLinear([low / step, high === low ? 1 : high / step].map(value => value * step), [height - edge.bottom, edge.top]).nice(4)
}

/** A value as an axis needs it: "£1.2K", "3 h". */
export function tickText (value: number, type: FieldSchema['type'], { culture, currency }: Formats): string {
  const compact: Intl.NumberFormatOptions = { notation: 'compact', maximumFractionDigits: 1 }
  if (type === 'money') return new Intl.NumberFormat(culture.locale, { ...compact, style: 'currency', currency: culture.currency, minimumFractionDigits: 0 }).format(value / 10 ** currency.digits)
  if (type === 'duration') return value >= 120 ? `${new Intl.NumberFormat(culture.locale, compact).format(value / 60)} h` : `${value} min`
  return `${new Intl.NumberFormat(culture.locale, compact).format(value)}${type === 'percent' ? '%' : ''}`
}

/** Every how many labels there is room for one. */
export function labelStep (labels: readonly string[], width: number): number {
  if (labels.length * 52 <= width) return 1
  const longest = Math.max(1, ...labels.map(label => Math.min(label.length, 14)))
  return Math.max(1, Math.ceil(labels.length * (longest * 6.4 + 14) / Math.max(width, 1)))
}

/** A label cut to what there is room for. */
export function cut (label: string, width: number): string {
  const most = Math.max(3, Math.floor(width / 6.4))
  return label.length <= most ? label : `${label.slice(0, most - 1).trimEnd()}…`
}
