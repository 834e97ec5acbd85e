import { happenings, plainVerb } from '../../../../packs/happenings.ts'
import { entityOf } from '../../../../packs/lexicon.ts'
import { isFieldWord } from '../../../../packs/fields.ts'
import { singular } from '../../nouns.ts'
import type { Sketch } from '../../phases.ts'
import { isAbstractNoun, isScreenNoun } from '../no-records.ts'
import { slice } from '../lists.ts'
import { draftEntity, inferred } from '../sketch.ts'

const trade = /(?:^|\b(?:where|and|because) )(?:i|we)\s+(?<verb>\p{L}+)\s+(?:(?:old|used|new|small|big|my|our|many|some|a lot of)\s+)?(?<object>\p{L}+s)\b/giu

/** "I fix bikes": where nothing else says what the app is about, what somebody works on and what is written down of it. */
export function tradeSaid (sketch: Sketch): void {
  if (sketch.archetype !== undefined || sketch.headNoun !== undefined || sketch.entities.length > 0) return
  for (const sentence of sketch.reading.sentences.slice(0, 4)) {
    for (const match of sentence.text.matchAll(trade)) {
      const { verb = '', object = '' } = match.groups ?? {}
      const one = singular(object.toLowerCase())
      const happening = happenings.get(plainVerb(verb))
      if (entityOf(one) === undefined || isFieldWord(one) || isAbstractNoun(one) || isScreenNoun(one)) continue
      const piece = slice(sentence, match.index, match.index + match[0].length)
      draftEntity(sketch, one, inferred(sketch, 'trade', [piece]))
      if (happening !== undefined) draftEntity(sketch, happening.record, inferred(sketch, 'trade', [piece]))
      return
    }
  }
}
