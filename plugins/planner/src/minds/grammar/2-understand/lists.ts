import { entityOf } from '../../../packs/lexicon.ts'
import type { Piece } from '../phases.ts'

/** Words that need the head of the next item: "first and last name". */
const sharing = new Set('first last middle start end home work billing shipping purchase sale sales selling buying minimum maximum min max gross net opening closing arrival departure pickup pick-up drop-off birth issue expiry issued current planned actual estimated expected budgeted agreed final target morning evening upper lower front rear'.split(' '))
const openers = /^(?:and|or|plus|also|as well as|then|including|such as|like|namely|e\.g\.,?|i\.e\.,?|for example,?|to|etc\.?|optionally|maybe|perhaps)\s+/i
const closers = /(?:,?\s+(?:etc\.?|and (?:so on|more|others?|similar)|or so|as well|too|and the like))+$/i
const yesOrNo = /^yes or no\b/i
const openEnd = /^(?:more|others?|other\b.*|so on|the like|etc\.?|similar|much more|many more|and more|anything else)$/i

/**
 * Splits "a name, phone (home or work) and address" into its items, each at its place.
 * Cuts at commas, "and", "or", "as well as", "plus" and slashes outside parentheses and quotes.
 */
export function splitList (list: Piece): Piece[] {
  const items: Piece[] = []
  let depth = 0
  let quoted = false
  let from = 0
  const text = list.text
  const cut = (to: number, next: number): void => {
    const item = trim({ text: text.slice(from, to), start: list.start + from })
    if (item !== undefined) items.push(item)
    from = next
  }
  for (let index = 0; index < text.length; index++) {
    const character = text[index]
    if (character === '"') quoted = !quoted
    else if (character === '(' || character === '[') depth++
    else if (character === ')' || character === ']') depth = Math.max(0, depth - 1)
    if (depth > 0 || quoted) continue
    if (character === ',' || character === ';' || (character === '/' && /\w\s?$/.test(text.slice(0, index)) && /^\s?\w/.test(text.slice(index + 1)) && !/^\/\d/.test(text.slice(index)) && !/^y\/n\b/i.test(text.slice(Math.max(0, index - 1))) && !/^yes\/no\b/i.test(text.slice(Math.max(0, index - 3))))) {
      if (character === ',' && /\d$/.test(text.slice(0, index)) && /^\d/.test(text.slice(index + 1))) continue
      cut(index, index + 1)
    } else if (character === ' ') {
      const word = /^ (?:and|or|&|\+|plus|as well as|along with|and\/or)(?= )/i.exec(text.slice(index, index + 14))
      if (word === null || /\bbetween \S+$/i.test(text.slice(0, index)) || yesOrNo.test(text.slice(Math.max(0, index - 3), index + 7))) continue
      cut(index, index + word[0].length)
    }
  }
  cut(text.length, text.length)
  return share(items)
}

function trim (item: Piece): Piece | undefined {
  let { text, start } = item
  for (;;) {
    const lead = /^[\s,:"'-]+/.exec(text)?.[0].length ?? 0
    text = text.slice(lead)
    start += lead
    const opener = openers.exec(text)
    if (opener === null) break
    text = text.slice(opener[0].length)
    start += opener[0].length
  }
  text = text.replace(/[\s,:"'.-]+$/, '').replace(closers, '').trim()
  if (text === '' || (openEnd.test(text) && !/^Other$/.test(text))) return undefined
  return { text, start }
}

function share (items: Piece[]): Piece[] {
  return items.map((item, index) => {
    const next = items[index + 1]
    const bare = item.text.replace(/^(?:an?|the|their|its|his|her) /i, '').toLowerCase()
    const managed = next === undefined ? undefined : /^[\p{L}-]+(?: [\p{L}-]+)? (?<head>management|tracking|registration|monitoring|statistics)$/iu.exec(next.text)?.groups?.head
    if (managed !== undefined && next !== undefined && next.start - item.start - item.text.length > 3 && /^[\p{L}-]+$/u.test(bare) && !/(?:ing|ed)$/.test(bare) && !(managed === 'statistics' && entityOf(bare) !== undefined)) return { text: `${item.text} ${managed}`, start: item.start }
    if (next === undefined || !sharing.has(bare)) return item
    const words = next.text.split(' ')
    if (words.length < 2 || words.length > 4) return item
    return { text: `${item.text} ${words.at(-1) ?? ''}`, start: item.start }
  })
}

/** The stretch of a piece from `from` to `to`, trimmed, at its place. */
export function slice (piece: Piece, from: number, to = piece.text.length): Piece {
  const raw = piece.text.slice(from, to)
  const text = raw.trim()
  return { text, start: piece.start + from + (text === '' ? 0 : raw.indexOf(text)) }
}

/** A named group of a match made with the `d` flag, at its place in the wish. */
export function group (match: RegExpExecArray, name: string, offset: number): Piece | undefined {
  const range = match.indices?.groups?.[name]
  if (range === undefined) return undefined
  return slice({ text: match.input, start: offset }, range[0], range[1])
}

export function spanOf (piece: Piece): { start: number, end: number } {
  return { start: piece.start, end: piece.start + piece.text.length }
}
