import { kept } from '../../server/kept.ts'
import type { Part } from '../../server/questions.ts'
import { kindNames, kinds, mostSaved, ratesProblem, startState, type ConverterState, type Saved } from './shared.ts'

/** Keeps the rates of currencies as somebody wrote them down, and the conversions that were saved. */
export function converter (block: string): Part {
  return kept<ConverterState>({ block, start: startState, accept: accepted })
}

function accepted (sent: unknown): { value: ConverterState } | string {
  if (!isFields(sent) || !isFields(sent.rates) || !isFields(sent.rates.values) || !Array.isArray(sent.saved)) return 'The rates and the saved conversions belong together.'
  const { date, values } = sent.rates
  const problem = ratesProblem({ date, values })
  if (problem !== undefined || typeof date !== 'string') return problem ?? 'Say which day the rates are of.'
  const saved = sent.saved.slice(0, mostSaved)
  if (!saved.every(isSaved)) return 'A saved conversion is an amount of one unit in another of its kind.'
  return {
    value: {
      rates: { date, values: Object.fromEntries(kinds.currency.map(({ id }) => [id, Number(values[id])])) },
      saved: saved.map(({ at, kind, from, to, amount }) => ({ at, kind, from, to, amount }))
    }
  }
}

function isSaved (value: unknown): value is Saved {
  if (!isFields(value) || typeof value.at !== 'number' || !Number.isSafeInteger(value.at) || typeof value.amount !== 'number' || !Number.isFinite(value.amount)) return false
  const kind = kindNames.find(name => name === value.kind)
  return kind !== undefined && [value.from, value.to].every(id => kinds[kind].some(unit => unit.id === id))
}

function isFields (value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
