import { entities, entityInTail, entityOf } from '../../../packs/lexicon.ts'
import { entryByShape } from '../../../packs/shapes.ts'
import type { EntityEntry } from '../../../packs/entity.ts'
import { draftEntity, findEntity } from '../2-understand/sketch.ts'
import { merge } from '../2-understand/synonyms.ts'
import { isPlural, lastWord } from '../nouns.ts'
import type { EntityDraft, Sketch } from '../phases.ts'
import { assumed } from './draft.ts'

const most = 14
/** With fewer than this many things of its own a wish gets the others of its kind of app. */
const enough = 3

/** Decides what the app keeps: what the wish names, then what its kind of app keeps, then its head noun. */
export function chooseEntities (sketch: Sketch): void {
  sketch.entities = sketch.entities.filter(entity => entity.entry !== undefined || entity.fieldsStated || !torn.test(entity.word))
  for (const entity of sketch.entities) if (onlyAdds(entity)) entity.fieldsStated = false
  const archetype = sketch.archetype
  const described = sketch.entities.filter(entity => entity.fieldsStated)
  const strange = sketch.headNoun !== undefined && entityInTail(sketch.headNoun.value) === undefined && archetype?.why.reason !== undefined && archetype.why.source === 'inferred'
  const listed = sketch.entities.filter(entity => entity.why.reason === 'things-kept').length >= enough
  if (archetype !== undefined && described.length === 0 && !listed && !(strange && sketch.entities.length > 0)) {
    const wanted = archetype.value.entities
    const room = Math.max(enough, Math.min(wanted.length, 5))
    const main = wanted.find(word => !/^(?:client|tenant|guest|owner|contact|user|member)$/.test(entityOf(word)?.id ?? '')) ?? wanted[0]
    for (const word of wanted) {
      if (findEntity(sketch, word) !== undefined || alike(sketch, word)) continue
      if (sketch.entities.length >= (word === main || ties(sketch, word) || mentioned(sketch, word) ? 6 : room)) continue
      draftEntity(sketch, word, assumed(`pack:${archetype.value.id}`, 0.6))
    }
    if (strange) headEntity(sketch)
  }
  if (sketch.entities.length === 0) headEntity(sketch)
  for (const entity of sketch.entities) entity.entry = atHome(sketch, entity.word, meant(sketch, entity.word) ?? entity.entry)
  jobsForClients(sketch)
  requestsWithoutJobs(sketch)
  ticketsToEvents(sketch)
  mergeMeant(sketch)
  for (const entity of sketch.entities) if (!entity.fieldsStated) entity.entry ??= entryByShape(entity.word)
  sketch.entities.splice(most)
  order(sketch)
}

/** A piece of a sentence that was taken for a noun: "allows user", "be able", "and share files stored". */
const torn = /^(?:allow(?:s|ing)?|enabl(?:es?|ing)|lets?|letting|provid(?:es?|ing)|includ(?:es?|ing)|implement|press(?:es|ing)?|be|and|or|which|manage|stop|pick|climb|avoid|title|pressing|maintaining|scheduling|comparing|designing|researching)\s/

/** Whether the wish speaks of it without naming a record: "verify", "calculate the nutrition of". */
function mentioned (sketch: Sketch, word: string): boolean {
  const text = sketch.reading.text.toLowerCase()
  return [word, ...entityOf(word)?.words ?? []].some(other => !other.includes(' ') && other.length > 5 && new RegExp(`\\b${other.slice(0, Math.max(5, other.length - 5))}`).test(text))
}

/** "Messages, each with a picture": one field that names nothing is no description of the whole. */
function onlyAdds (entity: EntityDraft): boolean {
  const only = entity.fields.length === 1 ? entity.fields[0] : undefined
  return entity.fieldsStated && entity.entry !== undefined && only !== undefined && /^(?:photo|picture|image|icon|comments?|tags?|rating|status|link|avatar|color|colour)$/.test(only.name)
}

/** Whether a kind of record ties two others together that are there: a gym with members and classes takes bookings. */
function ties (sketch: Sketch, word: string): boolean {
  const entry = entityOf(sketch.archetype?.value.means.get(word) ?? word)
  if (entry?.nature !== 'event') return false
  const sides = [...entry.fields.map(field => field.links).filter(links => links.length > 0), ...entry.of]
  return new Set(sides.map(links => parentFor(sketch, undefined, links)).filter(parent => parent !== undefined)).size > 1
}

/** Whether something of the same nature already plays this part: contacts in place of customers. */
function alike (sketch: Sketch, word: string): boolean {
  const entry = entityOf(word)
  if (entry === undefined) return false
  const parts = [['client', 'contact', 'guest', 'member', 'user', 'student', 'patient', 'tenant', 'owner'], ['employee', 'user'], ['item', 'equipment', 'asset', 'product', 'medicine', 'vehicle', 'garment', 'collectible', 'board-game', 'album', 'game', 'auction-item'], ['task', 'issue'], ['participant', 'registration'], ['event', 'meeting', 'session', 'appointment'], ['appointment', 'booking'], ['service', 'room', 'meeting-room', 'field', 'table', 'venue', 'vehicle', 'parking-space', 'property', 'seat'], ['meeting', 'schedule']]
  return parts.some(part => part.includes(entry.id) && sketch.entities.some(entity => entity.entry !== undefined && part.includes(entity.entry.id)))
}

/** What a word means in this kind of app: a lesson of a music school is no unit of a course. */
function meant (sketch: Sketch, word: string): EntityEntry | undefined {
  const means = sketch.archetype?.value.means
  const id = means?.get(word) ?? means?.get(word.slice(word.lastIndexOf(' ') + 1))
  return id === undefined ? undefined : entities.get(id)
}

/** The jobs of somebody with clients and nobody who applies are done, not filled. */
function jobsForClients (sketch: Sketch): void {
  const ids = new Set(sketch.entities.map(entity => entity.entry?.id ?? ''))
  const job = sketch.entities.find(entity => entity.word === 'job' && entity.entry?.id === 'job')
  if (job === undefined || !ids.has('client') || ['application', 'candidate', 'company', 'athlete', 'student', 'job-request'].some(id => ids.has(id))) return
  job.entry = entities.get('work-order')
}

/** Where there is nothing to apply for, an application asks for something else: a permit, an extension, a leave. */
function requestsWithoutJobs (sketch: Sketch): void {
  for (const entity of sketch.entities.filter(other => other.entry?.id === 'application')) {
    const aims = entity.entry?.fields.find(field => field.name === 'job')?.links ?? []
    if (parentFor(sketch, entity, aims) === undefined && !/^(?:job|internship|membership) /.test(entity.word)) entity.entry = entities.get('general-application')
  }
}

/** Where there are shows, matches or journeys a ticket lets one in and is no call for help. */
function ticketsToEvents (sketch: Sketch): void {
  for (const entity of sketch.entities.filter(other => other.entry?.id === 'ticket' && lastWord(other.word) === 'ticket')) {
    const front = entityInTail(entity.word.slice(0, -' ticket'.length))?.entry.nature
    const shows = sketch.entities.some(other => /^(?:event|movie|flight|tournament|match|venue|play|tour)$/.test(other.entry?.id ?? ''))
    if (entity.word === 'ticket' ? shows : front === 'event' || front === 'place') entity.entry = entities.get('travel-ticket')
  }
}

/** In a charging app an order is a charging session, and in a food bank food is what was donated: one record, not two. */
function mergeMeant (sketch: Sketch): void {
  for (const entity of [...sketch.entities]) {
    if (entity.fieldsStated || meant(sketch, entity.word) === undefined) continue
    const other = sketch.entities.find(one => one !== entity && one.entry !== undefined && one.entry.id === entity.entry?.id)
    if (other === undefined) continue
    if (/ing$/.test(other.word) && !other.fieldsStated) merge(sketch, entity, other)
    else merge(sketch, other, entity)
  }
}

/** With the names that its records have in this kind of app: a bakery sells no bags. */
function atHome (sketch: Sketch, word: string, entry: EntityEntry | undefined): EntityEntry | undefined {
  const own = sketch.archetype?.value.names
  const names = own?.get(word) ?? own?.get(entry?.id ?? '')
  if (names === undefined || entry === undefined) return entry
  const told = ['sku', 'category', 'price', 'description', 'topic', 'content', 'species', 'type', 'quantity', 'unit']
  return { ...entry, names, pools: new Map([...entry.pools].filter(([name]) => !told.includes(name))) }
}

function headEntity (sketch: Sketch): void {
  const head = sketch.headNoun
  if (head === undefined) {
    if (sketch.entities.length === 0) draftEntity(sketch, 'item', assumed('record-keeper', 0.4))
    return
  }
  const word = keeper(head.value)
  if (findEntity(sketch, word) === undefined) draftEntity(sketch, word, { ...head.why, source: 'inferred', reason: 'head-noun' })
}

/** "Beekeeping" is no record but what is kept of it: a plain name stays, an activity gets entries. */
function keeper (head: string): string {
  if (entityInTail(head) !== undefined || isPlural(head)) return head
  return /ing$/.test(head) && head.split(' ').length === 1 ? `${head} entry` : head
}

/** Parents before children where the packs say so, otherwise as the wish tells it. */
function order (sketch: Sketch): void {
  const people = (entity: EntityDraft): number => entity.why.source === 'stated' || entity.fieldsStated ? 0 : 1
  sketch.entities.sort((one, other) => people(one) - people(other))
}

/** Roles that anything can play: what is rented out or repaired may be of a kind that the packs do not know. */
const openRoles = new Set(['rented', 'equipment', 'booked', 'item', 'placed'])

/** The thing nobody knows that plays such a role here. */
export function strangerFor (sketch: Sketch, child: EntityDraft, role: string): EntityDraft | undefined {
  return openRoles.has(role) ? sketch.entities.find(entity => entity !== child && entity.entry?.id === 'shape-thing' && entity.why.source !== 'assumed') : undefined
}

/** The entity that one alternative of a pack's `of` group means here. */
export function parentFor (sketch: Sketch, child: EntityDraft | undefined, group: string[]): EntityDraft | undefined {
  for (const word of group) {
    const entry: EntityEntry | undefined = entityOf(word)
    const found = sketch.entities.find(entity => entity !== child && (entity.word === word || (entry !== undefined && entity.entry?.id === entry.id)))
    if (found !== undefined) return found
  }
  return undefined
}
