import type { Piece, Sketch } from '../../phases.ts'
import type { Clause } from '../clauses.ts'
import { readFieldList } from '../field-list.ts'
import { group, slice } from '../lists.ts'
import { thingShown } from '../shown.ts'
import { looksLikeFields } from './fields-after-have.ts'

const screen = 'table|data table|list|grid|card|form|dialog|modal|page|row|view|popup|screen|panel|sheet|window'
const columns = /\b(?:with|has|have|having|including|includes|containing|contains|use|using|of|show|showing|shows|add|needs?|are)\s+(?:(?:the|these|following|at least|input|form|required|\d+)\s+)*(?:columns?|input fields?|fields?|inputs)(?:\s+(?:for|such as|like|including|of|named|called|are))?:?\s+(?:the\s+)?(?<list>[^:].+)$/iud
const shown = new RegExp(`\\b(?<subject>(?:[\\p{L}'-]+ ){0,2}(?:${screen})s?(?: of (?:all )?(?:the )?[\\p{L}-]+(?: [\\p{L}-]+)?)?),?\\s+(?:with|containing|showing|displaying|listing|including|that (?:has|contains|shows|displays|lists|includes|asks for)|which (?:has|contains|shows|displays|lists)|contains?|shows?|displays?|asks? for|to enter)\\s+(?:the |their |its |an? )?(?<list>.+)$`, 'iud')

/** "A table with columns for date and rating", "a recipe card containing the title and the steps": fields of the thing shown. */
export function shownColumns (sketch: Sketch, clause: Clause): boolean {
  if (/\bbelongs? to\b/i.test(clause.text)) return false
  const named = columns.exec(clause.text)
  if (named !== null && readShown(sketch, clause, named, slice(clause, 0, named.index))) return true
  const match = shown.exec(clause.text)
  const subject = match === null ? undefined : group(match, 'subject', clause.start)
  return match !== null && subject !== undefined && readShown(sketch, clause, match, subject)
}

function readShown (sketch: Sketch, clause: Clause, match: RegExpExecArray, before: Piece): boolean {
  const list = group(match, 'list', clause.start)
  if (list === undefined || !looksLikeFields(list.text) || !/,| and /.test(list.text)) return false
  const words = before.text.trim().split(/\s+/)
  const of = /\b(?:of|for|about)\s+(?:all\s+|the\s+|each\s+|every\s+|an?\s+)*(?<what>[\p{L}-]+(?: [\p{L}-]+)?)\s*(?:in an?\b.*|as an?\b.*)?$/iud.exec(before.text)
  const what = of === null ? undefined : group(of, 'what', before.start)
  const tail = slice(before, before.text.length - words.slice(-3).join(' ').length)
  const entity = thingShown(sketch, what ?? withoutVerb(tail))
  if (entity === undefined) return false
  sketch.reading.heard.mark([{ start: tail.start, end: list.start }])
  readFieldList(sketch, entity, list, 'shown-columns')
  entity.why.spans.push({ start: tail.start, end: list.start })
  return true
}

function withoutVerb (piece: Piece): Piece {
  const lead = /^(?:(?:display|show|see|view|open|list|create|add|build|make|use|in|into|on|as|by|to|with|an?|the|each|every|all|my|our)(?:s|ing)?\s+)+/i.exec(piece.text)
  return lead === null ? piece : slice(piece, lead[0].length)
}
