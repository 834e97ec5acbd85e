import type { Field } from '@dream/contracts/messages'
import { numbers } from '../../../packs/pools.ts'
import { withoutMinorUnits } from '../../../packs/currencies.ts'
import { singular } from '../nouns.ts'
import type { Planned } from './draft.ts'
import { poolOf } from './sample-texts.ts'

export function moneyValue (planned: Planned, item: Field, index: number, seed: number, currency: string): number {
  const given = numberFrom(poolOf(planned, item), index)
  const unit = withoutMinorUnits.has(currency) ? 1 : 100
  if (given !== undefined) return unit === 1 ? given : given
  const range = numbersOf(item.name) ?? [12, 180, 13]
  return steps(item.name.toLowerCase() === 'amount' ? [8, 160, 17] : range, index, seed) * unit
}

export function numberValue (item: Field, index: number, seed: number): number {
  const value = steps(numbersOf(item.name) ?? [1, 24, 3], index, seed)
  const low = item.minimum ?? Number.NEGATIVE_INFINITY
  const high = item.maximum ?? Number.POSITIVE_INFINITY
  if (item.minimum !== undefined && item.maximum !== undefined) return item.minimum + ((index * 3 + seed) % (item.maximum - item.minimum + 1))
  const bounded = Math.min(high, Math.max(low, value))
  return item.type === 'integer' ? Math.round(bounded) : Math.round(bounded * 10) / 10
}

function numbersOf (name: string): [number, number, number] | undefined {
  const lower = singular(name.toLowerCase())
  return numbers.get(name.toLowerCase()) ?? numbers.get(lower) ?? numbers.get(lower.replace(/ per .*$/, '')) ?? numbers.get(lower.split(' ').at(-1) ?? '')
}

function steps ([low, high, step]: [number, number, number], index: number, seed: number): number {
  const count = Math.max(1, Math.floor((high - low) / step) + 1)
  const stride = [5, 7, 11].find(prime => count % prime !== 0) ?? 1
  return low + ((index * stride + seed) % count) * step
}

export function numberFrom (pool: string[] | undefined, index: number): number | undefined {
  const value = pool === undefined ? Number.NaN : Number(pool[index % pool.length])
  return Number.isFinite(value) ? value : undefined
}
