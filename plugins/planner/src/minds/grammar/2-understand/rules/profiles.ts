import { entityOf } from '../../../../packs/lexicon.ts'
import type { Sketch } from '../../phases.ts'
import { draftEntity, inferred } from '../sketch.ts'

const profiles = /\b(?:(?:create|creating|edit|editing|manage|managing|browse|browsing|view|viewing|update|complete|build|set up)\s+(?:\p{L}+\s+)?(?:users['’]? )?(?:personal |user |own |their |his |her )*profiles?|personal cent(?:er|re)|profile pages?|user profiles?)\b/iu

/** "Users create profiles": where nobody else is kept, a profile is who one is here. */
export function profilesKept (sketch: Sketch): void {
  const match = profiles.exec(sketch.reading.text)
  const people = [...sketch.entities.map(entity => entity.entry?.nature), ...(sketch.archetype?.value.entities ?? []).map(word => entityOf(word)?.nature)]
  if (match === null || sketch.entities.length === 0 || people.includes('person')) return
  draftEntity(sketch, 'profile', inferred(sketch, 'profiles', [{ text: match[0], start: match.index }]))
}
