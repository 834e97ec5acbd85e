import { entityInTail, entityOf } from '../../../packs/lexicon.ts'
import { fieldName } from './noun-phrase.ts'
import type { Piece, EntityDraft, FieldDraft, Reading, Sketch, Why } from '../phases.ts'
import { singular } from '../nouns.ts'
import { spanOf } from './lists.ts'

export function createSketch (reading: Reading): Sketch {
  return { reading, archetype: undefined, headNoun: undefined, entities: [], views: [], totals: [], boards: [], textPages: [], sorts: [], sampleCount: undefined, findings: [], lost: [], loose: [], tools: [], toolAlone: undefined, site: undefined, people: undefined }
}

/** A reason that the wish states at these places; marks them as heard. */
export function stated (sketch: Sketch, reason: string, pieces: Piece[], confidence = 0.9): Why {
  const spans = pieces.filter(piece => piece.text !== '').map(spanOf)
  sketch.reading.heard.mark(spans)
  return { source: 'stated', reason, spans, confidence }
}

export function inferred (sketch: Sketch, reason: string, pieces: Piece[], confidence = 0.7): Why {
  return { ...stated(sketch, reason, pieces, confidence), source: 'inferred' }
}

/** The drafted entity a noun means: itself, what its last word means, or another word for it. */
export function findEntity (sketch: Sketch, phrase: string): EntityDraft | undefined {
  const word = singular(phrase.toLowerCase())
  const exact = sketch.entities.find(entity => entity.word === word)
  if (exact !== undefined) return exact
  const last = word.slice(word.lastIndexOf(' ') + 1)
  const byLast = sketch.entities.find(entity => entity.word === last)
  if (byLast !== undefined && entityOf(word) === entityOf(last)) return byLast
  if (byLast !== undefined && entityOf(word) === undefined) return byLast
  const byTail = sketch.entities.find(entity => entity.word.endsWith(` ${word}`))
  if (byTail !== undefined) return byTail
  const entry = entityInTail(word)?.entry
  if (entry === undefined) return undefined
  return sketch.entities.find(entity => entity.entry === entry && sameThing(entity.word, word))
}

const opposites = [['inbound', 'outbound'], ['incoming', 'outgoing'], ['inflow', 'outflow'], ['income', 'expense'], ['onboarding', 'offboarding']]

/** Two words of one entry are the same thing unless both are whole names of it used side by side: dogs and cats. */
function sameThing (one: string, other: string): boolean {
  if (opposites.some(pair => pair.some(word => one.startsWith(word)) && pair.some(word => other.startsWith(word)) && pair.some(word => one.startsWith(word) !== other.startsWith(word)))) return false
  const generic = entityOf(one)?.words[0]
  return generic === one || generic === other || one.split(' ').at(-1) === other.split(' ').at(-1) || entityOf(one)?.nature !== 'thing'
}

/** The entity a noun means, drafted if it is not there yet. */
export function draftEntity (sketch: Sketch, word: string, why: Why): EntityDraft {
  const known = findEntity(sketch, word)
  const list = listNameOf(word)
  if (known !== undefined) {
    if (list !== undefined) known.listName ??= list
    if (known.why.source !== 'stated' && why.source === 'stated') known.why = why
    else if (why.source === 'stated') known.why.spans.push(...why.spans)
    const wanted = singular(word.toLowerCase())
    if (known.word !== wanted && known.word.endsWith(` ${wanted.split(' ').at(-1) ?? ''}`) && wanted.includes(' ')) known.word = commonEnd(known.word, wanted)
    return known
  }
  const words = singular(word.toLowerCase()).split(' ')
  const tail = entityInTail(words.join(' '))
  const plain = plainer(tail !== undefined && tail.before > 1 ? words.slice(tail.before) : words)
  const shown = tail?.entry.namedFor.get(words.slice(tail.before).join(' ')) ?? tail?.entry.namedFor.get(plain) ?? plain
  const entity: EntityDraft = { word: shown, entry: tail?.entry, fields: [], fieldsStated: false, why: { ...why, spans: [...why.spans] } }
  if (list !== undefined) entity.listName = list
  sketch.entities.push(entity)
  return entity
}

/** "Complaint work order" and "new work order" are both work orders. */
function commonEnd (one: string, other: string): string {
  const [a, b] = [one.split(' '), other.split(' ')]
  let length = 0
  while (length < Math.min(a.length, b.length) && a.at(-1 - length) === b.at(-1 - length)) length++
  return a.slice(a.length - length).join(' ')
}

const listWords = /(?:list|checklist|plan|schedule|funnel|pipeline|itinerary|structure|chart|log|diary|book|bank|finance|finances|vocabulary|fleet|chain|flow|shelf|menu)$/

/** "Packing checklist", of packing items. */
function listNameOf (phrase: string): string | undefined {
  const word = phrase.toLowerCase()
  const tail = entityInTail(singular(word))
  return tail !== undefined && listWords.test(word) && tail.entry.namedFor.has(singular(word).split(' ').slice(tail.before).join(' ')) ? word : undefined
}

/** "Contact card" and "deal stage" are contacts and deals: the last word adds nothing. */
function plainer (words: string[]): string {
  const whole = words.join(' ')
  const front = words.slice(0, -1).join(' ')
  const same = words.length > 1 && entityOf(front) !== undefined && entityOf(front) === entityOf(whole)
  return same && entityOf(words.at(-1) ?? '') !== entityOf(whole) ? plainer(words.slice(0, -1)) : whole
}

/** Adds a field unless the entity has one of that name; a later, fuller mention completes it. */
export function draftField (entity: EntityDraft, field: FieldDraft): FieldDraft {
  const name = fieldName(field.name).toLowerCase()
  const known = entity.fields.find(other => other.name === name || short(other.name) === short(name) || singular(other.name) === singular(name))
  if (known === undefined) {
    const added = { ...field, name }
    entity.fields.push(added)
    return added
  }
  for (const [key, value] of Object.entries(field)) if (key !== 'name' && key !== 'why' && value !== undefined) Object.assign(known, { [key]: value })
  return known
}

/** "Email address" is the e-mail, "phone number" the phone. */
function short (name: string): string {
  return name.replace(/^e-?mail address$/, 'email').replace(/^(?:tele)?phone number$/, 'phone')
}

export function isKnownEntity (word: string): boolean {
  return entityInTail(word) !== undefined
}

