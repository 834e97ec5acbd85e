import { entityOf } from '../../../packs/lexicon.ts'
import type { EntityDraft, Piece, Sketch } from '../phases.ts'
import { slice, spanOf, splitList } from './lists.ts'
import { isNeverKept, isScreenNoun } from './no-records.ts'
import { isPlatform, nounOf } from './noun-phrase.ts'
import { draftEntity, findEntity, inferred, stated } from './sketch.ts'

interface Deed {
  /** Stem. */
  verb: string
  object: Piece
  whole: Piece
  reason: string
}

/** "Book a room" keeps rooms, and bookings that say which room; false when it is done to nothing that is kept. */
export function readLink (sketch: Sketch, linked: string, { verb, object, whole, reason }: Deed): boolean {
  const target = nounOf(withoutPreposition(object))
  const onto = target !== undefined && (target.known || findEntity(sketch, target.word) !== undefined) && !isPlatform(target.word) && !isNeverKept(target.word) && !isScreenNoun(target.word) ? target : undefined
  if (onto === undefined) {
    if (verb !== 'donate' && verb !== 'vote' && !(isMessage(linked) && someone.test(object.text))) return false
    keepLink(sketch, linked, verb, whole)
    return true
  }
  if (isMessage(linked) && verb === 'contact' && entityOf(onto.word)?.nature !== 'person' && entityOf(onto.word)?.id !== 'company') return false
  if (onto.word === 'review' || onto.word === 'comment') return true
  const entity = draftEntity(sketch, onto.word, stated(sketch, `${reason}/${verb}`, [onto.piece]))
  if (linked === 'registration' && said.test(entity.entry?.id ?? '')) return true
  if (linked === 'order' && /^(?:event|document)$/.test(entity.entry?.nature ?? '')) return true
  if (entity.entry?.id === linked || entity.word.endsWith(linked) || entity.entry?.id === entityOf(linked)?.id) return true
  const link = keepLink(sketch, linked, verb, whole)
  if (link !== undefined && !link.fields.some(field => field.target === entity.word) && !isMessage(linked)) link.fields.push({ name: entity.word, type: 'relation', target: entity.word, why: inferred(sketch, `link-of-${verb}`, [onto.piece]) })
  return true
}

/** Whom one writes to without a name. */
const someone = /^(?:with )?(?:them|him|her|each other|one another|others?|other (?:users|people|members)|the (?:other|owner|seller|host|author|provider|landlord|organi[sz]er)|sellers|owners|hosts|providers|landlords|organi[sz]ers)\b/i

/** What one takes part in by writing it. */
const said = /^(?:comment|message|feedback|review|answer|vote|conversation|topic)$/

function keepLink (sketch: Sketch, linked: string, verb: string, whole: Piece): EntityDraft | undefined {
  const known = sketch.entities.find(other => other.entry !== undefined && other.entry.id === entityOf(linked)?.id)
  sketch.reading.heard.mark([spanOf(whole)])
  if (known !== undefined) return known
  if (isMessage(linked) && sketch.entities.some(other => /messag|notification|email/.test(other.word))) return undefined
  return draftEntity(sketch, linked, inferred(sketch, `implied-by-${verb}`, [whole]))
}

function isMessage (linked: string): boolean {
  return linked === 'message'
}

/** "Connects workers with employers": both sides are kept. */
export function readOtherSide (sketch: Sketch, object: Piece, reason: string): void {
  const other = /\s(?:with|to)\s/i.exec(object.text)
  if (other === null) return
  for (const side of splitList(slice(object, other.index + other[0].length))) {
    const noun = nounOf(side)
    const entry = noun === undefined ? undefined : entityOf(noun.word)
    if (noun !== undefined && (entry?.nature === 'person' || entry?.id === 'company') && entry.id !== 'user') draftEntity(sketch, noun.word, stated(sketch, `${reason}/connect`, [noun.piece]))
  }
}

function withoutPreposition (object: Piece): Piece {
  const lead = /^(?:for|to|in|on|with|from|into|part in|a seat in|up for)\s+/i.exec(object.text)
  return lead === null ? object : slice(object, lead[0].length)
}
