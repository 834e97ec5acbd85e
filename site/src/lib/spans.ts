import type { Lost, Understanding } from '#lib/artefacts/intent.ts'

/** A run of the wish's characters that all led to the same elements. */
export interface Segment {
  text: string
  elements: string[]
  lost: boolean
}

type Source = Pick<Understanding, 'element' | 'spans'>

/** Cuts `text` where a span begins or ends. The segments together are the text; spans outside it are cut off. */
export function segments (text: string, understood: readonly Source[], notUnderstood: readonly Pick<Lost, 'span'>[]): Segment[] {
  const marks = [
    ...understood.flatMap(({ element, spans }) => spans.map(span => ({ element, lost: false, ...span }))),
    ...notUnderstood.map(({ span }) => ({ element: '', lost: true, ...span }))
  ].filter(mark => mark.start < mark.end && mark.start < text.length)

  const cuts = new Set([0, text.length])
  for (const mark of marks) {
    cuts.add(Math.max(0, mark.start))
    cuts.add(Math.min(text.length, mark.end))
  }
  const ordered = [...cuts].sort((a, b) => a - b)

  return ordered.slice(0, -1).map((start, index) => {
    const end = ordered[index + 1] ?? text.length
    const covering = marks.filter(mark => mark.start <= start && mark.end >= end)
    return {
      text: text.slice(start, end),
      elements: [...new Set(covering.filter(mark => !mark.lost).map(mark => mark.element))],
      lost: covering.some(mark => mark.lost)
    }
  })
}
