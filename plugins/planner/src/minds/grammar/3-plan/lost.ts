import type { Finding, Lost } from '@dream/contracts/messages'
import { entityWords, archetypes } from '../../../packs/lexicon.ts'
import { notBuilt, stopWords } from '../../../packs/words.ts'
import { singular } from '../nouns.ts'
import { verbStem } from '../2-understand/verbs.ts'
import type { Reading } from '../phases.ts'

const mostLost = 40

/** Runs of words that led to nothing, each with the nearest readings. */
export function lostWords (reading: Reading, taken: Set<string>): Lost[] {
  const lost: Lost[] = []
  let run: { start: number, end: number } | undefined
  const flush = (): void => {
    if (run !== undefined && lost.length < mostLost) {
      const text = reading.wish.text.slice(run.start, run.end)
      lost.push({ span: { ...run }, text, nearest: nearest(text) })
    }
    run = undefined
  }
  for (const match of reading.text.matchAll(/[\p{L}\p{N}][\p{L}\p{N}'’-]*|[.!?;,:\n]/gu)) {
    const word = match[0].toLowerCase()
    const start = match.index
    if (/^[.!?;,:\n]$/.test(word)) {
      flush()
      continue
    }
    const known = reading.heard.has(start) || stopWords.has(word) || taken.has(singular(word)) || verbStem(word) !== undefined || word.length < 2
    if (!known) run = { start: run?.start ?? start, end: start + match[0].length }
    else if (run !== undefined && !stopWords.has(word)) flush()
  }
  flush()
  return lost
}

/** What the wish asks for that no block can build yet, each said once. */
export function notBuiltYet (reading: Reading): Finding[] {
  const findings: Finding[] = []
  for (const { pattern, what, instead } of notBuilt) {
    const match = new RegExp(pattern.source, pattern.flags.includes('g') ? pattern.flags : `${pattern.flags}g`).exec(reading.text)
    if (match === null) continue
    reading.heard.mark([{ start: match.index, end: match.index + match[0].length }])
    findings.push({ code: 'not-built-yet', severity: 'note', where: '', message: `You asked for ${what} ("${match[0].trim()}"). Dream cannot build that yet; ${instead}.`, suggestion: '' })
  }
  return findings
}

/** Known words by first letter and length. */
const guesses = new Map<string, string[]>()
for (const word of new Set([...entityWords, ...archetypes.flatMap(archetype => archetype.words).filter(word => /^[a-z]{4,}$/.test(word))])) {
  const shelf = `${word.charAt(0)}${word.length}`
  guesses.set(shelf, [...guesses.get(shelf) ?? [], word])
}

/** At most three readings: known words spelt alike, else what such a word could be. */
export function nearest (text: string): string[] {
  const word = text.toLowerCase().split(/\s+/).at(-1) ?? ''
  const shelves = [-1, 0, 1].map(more => guesses.get(`${word.charAt(0)}${word.length + more}`) ?? [])
  const close = word.length < 4 ? [] : shelves.flat()
    .map(guess => ({ guess, distance: distance(word, guess) }))
    .filter(({ distance }) => distance > 0 && distance <= (word.length > 6 ? 2 : 1))
    .sort((one, other) => one.distance - other.distance || (one.guess < other.guess ? -1 : 1))
    .slice(0, 3).map(({ guess }) => guess)
  if (close.length > 0) return close
  return [`keep records of ${text.toLowerCase()}`, `a field called ${text.toLowerCase()}`, `a page about ${text.toLowerCase()}`]
}

/** Letters to change to turn one word into the other. */
export function distance (one: string, other: string): number {
  let before = Array.from({ length: other.length + 1 }, (_, index) => index)
  for (let row = 1; row <= one.length; row++) {
    const now = [row]
    for (let column = 1; column <= other.length; column++) {
      const same = one[row - 1] === other[column - 1] ? 0 : 1
      now.push(Math.min((before[column] ?? 0) + 1, (now[column - 1] ?? 0) + 1, (before[column - 1] ?? 0) + same))
    }
    before = now
  }
  return before[other.length] ?? 0
}
