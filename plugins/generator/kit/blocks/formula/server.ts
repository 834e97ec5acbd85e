import { kept } from '../../server/kept.ts'
import type { Part } from '../../server/questions.ts'
import { asked, isAsked, isValues, mostKept, problemOf, type Given, type Input, type KeptCalculation, type KeptCalculations, type Tool, type Values } from './shared.ts'

/** Keeps the last calculations of a form; only what could have been entered in it is taken. */
export function calculations (block: string, { inputs }: Pick<Tool, 'inputs'>): Part {
  return kept<KeptCalculations>({ block, start: { entries: [] }, accept: sent => accepted(sent, inputs) })
}

function accepted (sent: unknown, inputs: Tool['inputs']): { value: KeptCalculations } | string {
  if (!isValues(sent) || !Array.isArray(sent.entries)) return 'The kept calculations are a list.'
  const entries: KeptCalculation[] = []
  for (const entry of sent.entries.slice(0, mostKept)) {
    if (!isValues(entry) || typeof entry.at !== 'number' || !Number.isSafeInteger(entry.at) || !isValues(entry.values)) return 'A calculation is kept with its time and its values.'
    const values = given(entry.values, inputs)
    for (const [key, input] of Object.entries(inputs)) {
      const problem = isAsked(input, values) ? problemOf(input, entry.values[key]) : undefined
      if (problem !== undefined) return problem
    }
    entries.push({ at: entry.at, values: asked(inputs, values) })
  }
  return { value: { entries } }
}

/** What of it belongs to the form. */
function given (values: Record<string, unknown>, inputs: Tool['inputs']): Given {
  const own: { [key: string]: Given[string] } = {}
  for (const [key, input] of Object.entries(inputs)) {
    const value = values[key]
    if (input.type === 'rows') own[key] = Array.isArray(value) ? value.filter(isValues).map(row => plainRow(row, input)) : []
    else own[key] = plain(value)
  }
  return own
}

function plainRow (row: Record<string, unknown>, { columns = {} }: Input): Values {
  return Object.fromEntries(Object.keys(columns).map(key => [key, plain(row[key])]))
}

function plain (value: unknown): Values[string] {
  return typeof value === 'number' || typeof value === 'string' ? value : null
}
