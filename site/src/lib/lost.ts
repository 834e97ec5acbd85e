import type { Intent, Lost } from '#lib/artefacts/intent.ts'
import { capitalised, curly } from '#lib/prose.ts'

/** What to tell a person about words that led to nothing. */
export interface LeftOut {
  words: string
  advice: string
}

/** Words that bind others: a run with one of them names no field. */
const binding = /\b(?:an?|the|in|on|at|to|of|by|for|from|with|and|or|but|it|is|are|be|as|into|that|this|its?|their|my|our|your)\b/i

export function leftOut (lost: Lost, intent: Intent): LeftOut {
  const words = lost.text.trim()
  const readings = lost.nearest.filter(reading => reading.trim().split(/\s+/).length > 2 && !reading.toLowerCase().includes(words.toLowerCase()))
  const about = recordsAt(lost.span.start, intent)
  const advice = readings.length > 0
    ? `Left out. For now: ${readings.join(', or ')}.`
    : about !== undefined && isName(words)
      ? `Left out. Say where it belongs, for example: ${about} have ${withArticle(words)}.`
      : 'Left out. Say it differently, as something to keep, to show or to count.'
  return { words: `“${curly(words)}”`, advice: curly(advice) }
}

/** Whether all that a plan holds was assumed, so that the words left out are the news. */
export function nothingUnderstood ({ understood }: Pick<Intent, 'understood'>): boolean {
  return understood.every(({ source }) => source === 'assumed')
}

function isName (words: string): boolean {
  return words.split(/\s+/).length <= 3 && !binding.test(words) && /^[\p{L}][\p{L}\p{N} -]*$/u.test(words)
}

function withArticle (words: string): string {
  const name = words.toLowerCase()
  if (/[^su]s$/.test(name)) return name
  return `${/^[aeiou]/.test(name) ? 'an' : 'a'} ${name}`
}

/** "Instruments": the records spoken of last before `position`, else the first ones. */
function recordsAt (position: number, { understood }: Intent): string | undefined {
  const named = understood.flatMap(({ kind, sentence, spans }) => {
    const plural = kind === 'entity' ? /^The app keeps (.+)\.$/.exec(sentence)?.[1] : undefined
    return plural === undefined ? [] : (spans.length > 0 ? spans : [{ start: 0 }]).map(({ start }) => ({ plural, start }))
  }).sort((one, other) => one.start - other.start)
  const plural = (named.findLast(({ start }) => start <= position) ?? named[0])?.plural
  return plural === undefined ? undefined : capitalised(plural)
}
