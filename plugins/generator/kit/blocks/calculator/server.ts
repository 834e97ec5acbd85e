import { kept } from '../../server/kept.ts'
import type { Part } from '../../server/questions.ts'
import { limits, type CalculatorState, type Step } from './shared.ts'

/** Keeps what was worked out and the memory. */
export function calculator (block: string): Part {
  return kept<CalculatorState>({ block, start: { history: [], memory: '0' }, accept: accepted })
}

function accepted (sent: unknown): { value: CalculatorState } | string {
  if (!isFields(sent) || !Array.isArray(sent.history)) return 'The history is a list.'
  const { memory } = sent
  if (typeof memory !== 'string' || memory.length > limits.digits || !isNumber(memory)) return 'The memory is a number.'
  const steps = sent.history.slice(0, limits.history)
  if (!steps.every(isStep)) return 'A step of the history is a sum with its result.'
  return { value: { history: steps.map(({ at, sum, result }) => ({ at, sum, result })), memory } }
}

function isStep (value: unknown): value is Step {
  return isFields(value) && typeof value.at === 'number' && Number.isSafeInteger(value.at)
    && typeof value.sum === 'string' && value.sum.length <= limits.letters && /^[\d.+−×÷()^%√e\s-]+$/.test(value.sum)
    && typeof value.result === 'string' && value.result.length <= limits.digits && isNumber(value.result)
}

function isNumber (text: string): boolean {
  return /^-?\d+(\.\d+)?(e[+-]\d+)?$/.test(text)
}

function isFields (value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
