import { singular } from '../minds/grammar/nouns.ts'
import { parseArchetype, type Archetype } from './archetype.ts'
import { business } from './archetypes/business.ts'
import { dailyLife } from './archetypes/daily-life.ts'
import { homeAndHobby } from './archetypes/home-and-hobby.ts'
import { operations } from './archetypes/operations.ts'
import { civicKinds } from './archetypes/civic.ts'
import { leisureKinds } from './archetypes/leisure.ts'
import { onlineKinds } from './archetypes/online.ts'
import { publicLife } from './archetypes/public-life.ts'
import { tradeKinds } from './archetypes/trades.ts'
import { civic } from './entities/civic.ts'
import { culture } from './entities/culture.ts'
import { goods } from './entities/goods.ts'
import { health } from './entities/health.ts'
import { leisure } from './entities/leisure.ts'
import { links } from './entities/links.ts'
import { money } from './entities/money.ts'
import { online } from './entities/online.ts'
import { people } from './entities/people.ts'
import { places } from './entities/places.ts'
import { trades } from './entities/trades.ts'
import { work } from './entities/work.ts'
import { parseEntity, type EntityEntry } from './entity.ts'

/** Every kind of thing the packs know, by id. */
export const entities = new Map<string, EntityEntry>()
/** The same by each of its words, singular. A word's own entry wins over another's `also`. */
const byWord = new Map<string, EntityEntry>()

for (const pack of [people, work, money, goods, places, culture, health, links, trades, leisure, civic, online]) {
  for (const [id, line] of Object.entries(pack)) entities.set(id, parseEntity(id, line))
}
for (const entry of entities.values()) byWord.set(entry.words[0] ?? entry.id, entry)
for (const entry of entities.values()) {
  for (const word of entry.words) {
    for (const form of [word, singular(word)]) if (!byWord.has(form)) byWord.set(form, entry)
  }
}

/** The kinds of app the packs know. */
export const archetypes: Archetype[] = [dailyLife, homeAndHobby, business, operations, publicLife, tradeKinds, leisureKinds, civicKinds, onlineKinds]
  .flatMap(pack => Object.entries(pack).map(([id, line]) => parseArchetype(id, line)))

/** The entry of exactly this noun phrase ("dogs", "sales order"), if the packs know it. */
export function entityOf (phrase: string): EntityEntry | undefined {
  return byWord.get(singular(phrase.toLowerCase().replaceAll('’', "'"))) ?? byWord.get(phrase.toLowerCase()) ?? (phrase.includes('-') ? byWord.get(singular(phrase.toLowerCase().replaceAll('-', ' '))) : undefined)
}

/** The entry of the longest known end of a noun phrase, and how many words in front of it are not part of it. */
export function entityInTail (phrase: string): { entry: EntityEntry, before: number } | undefined {
  const words = phrase.split(' ')
  for (let before = 0; before < words.length; before++) {
    const entry = entityOf(words.slice(before).join(' '))
    if (entry !== undefined) return { entry, before }
  }
  return undefined
}

/** Every word of the entity lexicon, for guesses at misspelt ones. */
export const entityWords: string[] = [...byWord.keys()].filter(word => /^[a-z]{4,}$/.test(word))
