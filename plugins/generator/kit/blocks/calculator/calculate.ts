import { exact, negated, over, plus, times, type Exact, type Outcome } from './shared.ts'

type Token = { kind: 'number', value: Exact } | { kind: 'sign', sign: string }

interface Reading {
  tokens: readonly Token[]
  at: number
}

/** A part of a sum, and whether it was a percentage: 200 + 10% adds ten percent of the 200. */
interface Part {
  value: Exact
  percent: boolean
}

class Unclear extends Error {}

const hundredth: Exact = { top: 1n, bottom: 100n }
const highestPower = 1000n

/**
 * What a sum comes to, exactly: + − × ÷ with the usual precedence, parentheses, powers "^", roots "√", and "%".
 * "x", "*", "/" and "-" are taken too.
 */
export function calculate (text: string): Outcome {
  try {
    const reading: Reading = { tokens: tokensOf(text), at: 0 }
    if (reading.tokens.length === 0) return { problem: 'Enter something to work out.' }
    const { value } = sum(reading)
    if (reading.at < reading.tokens.length) throw new Unclear(signAt(reading) === ')' ? 'A parenthesis closes that was not opened.' : 'There is a sign missing between two numbers.')
    return { value }
  } catch (error) {
    if (error instanceof Unclear) return { problem: error.message }
    throw error
  }
}

function tokensOf (text: string): Token[] {
  const tokens: Token[] = []
  for (const part of text.matchAll(/(\d+\.?\d*|\.\d+)(?:e([+-]?\d{1,3}))?|([^\s])/gi)) {
    const [, number, exponent, sign] = part
    if (sign !== undefined) tokens.push({ kind: 'sign', sign: known(sign) })
    else {
      const value = exact(number ?? '')
      if (value === undefined) throw new Unclear('That number is too long.')
      const power = Number(exponent ?? 0)
      tokens.push({ kind: 'number', value: times(value, power < 0 ? { top: 1n, bottom: 10n ** BigInt(-power) } : { top: 10n ** BigInt(power), bottom: 1n }) })
    }
  }
  return tokens
}

function known (sign: string): string {
  const same = ({ '*': '×', x: '×', X: '×', '·': '×', '/': '÷', ':': '÷', '-': '−', '–': '−' } as const)
  const own = Object.entries(same).find(([other]) => other === sign)?.[1] ?? sign
  if (!'+−×÷()^%√'.includes(own)) throw new Unclear(`The calculator does not know "${sign}".`)
  return own
}

function signAt ({ tokens, at }: Reading): string | undefined {
  const token = tokens[at]
  return token?.kind === 'sign' ? token.sign : undefined
}

function take (reading: Reading, signs: string): string | undefined {
  const sign = signAt(reading)
  if (sign === undefined || !signs.includes(sign)) return undefined
  reading.at += 1
  return sign
}

function sum (reading: Reading): Part {
  let left = product(reading)
  for (let sign = take(reading, '+−'); sign !== undefined; sign = take(reading, '+−')) {
    const right = product(reading)
    const amount = right.percent ? times(left.value, right.value) : right.value
    left = { value: plus(left.value, sign === '+' ? amount : negated(amount)), percent: false }
  }
  return left
}

function product (reading: Reading): Part {
  let left = signed(reading)
  for (;;) {
    const sign = take(reading, '×÷')
    const begins = sign === undefined && (signAt(reading) === '(' || signAt(reading) === '√')
    if (sign === undefined && !begins) return left
    const right = signed(reading)
    left = { value: sign === '÷' ? divided(left.value, right.value) : times(left.value, right.value), percent: false }
  }
}

function signed (reading: Reading): Part {
  const sign = take(reading, '+−')
  if (sign === undefined) return power(reading)
  const { value, percent } = signed(reading)
  return { value: sign === '−' ? negated(value) : value, percent }
}

function power (reading: Reading): Part {
  const base = percentage(reading)
  if (take(reading, '^') === undefined) return base
  const { value: exponent } = signed(reading)
  return { value: raised(base.value, exponent), percent: false }
}

function percentage (reading: Reading): Part {
  let part: Part = { value: single(reading), percent: false }
  while (take(reading, '%') !== undefined) part = { value: times(part.value, hundredth), percent: true }
  return part
}

function single (reading: Reading): Exact {
  const token = reading.tokens[reading.at]
  if (token === undefined) throw new Unclear('Something is missing at the end.')
  reading.at += 1
  if (token.kind === 'number') return token.value
  if (token.sign === '√') return root(percentage(reading).value)
  if (token.sign !== '(') throw new Unclear(`A number is missing before "${token.sign}".`)
  const { value } = sum(reading)
  if (take(reading, ')') === undefined && reading.at < reading.tokens.length) throw new Unclear('A parenthesis is not closed.')
  return value
}

function divided (one: Exact, other: Exact): Exact {
  const found = over(one, other)
  if (found === undefined) throw new Unclear('Nothing can be divided by zero.')
  return found
}

/** Whole powers exactly, others to some 15 digits. */
function raised (base: Exact, exponent: Exact): Exact {
  if (exponent.bottom !== 1n) return inexact(numberOf(base) ** numberOf(exponent))
  const size = exponent.top < 0n ? -exponent.top : exponent.top
  if (size > highestPower || String(base.top).length * Number(size) > 5000) throw new Unclear('That power is too large.')
  const found = { top: base.top ** size, bottom: base.bottom ** size }
  return exponent.top < 0n ? divided({ top: 1n, bottom: 1n }, found) : found
}

/** Roots of squares exactly: √6.25 is 2.5. */
function root (value: Exact): Exact {
  if (value.top < 0n) throw new Unclear('There is no root of a negative number.')
  const [top, bottom] = [wholeRoot(value.top), wholeRoot(value.bottom)]
  return top !== undefined && bottom !== undefined ? { top, bottom } : inexact(Math.sqrt(numberOf(value)))
}

function wholeRoot (value: bigint): bigint | undefined {
  if (value < 2n) return value
  let guess = 1n << BigInt((value.toString(2).length + 1) >> 1)
  for (let next = (guess + value / guess) >> 1n; next < guess; next = (guess + value / guess) >> 1n) guess = next
  return guess * guess === value ? guess : undefined
}

function numberOf ({ top, bottom }: Exact): number {
  const [longest, most] = [Math.max(String(top).length, String(bottom).length), 300]
  const cut = longest > most ? 10n ** BigInt(longest - most) : 1n
  return Number(top / cut) / Number(bottom / cut)
}

function inexact (number: number): Exact {
  const text = Number.isFinite(number) ? number.toExponential(14) : undefined
  const match = text === undefined ? null : /^(-?[\d.]+)e([+-]\d+)$/.exec(text)
  const value = match === null ? undefined : exact(match[1] ?? '')
  if (value === undefined) throw new Unclear('That has no result.')
  const power = Number(match?.[2])
  return times(value, power < 0 ? { top: 1n, bottom: 10n ** BigInt(-power) } : { top: 10n ** BigInt(power), bottom: 1n })
}
