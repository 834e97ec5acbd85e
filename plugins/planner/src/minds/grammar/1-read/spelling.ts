import type { Intent, Span } from '@dream/contracts/messages'
import type { Init } from '@dream/contracts/codec'
import { isFieldWord } from '../../../packs/fields.ts'
import { archetypes, entityOf, entityWords } from '../../../packs/lexicon.ts'
import { misspellings } from '../../../packs/misspellings.ts'
import { stopWords } from '../../../packs/words.ts'
import { verbStem } from '../2-understand/verbs.ts'
import { plural, singular } from '../nouns.ts'

/** A stretch of the corrected text and the stretch of the wish that it stands for. */
interface Correction {
  start: number
  end: number
  from: number
  to: number
}

export interface Spelt {
  text: string
  corrections: Correction[]
}

/** Every word of the packs that is long enough to be guessed at, by its letters in order. */
const byLetters = new Map<string, string>()
const shelves = new Map<string, string[]>()
for (const one of new Set([...entityWords, ...archetypes.flatMap(archetype => archetype.words).filter(word => /^[a-z]{6,}$/.test(word))])) {
  for (const word of [one, plural(one)]) {
    if (word.length < 6) continue
    const letters = shape(word)
    if (!byLetters.has(letters)) byLetters.set(letters, word)
    const shelf = `${word.charAt(0)}${word.at(-1) ?? ''}${word.length}`
    shelves.set(shelf, [...shelves.get(shelf) ?? [], word])
  }
}

/** Doubled letters once and the inner letters sorted: what words have in common that differ by a swap or a doubling. */
function shape (word: string): string {
  const once = word.replace(/(.)\1+/g, '$1')
  return once.charAt(0) + [...once.slice(1, -1)].sort().join('') + (once.at(-1) ?? '')
}

/** The wish as it was meant: shouting lowered, misspelt words set right. What is in quotes stays. */
export function spell (text: string): Spelt {
  const plain = isShouted(text) ? [...text].map(letter => letter.toLowerCase().length === letter.length ? letter.toLowerCase() : letter).join('') : text
  const corrections: Correction[] = []
  const guessed = new Map<string, string | undefined>()
  let spelt = ''
  let from = 0
  for (const match of plain.matchAll(/"[^"\n]{0,200}"|https?:\S+|\bpre order(?=s|ed|ing|\b)|\p{L}+(?:['’]\p{L}+)?(?:\/(?=\s))?/giu)) {
    const word = match[0]
    const lower = word.toLowerCase()
    const meant = /^pre order$/.test(lower) ? 'preorder' : guessed.has(lower) ? guessed.get(lower) : meantBy(word, plain, match.index)
    guessed.set(lower, meant)
    if (meant === undefined) continue
    spelt += plain.slice(from, match.index)
    const right = /^\p{Lu}/u.test(word) ? meant.charAt(0).toUpperCase() + meant.slice(1) : meant
    corrections.push({ start: spelt.length, end: spelt.length + right.length, from: match.index, to: match.index + word.length })
    spelt += right
    from = match.index + word.length
  }
  return corrections.length === 0 ? { text: plain, corrections } : { text: spelt + plain.slice(from), corrections }
}

function isShouted (text: string): boolean {
  const letters = text.match(/\p{L}/gu) ?? []
  return letters.length > 16 && (text.match(/\p{Lu}/gu) ?? []).length > letters.length * 0.7
}

/** What a word that nobody knows was meant to be; undefined when it may be a word of its own. */
function meantBy (word: string, text: string, at: number): string | undefined {
  const lower = word.toLowerCase()
  const known = misspellings.get(lower)
  if (known !== undefined) return word === 'U' ? undefined : known
  if (lower.length < 6 || !/^[a-z]+$/.test(lower) || (/^[A-Z]/.test(word) && !/(?:^|[.!?\n]\s*)$/.test(text.slice(Math.max(0, at - 2), at)))) return undefined
  if (stopWords.has(lower) || entityOf(lower) !== undefined || isFieldWord(lower) || verbStem(lower) !== undefined || stopWords.has(singular(lower))) return undefined
  const alike = byLetters.get(shape(lower))
  if (alike !== undefined && alike !== lower && (lacksOne(lower, alike) || lacksOne(alike, lower) || swapsTwo(lower, alike))) return alike
  if (lower.length < 9) return undefined
  const missing = shelves.get(`${lower.charAt(0)}${lower.at(-1) ?? ''}${lower.length + 1}`)?.find(other => lacksOne(lower, other))
  return missing ?? shelves.get(`${lower.charAt(0)}${lower.at(-1) ?? ''}${lower.length - 1}`)?.find(other => lacksOne(other, lower))
}

/** Whether `one` is `other` with one letter left out. */
function lacksOne (one: string, other: string): boolean {
  let at = 0
  while (at < one.length && one[at] === other[at]) at++
  return one.slice(at) === other.slice(at + 1)
}

/** Whether two neighbouring letters changed places. */
function swapsTwo (one: string, other: string): boolean {
  let at = 0
  while (at < one.length && one[at] === other[at]) at++
  return one.length === other.length && one[at] === other[at + 1] && one[at + 1] === other[at] && one.slice(at + 2) === other.slice(at + 2)
}

/** An Intent read from the corrected text, with every span at its place in the wish as it was written. */
export function unspell (intent: Init<Intent>, { corrections }: Spelt, written: string): Init<Intent> {
  if (corrections.length === 0) return intent
  const back = ({ start, end }: Span): Span => ({ start: placeOf(corrections, start, false), end: placeOf(corrections, end, true) })
  return {
    ...intent,
    understood: (intent.understood ?? []).map(item => ({ ...item, spans: (item.spans ?? []).map(span => back({ start: span.start ?? 0, end: span.end ?? 0 })) })),
    notUnderstood: (intent.notUnderstood ?? []).map(item => {
      if (item.span === null || item.span === undefined) return item
      const span = back({ start: item.span.start ?? 0, end: item.span.end ?? 0 })
      return { ...item, span, text: written.slice(span.start, span.end) }
    })
  }
}

function placeOf (corrections: Correction[], position: number, isEnd: boolean): number {
  let shift = 0
  for (const { start, end, from, to } of corrections) {
    if (position < start || (isEnd && position === start)) break
    if (position < end || (isEnd && position === end)) return isEnd ? to : from
    shift = to - end
  }
  return position + shift
}
