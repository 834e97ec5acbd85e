import type { Entity } from '@dream/contracts/messages'
import { keyOf } from '../2-lower/keys.ts'
import { findField, numericTypes, type Finder } from './references.ts'

/** What is worked out over many records, and how its result reads. */
export interface Measure {
  kind: 'count' | 'sum' | 'avg'
  /** Key of the field that is summed or averaged; absent for count. */
  key?: string
  type: 'integer' | 'number' | 'percent' | 'money' | 'duration'
}

/** What a block measures; undefined when its field is missing. */
export function findMeasure (kind: Measure['kind'], key: string | undefined, entity: Entity, finder: Finder): Measure | undefined {
  if (kind === 'count') return { kind, type: 'integer' }
  const field = findField(key ?? '', entity, numericTypes, finder)
  if (field === undefined) return undefined
  const type = field.type === 'money' || field.type === 'duration' || field.type === 'number' || field.type === 'percent' ? field.type : 'integer'
  return { kind, key: keyOf(field), type: kind === 'avg' && type === 'integer' ? 'number' : type }
}

/** What a measure is called: "Price", "Average price", "Walks". `label` is the measured field's, absent for a count. */
export function measureLabel ({ kind }: Measure, label: string | undefined, plural: string): string {
  if (label === undefined) return plural
  return kind === 'avg' ? `Average ${label.toLowerCase()}` : label
}
