import type { Blueprint } from '@dream/contracts/messages'
import { entityOf } from '../../../packs/lexicon.ts'
import { isFieldWord } from '../../../packs/fields.ts'
import { stopWords } from '../../../packs/words.ts'
import { slice } from '../2-understand/lists.ts'
import { verbStem } from '../2-understand/verbs.ts'
import { singular } from '../nouns.ts'
import type { Piece } from '../phases.ts'

const before = /^(?:(?:(?:oh|oops|sorry|ah|hm+|well|thanks?(?: you)?|great|perfect|nice|ok(?:ay)?|hello|hi|hey)\b[,!. ]*)|(?:i|we) (?:forgot|forget) (?:to (?:say|mention|tell you|add)(?: that)?)?[:,]?\s*|one more thing[:,]?\s*|(?:could|can|would|will) (?:you|we)(?: please| also| maybe)*\s+|please\s+|(?:i|we)(?:'d| would)? (?:also )?(?:like|want|need|wish)(?: you)? to\s+|it would be (?:nice|great|good|helpful) (?:if (?:you|we) could|to)\s+|maybe\s+|just\s+|also,?\s+)+/i
const after = /,?\s+(?:because|since (?:the|i|we|it|they|my|our)|so that|so (?:i|we|they|people)|as (?:i|we|they|the|my|our) \p{L}+|in case|otherwise|if (?:possible|you can)|please|thanks|thank you|too|as well|for me|for us|then)\b(?:(?!\s(?:and|then) (?:add|make|remove|rename|show|sort)\b).)*$/iu
const chat = /^(?:(?:this|that|it)(?:'s| is| looks| works)\b[^,]{0,24}\b(?:great|good|nice|fine|perfect|awesome|lovely|well|cool|beautiful|better|helpful|wonderful)|(?:great|good|nice|perfect|awesome|thanks|thank you|cool|well done|lovely|wonderful|love it|i (?:really )?(?:love|like) (?:it|this)|looks? (?:good|great|nice))\b[\p{L} ,!]{0,24})$/iu

/** Whether a piece only chats: "this is great". */
export function isChat (piece: Piece): boolean {
  return chat.test(piece.text.trim())
}

/** A command without what is said around it: "could you add X, because Y" → "add X". */
export function withoutAsides (piece: Piece): Piece {
  const forgot = /^(?:oops,?\s+|oh,?\s+)?(?:i|we) (?:forgot|forget) (?!to\b)/i.test(piece.text)
  let rest = slice(piece, before.exec(piece.text)?.[0].length ?? 0)
  for (let end = after.exec(rest.text); end !== null && end.index > 3; end = after.exec(rest.text)) rest = slice(rest, 0, end.index)
  if (forgot) return { text: `add ${rest.text}`, start: rest.start }
  return rest
}

/** Words with one wrong letter become the app's own word that was meant. */
export function withoutTypos (piece: Piece, blueprint: Blueprint): Piece {
  const own = ownWords(blueprint)
  const text = piece.text.replace(/"[^"]*"|\p{L}{4,}/gu, word => {
    const lower = word.toLowerCase()
    if (word.startsWith('"') || own.has(lower) || stopWords.has(lower) || verbStem(lower) !== undefined || entityOf(lower) !== undefined || isFieldWord(lower)) return word
    return [...own].find(other => Math.abs(other.length - lower.length) < 2 && other.length > 3 && oneOff(lower, other)) ?? word
  })
  return { text, start: piece.start }
}

function ownWords (blueprint: Blueprint): Set<string> {
  const words = new Set<string>()
  for (const entity of blueprint.entities) {
    for (const name of [entity.name, entity.plural, ...entity.fields.map(field => field.name)]) for (const word of name.toLowerCase().split(' ')) words.add(word).add(singular(word))
  }
  for (const word of ['birthday', 'address', 'status', 'category', 'priority', 'description', 'notes', 'price', 'number', 'colour', 'remove', 'rename', 'delete', 'required', 'optional', 'date', 'phone', 'email', 'title', 'time']) words.add(word)
  return words
}

/** Whether one letter changed, missing, added or swapped with its neighbour turns one word into the other. */
export function oneOff (one: string, other: string): boolean {
  if (one === other) return false
  let start = 0
  while (start < one.length && one[start] === other[start]) start++
  let end = 0
  while (end < Math.min(one.length, other.length) - start && one.at(-1 - end) === other.at(-1 - end)) end++
  const left = one.slice(start, one.length - end)
  const right = other.slice(start, other.length - end)
  if (left.length < 2 && right.length < 2) return true
  return left.length === 2 && right.length === 2 && left[0] === right[1] && left[1] === right[0]
}
