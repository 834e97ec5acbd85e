import { entityInTail, entityOf } from '../../../packs/lexicon.ts'
import { isFieldWord } from '../../../packs/fields.ts'
import { emptyHeads, idleAdjectives, platformNouns, strippedHeads } from '../../../packs/words.ts'
import { singular } from '../nouns.ts'
import type { Piece } from '../phases.ts'
import { slice } from './lists.ts'

export interface Noun {
  /** Singular, lower case, without idle adjectives and empty heads: "sales order". */
  word: string
  piece: Piece
  /** Whether the packs know it or its last words as a kind of record. */
  known: boolean
}

const cut = /\s+(?:for|of|by|with|from|to|on|in|at|that|which|who|whose|where|when|while|as|using|via|based|through|within|so|between|across|per|about|after|before|during|including|such|into|against|under|over|without|until|if|whether|regarding|related|available|is|are|has|have|can|will|should|directly|easily|online|i|we|you|they|he|she|each|every)\b.*$/is
const ofList = /^(?:(?:an?|the|all|their|my|our|different|various|available|multiple|several|specific) )*(?:list|lists|history|path|status|records?|details?|number|set|collection|types?|kinds?|variety|range|overview|log|database|catalog(?:ue)?|circulation path|origin|progress|authenticity|quality|information|categor(?:y|ies)|state|schedule|availability|amount|bank|ratings?|copy|copies|skills and services|introductions?|(?:work )?dynamics|locations?|summary|calculator)(?: and \w+)? (?:of|about|on|for|to) /i

/** The kind of thing a phrase names, if any: "their existing patient information" → patient. */
export function nounOf (phrase: Piece): Noun | undefined {
  const of = ofList.exec(phrase.text)
  let piece = of === null ? phrase : slice(phrase, of[0].length)
  piece = slice(piece, 0, cut.exec(piece.text)?.index ?? piece.text.length)
  piece = slice(piece, 0, /[([{"]/.exec(piece.text)?.index ?? piece.text.length)
  piece = slice(piece, /^(?:(?:to|by|with|from|for|in|on|at|of|about|after|before|upon)\s+)+/i.exec(piece.text)?.[0].length ?? 0)
  let words = piece.text.replace(/'s\b|'(?=\s|$)/g, '').split(/\s+/).filter(word => word !== '')
  let start = 0
  while (words.length > start + 1 && idle(words[start] ?? '') && !keeps(words.slice(start))) start++
  words = words.slice(start)
  let end = words.length
  while (end > 0 && strips(words.slice(0, end))) end--
  const kept = words.slice(0, end).map(word => word.replace(/[^\p{L}\p{N}&'-]/gu, '')).filter(word => word !== '')
  if (kept.length === 0 || kept.length > 5) return undefined
  if (kept.length > 1 && /^(?:i|we|they|you|he|she|let)$/i.test(kept[0] ?? '')) return undefined
  const word = singular(kept.join(' ').toLowerCase())
  if (!/\p{L}{2}/u.test(word) || idleAdjectives.has(word) || pronoun.test(word)) return undefined
  const first = piece.text.toLowerCase().indexOf(kept[0]?.toLowerCase() ?? '')
  const exactStart = first < 0 ? 0 : first
  const lastWord = kept.at(-1) ?? ''
  const exactEnd = piece.text.toLowerCase().lastIndexOf(lastWord.toLowerCase()) + lastWord.length
  return { word, piece: slice(piece, exactStart, Math.max(exactEnd, exactStart + 1)), known: entityInTail(word) !== undefined }
}

const pronoun = /^(?:it|they|them|he|she|we|you|i|this|that|these|those|there|which|who|what|one|someone|something|everything|anything|everyone|people with|is|are|has|have|had|was|were|be|can|will|should|must|may|does|do|did|and|or|not)$/

function idle (word: string): boolean {
  return /^\d+$/.test(word) || /^(?:get|gets|got|do|does|make|makes|buy|buys|give|gives|bring|brings)$/i.test(word) || idleAdjectives.has(word.toLowerCase().replace(/[^a-z'-]/g, ''))
}

/** "Open day" keeps "open" when the packs know the whole. */
function keeps (words: string[]): boolean {
  return entityOf(words.join(' ')) !== undefined && words.length > 1
}

/** Whether the last of these words says nothing: "employee information", "order management system". */
function strips (words: string[]): boolean {
  const last = (words.at(-1) ?? '').toLowerCase()
  const whole = words.join(' ').toLowerCase()
  if (entityOf(whole) !== undefined && words.length > 1) return false
  if (strippedHeads.has(last) || platformNouns.has(last)) return words.length > 1 || strippedHeads.has(last) || entityOf(last) === undefined
  return words.length > 1 && emptyHeads.has(last) && entityOf(words.slice(0, -1).join(' ')) !== undefined
}

/** Whether a noun names the app rather than something in it. */
export function isPlatform (phrase: string): boolean {
  const words = phrase.toLowerCase().replace(/[^a-z' -]/g, '').trim().split(/\s+/)
  return platformNouns.has(words.at(-1) ?? '') && (entityOf(phrase) === undefined || /^(?:the |an? |this )?(?:app|application|system|platform|website|site)$/.test(words.join(' ')))
}

/** "phone number" of "their phone number (optional)"; lower case kept as written. */
export function fieldName (text: string): string {
  return text.replace(/\([^)]*\)?/g, ' ').replace(/["`*_]/g, ' ').replace(/\s+/g, ' ').trim().replace(/(?<=\p{L}{3} )(?<!\b(?:yes|or) )no\.?$/iu, 'number')
    .replace(/^(?:(?:an?|the|its|their|his|her|my|our|some|one|optional|required|unique|multiple|several|optionally|exactly|also|mandatory|basic|current|corresponding|relevant|related|detailed|new|whether|if|for|to|by)\s+)+/i, '')
    .replace(/^(?:it|they) (?:is|was|are|were) /i, '').replace(/\s+(?:\(?optional\)?|field|fields|column|as well|too)$/i, '').replace(/^(?:different )?(?:colou?rs?|badges?|labels?|icons?) (?:for|by) (?:the |each )?/i, '').trim()
}

/** Whether a name stands for a field before it stands for a kind of record. */
export function ratherField (name: string): boolean {
  return isFieldWord(name)
}
