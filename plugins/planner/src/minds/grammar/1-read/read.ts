import type { Wish } from '@dream/contracts/messages'
import type { Reading } from '../phases.ts'
import { readAsides } from './asides.ts'
import { blank, clean } from './clean.ts'
import { readColours } from './colours.ts'
import { createHeard } from './heard.ts'
import { readName } from './name.ts'
import { segment } from './segment.ts'

/** From the wish as written to sentences at their places, with name, colours and asides taken out first. */
export function read (wish: Wish): Reading {
  const heard = createHeard(wish.text.length)
  let text = clean(wish.text)
  const named = readName(text)
  if (named !== undefined) {
    heard.mark([named.taken])
    text = blank(text, named.taken.start, named.taken.end)
  }
  const { look, taken } = readColours(text)
  heard.mark(taken)
  for (const { start, end } of taken) text = blank(text, start, end)
  const asides = readAsides(text)
  heard.mark(asides)
  for (const { start, end } of asides) if (/[ /]/.test(text.slice(start, end))) text = blank(text, start, end)
  return { wish, text, sentences: segment(text), heard, name: named?.name, look, findings: [] }
}
