import type { Intent, Wish } from '@dream/contracts/messages'

const empty = new Set('a an the and or of to in on for with by from at as is are be it its this that these those i me my we our you your they their he she can should may will would want need have has had do does please use set all each every also some any such so up out into about which who where when not no'.split(' '))

/** How many words of a wish say something, and how many of them led to something. */
export function countWords (wish: Wish, intent: Intent): { all: number, understood: number, lost: string[] } {
  const words = [...wish.text.matchAll(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu)].filter(([word]) => !empty.has(word.toLowerCase()))
  const spans = intent.understood.flatMap(({ spans }) => spans)
  const lost = words.filter(({ 0: word, index }) => !spans.some(span => span.start < index + word.length && index < span.end))
  return { all: words.length, understood: words.length - lost.length, lost: lost.map(([word]) => word) }
}
