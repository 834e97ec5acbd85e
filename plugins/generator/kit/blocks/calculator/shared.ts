/** A number as it is, without rounding: numerator and positive denominator. */
export interface Exact {
  top: bigint
  bottom: bigint
}

export type Outcome = { value: Exact } | { problem: string }

/** What was worked out: "2 + 3 × 4", "14". */
export interface Step {
  at: number
  sum: string
  result: string
}

export interface CalculatorState {
  /** Newest first. */
  history: readonly Step[]
  /** What M+ and M− have gathered, as a decimal; "0" for nothing. */
  memory: string
}

export const limits = { history: 50, letters: 120, digits: 40 }

export function exact (text: string): Exact | undefined {
  const match = /^(-?)(\d*)\.?(\d*)$/.exec(text)
  if (match === null || `${match[2]}${match[3]}` === '' || text.length > 400) return undefined
  const [, sign = '', whole = '', part = ''] = match
  const bottom = 10n ** BigInt(part.length)
  return reduced({ top: BigInt(`${sign}${whole}${part}`), bottom })
}

export function reduced ({ top, bottom }: Exact): Exact {
  const [a, b] = bottom < 0n ? [-top, -bottom] : [top, bottom]
  const common = divisor(a < 0n ? -a : a, b)
  return { top: a / common, bottom: b / common }
}

function divisor (one: bigint, other: bigint): bigint {
  let [a, b] = [one, other]
  while (b !== 0n) [a, b] = [b, a % b]
  return a === 0n ? 1n : a
}

export const plus = (one: Exact, other: Exact): Exact => reduced({ top: one.top * other.bottom + other.top * one.bottom, bottom: one.bottom * other.bottom })
export const times = (one: Exact, other: Exact): Exact => reduced({ top: one.top * other.top, bottom: one.bottom * other.bottom })
export const negated = ({ top, bottom }: Exact): Exact => ({ top: -top, bottom })
export const over = (one: Exact, other: Exact): Exact | undefined => other.top === 0n ? undefined : reduced({ top: one.top * other.bottom, bottom: one.bottom * other.top })

/** As a decimal of so many digits that count, the last one rounded: "0.333333333333"; "1.5e+30" where it would be too long. */
export function decimal (value: Exact, digits = 12): string {
  const negative = value.top < 0n
  const [top, bottom] = [negative ? -value.top : value.top, value.bottom]
  if (top === 0n) return '0'
  const sign = negative ? '-' : ''
  let exponent = String(top).length - String(bottom).length
  if (compare(top, bottom, exponent) < 0) exponent -= 1
  const places = digits - 1 - exponent
  let scaled = rounded(places >= 0 ? top * 10n ** BigInt(places) : top, places >= 0 ? bottom : bottom * 10n ** BigInt(-places))
  if (String(scaled).length > digits) {
    scaled /= 10n
    exponent += 1
  }
  const text = String(scaled)
  if (exponent >= 16 || exponent < -9) {
    const rest = text.slice(1).replace(/0+$/, '')
    return `${sign}${text.charAt(0)}${rest === '' ? '' : `.${rest}`}e${exponent < 0 ? '-' : '+'}${Math.abs(exponent)}`
  }
  const padded = exponent < 0 ? `${'0'.repeat(-exponent)}${text}` : text.padEnd(exponent + 1, '0')
  const point = exponent < 0 ? 1 : exponent + 1
  const part = padded.slice(point).replace(/0+$/, '')
  return `${sign}${padded.slice(0, point)}${part === '' ? '' : `.${part}`}`
}

/** Whether top/bottom is below, at or above ten to the exponent. */
function compare (top: bigint, bottom: bigint, exponent: number): number {
  const difference = exponent >= 0 ? top - bottom * 10n ** BigInt(exponent) : top * 10n ** BigInt(-exponent) - bottom
  return difference < 0n ? -1 : difference > 0n ? 1 : 0
}

function rounded (top: bigint, bottom: bigint): bigint {
  return (top * 2n + bottom) / (bottom * 2n)
}
