import { singular } from '../minds/grammar/nouns.ts'
import type { Archetype } from './archetype.ts'
import { archetypes, entities, entityOf } from './lexicon.ts'
import { stopWords } from './words.ts'

/** How much a word says for a kind of app by where the packs have it: in what asks for it, as what it keeps, as another word for that, as a field. */
const weights = { asks: 3, keeps: 2, also: 0.8, field: 0.4 }
/** Repeating a word says ever less. */
const saturation = 1.2

/** What each word says for each kind of app that has it, by BM25: rare words say more. */
const postings = new Map<string, Map<Archetype, number>>()

for (const archetype of archetypes) {
  const words = new Map<string, number>()
  const add = (text: string, weight: number): void => {
    for (const word of text.toLowerCase().split(/[^\p{L}]+/u).map(singular)) {
      if (word.length > 2 && !stopWords.has(word)) words.set(word, Math.max(words.get(word) ?? 0, weight))
    }
  }
  for (const phrase of archetype.words) add(phrase, weights.asks)
  for (const word of archetype.entities) {
    const entry = entities.get(archetype.means.get(word) ?? '') ?? entityOf(word)
    add(word, weights.keeps)
    for (const other of entry?.words ?? []) add(other, weights.also)
    for (const field of entry?.fields ?? []) add(field.name, weights.field)
  }
  for (const [word, weight] of words) {
    const known = postings.get(word) ?? new Map<Archetype, number>()
    known.set(archetype, weight)
    postings.set(word, known)
  }
}

/** The kinds of app whose words a text uses most, best first, each with how much speaks for it. */
export function byOverlap (text: string): { archetype: Archetype, score: number }[] {
  const counts = new Map<string, number>()
  for (const match of text.toLowerCase().matchAll(/\p{L}+/gu)) {
    const word = singular(match[0])
    if (postings.has(word)) counts.set(word, (counts.get(word) ?? 0) + 1)
  }
  const scores = new Map<Archetype, number>()
  for (const [word, count] of counts) {
    const known = postings.get(word) ?? new Map<Archetype, number>()
    const rarity = Math.log(1 + (archetypes.length - known.size + 0.5) / (known.size + 0.5))
    for (const [archetype, weight] of known) {
      scores.set(archetype, (scores.get(archetype) ?? 0) + rarity * weight * count * (1 + saturation) / (count + saturation))
    }
  }
  return [...scores].map(([archetype, score]) => ({ archetype, score })).sort((one, other) => other.score - one.score || (one.archetype.id < other.archetype.id ? -1 : 1))
}
