import type { Piece, Sentence } from '../phases.ts'
import { slice } from './lists.ts'

export interface Clause extends Piece {
  kind: Sentence['kind']
  /** The clause before it when this one leaves the subject out. */
  subject?: Piece
}

const lead = /^(?:(?:and|but|also|then|so|plus|finally|additionally|in addition|furthermore|moreover|besides|each time|for each of them)[, ]+)+/i
const ownSubject = /,?\s+(?:and|but|while|whereas|plus)\s+(?=(?:(?:each|every|the|a|an|all|those|these|their|my|our)\s+)?(?:(?!(?:and|or|but) )[a-z-]+\s+){1,3}?(?:has|have|belongs?|can|may|should be able to|(?:is|are) (?:linked|assigned|owned))\b)|,\s+(?=(?:each|every) [a-z -]{2,30}? (?:has|have|belongs?|can|is)\b)/gi
const sameSubject = /,?\s+(?:and|but|which|that|who)\s+(?:(?:also|they|it|each|he|she|then)\s+)*(?=(?:can|may|should|must|is|are|has|have|belongs?|needs?)\s)/gi
const predicate = /^(?<subject>.{2,60}?)\s+(?:(?:should|must|will|can|may|also|always|each|all|usually|do|does)\s+)*(?:have|has|had|contains?|includes?|consists?|needs?|belongs?|(?:can |may |should |must )?(?:be|is|are)|can|may|should)\b/i

/** What a sentence says something of: "Tasks" of "Tasks have a title". */
export function subjectOf (sentence: Piece): Piece | undefined {
  const own = predicate.exec(sentence.text)?.groups?.subject
  return own === undefined ? undefined : slice(sentence, 0, own.length)
}

/** Cuts a sentence into clauses that each say one thing of one subject. */
export function clausesOf (sentence: Sentence): Clause[] {
  const clauses: Clause[] = []
  const start = lead.exec(sentence.text)?.[0].length ?? 0
  const colon = /^[^:,()]{3,60}:\s+(?=(?:an? |the |each )?[\p{L} -]{2,30}? (?:with|having|\() )/iu.exec(sentence.text)
  if (colon !== null && start === 0) return [...clausesOf({ ...slice(sentence, 0, colon[0].length), text: sentence.text.slice(0, colon[0].lastIndexOf(':')), kind: sentence.kind }), ...clausesOf({ ...slice(sentence, colon[0].length), kind: sentence.kind })]
  const rest: Piece = slice(sentence, start)
  const points = [...cuts(rest.text, ownSubject, false), ...cuts(rest.text, sameSubject, true)].sort((a, b) => a.at - b.at)
  let from = 0
  let inherits = false
  let subject: Piece | undefined
  const push = (to: number): void => {
    const piece = slice(rest, from, to)
    if (piece.text === '') return
    const clause: Clause = { ...piece, kind: sentence.kind }
    if (inherits && subject !== undefined) clause.subject = subject
    else {
      const own = predicate.exec(piece.text)?.groups?.subject
      if (own !== undefined) subject = slice(piece, 0, own.length)
    }
    clauses.push(clause)
  }
  for (const point of points) {
    if (point.at < from) continue
    push(point.at)
    from = point.next
    inherits = point.same
  }
  push(rest.text.length)
  return clauses
}

function cuts (text: string, pattern: RegExp, same: boolean): { at: number, next: number, same: boolean }[] {
  return [...text.matchAll(pattern)].filter(match => {
    const before = text.slice(0, match.index)
    if (/\b(?:users?|app|website|system|platform|application|where|so)$/i.test(before)) return false
    const open = before.split('(').length - before.split(')').length
    if (open > 0) return false
    return !same || /\b(?:have|has|belongs?|contains?|includes?|with|is|are|can|be)\b/i.test(before) || false
  }).map(match => ({ at: match.index, next: match.index + match[0].length, same }))
}
