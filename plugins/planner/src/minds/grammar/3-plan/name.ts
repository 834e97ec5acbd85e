import { isPlural, lastWord, singular, titleCase } from '../nouns.ts'
import type { Said, Sketch } from '../phases.ts'
import { assumed } from './draft.ts'
import { purposeOf } from './purpose.ts'

const filler = /^(?:a|an|the|my|our|simple|small|basic|full|complete|personal|little|new|web|online|modern|advanced|lightweight|virtual|comprehensive|professional|system|for|multi-engine|cross-platform|high-performance|open-source|web-based|cloud-based|invite-only|business|company|shop|firm|startup|agency owner)$/i

/** What the app is called: as the wish says, else its head noun, else its kind. */
export function nameOf (sketch: Sketch): Said<string> {
  const said = sketch.reading.name
  if (said !== undefined) return { value: said.value.slice(0, 60), why: said.why }
  if (sketch.toolAlone !== undefined) return { value: sketch.toolAlone.value.name, why: { ...sketch.toolAlone.why, source: 'inferred' } }
  const head = sketch.headNoun
  const archetype = sketch.archetype
  const purpose = bareName(sketch) ? purposeOf(sketch.reading.text) : undefined
  if (purpose !== undefined) return { value: purpose.name, why: { source: 'inferred', reason: 'purpose', spans: [{ start: purpose.start, end: purpose.end }], confidence: 0.7 } }
  if (head !== undefined && head.value.length <= 40) {
    const words = meaningful(head.value.split(' '))
    const shown = words.join(' ')
    if (shown !== '' && (archetype?.why.source !== 'stated' || words.length > 1 || !archetype.value.words.includes(shown))) {
      return { value: titleCase(plain(shown)), why: { ...head.why, source: 'inferred', reason: 'head-noun' } }
    }
  }
  if (archetype !== undefined) return { value: archetype.value.name, why: { ...archetype.why, source: 'inferred' } }
  const entity = sketch.entities[0]
  return { value: entity === undefined ? 'My App' : titleCase(entity.word), why: assumed('first-entity') }
}

/** Whether nothing but the name of a record would name the app, or what is to be done with it: "Task", "Plan village festival". */
function bareName ({ headNoun, archetype, entities }: Sketch): boolean {
  const word = headNoun?.value ?? archetype?.value.name.toLowerCase() ?? entities[0]?.word ?? ''
  return entities.some(entity => entity.word === singular(word)) || /^(?:plan|organi[sz]e|manage|track|keep|prepare|run) /.test(word)
}

/** "Dog walking business" is called Dog Walking; "barber shop" keeps its shop. */
function meaningful (words: string[]): string[] {
  const kept = words.filter((word, index) => !filler.test(word) || (index > 0 && words.length === 2 && /^(?:shop|agency|system)$/.test(word) && word === 'shop'))
  return kept
}

function plain (name: string): string {
  return isPlural(name) ? name : lastWord(name) === 'manager' ? name.slice(0, -' manager'.length) : name
}
