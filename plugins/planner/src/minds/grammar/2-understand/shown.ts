import { archetypes, entityInTail, entityOf } from '../../../packs/lexicon.ts'
import { isFieldWord, isWholeFieldWord } from '../../../packs/fields.ts'
import type { EntityDraft, Piece, Sketch } from '../phases.ts'
import { singular } from '../nouns.ts'
import { isAbstractNoun, isScreenNoun } from './no-records.ts'
import { isPlatform, nounOf } from './noun-phrase.ts'
import { draftEntity, findEntity, inferred, stated } from './sketch.ts'

/** What a table, card, list or form shows: "recipe card" → recipe, "table of events" → event, "the table" → what the app is about. */
export function thingShown (sketch: Sketch, phrase: Piece): EntityDraft | undefined {
  const noun = nounOf(phrase)
  if (noun !== undefined && !isPlatform(noun.word)) {
    const owner = ownerOf(sketch, noun.word)
    if (owner !== undefined) return draftEntity(sketch, owner, stated(sketch, 'shown', [noun.piece]))
    if (noun.known && !isScreenNoun(noun.word)) return draftEntity(sketch, noun.word, stated(sketch, 'shown', [noun.piece]))
  }
  return mainThing(sketch)
}

/** "Recipe title", "recipe card" and "data table of recipes" are about recipes. */
export function ownerOf (sketch: Sketch, word: string): string | undefined {
  const words = word.split(' ')
  if (words.length < 2 || entityOf(word) !== undefined || isWholeFieldWord(word)) return undefined
  const last = words.at(-1) ?? ''
  if (!isFieldWord(last) && !isScreenNoun(last) && !/^(?:card|profile|entry|item|details?|info)$/.test(last)) return undefined
  const front = singular(words.slice(0, -1).join(' '))
  if (isScreenNoun(front) || isAbstractNoun(front) || (isFieldWord(front) && entityOf(front) === undefined)) return undefined
  return findEntity(sketch, front) !== undefined || entityOf(front) !== undefined ? front : undefined
}

/** What the app is about: what was spoken of last, else its head noun, else the first thing of its kind of app. */
export function mainThing (sketch: Sketch): EntityDraft | undefined {
  const last = sketch.entities.findLast(entity => entity.why.source === 'stated')
  if (last !== undefined) return last
  const head = sketch.headNoun?.value
  const known = head === undefined ? undefined : entityInTail(head)
  if (head !== undefined && known !== undefined && !isAbstractNoun(head)) return draftEntity(sketch, head, inferred(sketch, 'head-noun', []))
  const first = (sketch.archetype?.value ?? namedArchetype(sketch))?.entities[0]
  return first === undefined ? sketch.entities[0] : draftEntity(sketch, first, inferred(sketch, 'main-thing', []))
}

function namedArchetype (sketch: Sketch): (typeof archetypes)[number] | undefined {
  const name = sketch.reading.name?.value.toLowerCase()
  return name === undefined ? undefined : archetypes.find(archetype => archetype.words.some(word => name.includes(word)))
}
