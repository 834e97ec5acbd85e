import { isDate, isTime } from '../../shared/calendar.ts'

/** One thing that a person gives: its value is a number or a text by its type; money is in minor units. */
export interface Input {
  label: string
  type: InputType
  /** What stands behind the number: "kg". */
  unit?: string
  hint?: string
  start?: Value | readonly Values[]
  minimum?: number
  maximum?: number
  choices?: readonly Choice[]
  /** Values that are one press away, beside typing. */
  presets?: readonly number[]
  /** It may be left empty. */
  optional?: boolean
  /** It is asked only where another one has one of these values. */
  when?: { key: string, is: readonly string[] }
  /** What each line of `rows` consists of. */
  columns?: Readonly<Record<string, Input>>
}

export type InputType = 'number' | 'integer' | 'money' | 'percent' | 'date' | 'time' | 'choice' | 'text' | 'rows'

export interface Choice {
  id: string
  label: string
}

export type Value = number | string | null
export type Values = { readonly [key: string]: Value }
export type Given = { readonly [key: string]: Value | readonly Values[] }

/** One result. */
export interface Output {
  label: string
  type: ResultType
  unit?: string
  /** Most digits after the point; 2 unless told. */
  digits?: number
  /** The result that is shown large. */
  main?: boolean
  /** It is shown only where an input has one of these values. */
  when?: Input['when']
}

export type ResultType = 'number' | 'integer' | 'money' | 'percent' | 'date' | 'date-time' | 'text'

/** Lines of a longer result: a repayment plan. */
export interface Table {
  title: string
  columns: readonly { label: string, type: ResultType }[]
  rows: readonly (readonly Value[])[]
}

/** Where a result stands among bands: the weight of a person. */
export interface Scale {
  value: number
  from: number
  to: number
  bands: readonly { upTo: number, label: string, tone: 'info' | 'positive' | 'warning' | 'negative' }[]
}

export interface Clock {
  /** "2026-11-23" in the app's time zone. */
  today: string
  /** RFC 3339, the moment. */
  now: string
}

/** What a form works out. A result that is missing says that the values make no sense together. */
export interface Tool {
  inputs: Readonly<Record<string, Input>>
  outputs: Readonly<Record<string, Output>>
  work (values: Given, clock: Clock): Readonly<Record<string, Value>>
  table? (values: Given, clock: Clock): Table | undefined
  scale? (values: Given, clock: Clock): Scale | undefined
  /** A sentence below the results. */
  note? (values: Given, clock: Clock): string | undefined
}

type Plain<One extends Input> = One['type'] extends 'number' | 'integer' | 'money' | 'percent' ? number : string
type ValueOf<One extends Input> = One extends { columns: infer Columns extends Readonly<Record<string, Input>> } ? readonly ValuesOf<Columns>[]
  : One extends { optional: true } ? Plain<One> | null
    : Plain<One>
export type ValuesOf<Inputs extends Readonly<Record<string, Input>>> = { readonly [Key in keyof Inputs]: ValueOf<Inputs[Key]> }

interface Typed<Inputs extends Readonly<Record<string, Input>>, Outputs extends Readonly<Record<string, Output>>> {
  inputs: Inputs
  outputs: Outputs
  work (values: ValuesOf<Inputs>, clock: Clock): Readonly<Record<keyof Outputs, Value>>
  table? (values: ValuesOf<Inputs>, clock: Clock): Table | undefined
  scale? (values: ValuesOf<Inputs>, clock: Clock): Scale | undefined
  note? (values: ValuesOf<Inputs>, clock: Clock): string | undefined
}

/** A tool whose functions know the types of its inputs. They are called only with values that fit. */
export function defineTool<const Inputs extends Readonly<Record<string, Input>>, const Outputs extends Readonly<Record<string, Output>>> (tool: Typed<Inputs, Outputs>): Tool {
  return tool
}

/** A tool whose results are each worked out for themselves. */
export function ownTool<const Inputs extends Readonly<Record<string, Input>>> ({ inputs, outputs }: {
  inputs: Inputs
  outputs: Readonly<Record<string, Output & { of (values: ValuesOf<Inputs>, clock: Clock): Value }>>
}): Tool {
  return defineTool({
    inputs,
    outputs,
    work: (values, clock) => Object.fromEntries(Object.entries(outputs).map(([key, { of }]) => [key, of(values, clock)]))
  })
}

/** A tool that begins with other values, or is about other amounts. */
export function withStart (tool: Tool, start: Given): Tool {
  const inputs = Object.entries(tool.inputs).map(([key, input]) => [key, Object.hasOwn(start, key) ? { ...input, start: start[key] } : input])
  return { ...tool, inputs: Object.fromEntries(inputs) }
}

/** Whether an input is asked, or a result shown, at all with the values as they are. */
export function isAsked ({ when }: Pick<Input, 'when'>, values: Given): boolean {
  if (when === undefined) return true
  const value = values[when.key]
  return typeof value === 'string' && when.is.includes(value)
}

/** Only what is asked with the values as they are; the rest is missing. */
export function asked (inputs: Tool['inputs'], values: Given): Given {
  return Object.fromEntries(Object.entries(inputs).map(([key, input]) => [key, isAsked(input, values) ? values[key] ?? null : input.type === 'rows' ? [] : null]))
}

const longestText = 200
const mostRows = 40

/** What is wrong with a value, as a sentence; undefined when it fits. The same on both sides. */
export function problemOf (input: Input, value: unknown): string | undefined {
  const { type, label, minimum, maximum, choices = [], optional = false } = input
  if (value === null || value === undefined || value === '') return optional ? undefined : type === 'choice' ? `Choose ${inSentence(label)}.` : `Enter ${inSentence(label)}.`
  if (type === 'rows') return rowsProblem(input, value)
  if (type === 'choice') return choices.some(({ id }) => id === value) ? undefined : `Choose ${inSentence(label)} from the list.`
  if (type === 'date') return typeof value === 'string' && isDate(value) ? undefined : `${label} is not a date.`
  if (type === 'time') return typeof value === 'string' && isTime(value) ? undefined : `${label} is not a time, like 14:30.`
  if (type === 'text') return typeof value === 'string' && value.length <= longestText ? undefined : `${label} is too long.`
  if (typeof value !== 'number' || !Number.isFinite(value) || Math.abs(value) > 1e15) return `${label} is not a number.`
  if ((type === 'integer' || type === 'money') && !Number.isInteger(value)) return `${label} is a whole number.`
  if (minimum !== undefined && value < minimum) return `${label} is at least ${limit(minimum, input)}.`
  if (maximum !== undefined && value > maximum) return `${label} is at most ${limit(maximum, input)}.`
  return undefined
}

function rowsProblem ({ label, columns = {} }: Input, value: unknown): string | undefined {
  if (!Array.isArray(value) || value.length === 0) return `Add something to ${inSentence(label)}.`
  if (value.length > mostRows) return `${label} has at most ${mostRows} lines.`
  for (const row of value) {
    if (!isValues(row)) return `${label} has a line that is not understood.`
    for (const [key, column] of Object.entries(columns)) {
      const problem = problemOf(column, row[key])
      if (problem !== undefined) return problem
    }
  }
  return undefined
}

function limit (number: number, { type, unit }: Input): string {
  const amount = type === 'money' ? number / 100 : number
  return `${amount}${type === 'percent' ? '%' : unit === undefined ? '' : ` ${unit}`}`
}

/** "Loan amount" as "the loan amount". */
function inSentence (label: string): string {
  const small = /^[A-Z][a-z]/.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label
  return /^(a|an|the|your|how|what|which)\b/i.test(label) ? small : `the ${small}`
}

/** A calculation that was kept: what was given; the results are worked out again. */
export interface KeptCalculation {
  /** Milliseconds since 1970. */
  at: number
  values: Given
}

export interface KeptCalculations {
  entries: readonly KeptCalculation[]
}

export const mostKept = 12

export function isValues (value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The values that a form begins with. */
export function startOf ({ inputs }: Pick<Tool, 'inputs'>, { today }: Pick<Clock, 'today'>): Given {
  return Object.fromEntries(Object.entries(inputs).map(([key, { type, start }]) => [key, start ?? (type === 'date' ? today : null)]))
}
