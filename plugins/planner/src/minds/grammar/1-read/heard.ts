import type { Span } from '@dream/contracts/messages'

/** Which characters of the wish led to something. */
export interface Heard {
  mark (spans: Span[]): void
  has (position: number): boolean
}

export function createHeard (length: number): Heard {
  const marks = new Uint8Array(length)
  return {
    mark (spans) {
      for (const span of spans) marks.fill(1, span.start, span.end)
    },
    has: position => marks[position] === 1
  }
}
