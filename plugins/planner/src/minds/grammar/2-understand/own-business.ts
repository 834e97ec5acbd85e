import { entityOf } from '../../../packs/lexicon.ts'
import type { Sketch } from '../phases.ts'
import { singular } from '../nouns.ts'
import { stated } from './sketch.ts'

const own = /\b(?:(?:i|we)(?:'m| am|'re| are)? (?:also )?(?:have|run|running|own|lead|leading|manage|managing|am in charge of|are|started|opened) (?:an?|my|our) (?:(?:small|little|tiny|family|new|local|mobile|big|busy|private|own|part[- ]time|non-profit) )*(?<what>[\p{L}-]+(?: [\p{L}-]+){0,2})|\bfor (?:my|our) (?:(?:small|little|tiny|new|local) )*(?<mine>[\p{L}-]+(?: [\p{L}-]+){0,2})|^(?<topic>[\p{L}]+ [\p{L}]+):\s)/gium
/** Ends of the names of what people run. */
export const organisation = /(?:^| )(?:studio|shop|store|club|business|company|agency|school|practice|clinic|restaurant|hotel|farm|brewery|bakery|salon|gym|workshop|garage|band|choir|orchestra|cafe|theatre|winery|nursery|kindergarten|shelter|canteen|charity|parish|church|kennel|stable|dojo|kiosk|laundry|pharmacy|museum|library|hostel|campsite|barbershop|florist|foundation)$/

/** "I have a small bakery": what somebody runs is what the app is about and no record of it. */
export function ownBusiness (sketch: Sketch): void {
  for (const match of sketch.reading.text.matchAll(own)) {
    const said = singular((match.groups?.what ?? match.groups?.mine ?? match.groups?.topic ?? '').toLowerCase())
    const names = said.split(' ').map((_, index, words) => words.slice(0, words.length - index).join(' ')).filter(name => organisation.test(name))
    const named = names[0]
    if (named !== undefined && (sketch.headNoun === undefined ? sketch.archetype?.why.source !== 'stated' : match.groups?.mine !== undefined && /^(?:event|record)$/.test(entityOf(sketch.headNoun.value)?.nature ?? ''))) sketch.headNoun = { value: named, why: stated(sketch, 'head-noun', [{ text: match[0], start: match.index }], 0.8) }
    const drafted = sketch.entities.find(entity => names.some(name => name === entity.word || name.endsWith(` ${entity.word}`)))
    if (drafted === undefined || sketch.entities.length < 2) continue
    if (drafted.fields.some(field => !/^told|^note/.test(field.why.reason))) continue
    sketch.entities = sketch.entities.filter(entity => entity !== drafted)
    for (const entity of sketch.entities) entity.fields = entity.fields.filter(field => field.target !== drafted.word)
    sketch.views = sketch.views.filter(view => view.entity !== drafted.word)
    sketch.totals = sketch.totals.filter(total => total.entity !== drafted.word)
  }
}
