import { createHash } from 'node:crypto'

/** Wishes are tuned on one half of every file and only counted on the other. */
export type Half = 'tuning' | 'holdout'

/** Frozen by the id alone: an even first byte of its SHA-256 is the tuning half. */
export function halfOf (id: string): Half {
  const [first = 0] = createHash('sha256').update(id).digest()
  return first % 2 === 0 ? 'tuning' : 'holdout'
}
