import { isFieldWord, typeOfField } from '../../../../packs/fields.ts'
import { entityInTail, entityOf } from '../../../../packs/lexicon.ts'
import { isPlural, singular } from '../../nouns.ts'
import type { EntityDraft, Piece, Sentence, Sketch } from '../../phases.ts'
import { group, slice, spanOf } from '../lists.ts'
import { isAbstractNoun, isScreenNoun } from '../no-records.ts'
import { fieldName, nounOf } from '../noun-phrase.ts'
import { draftEntity, draftField, inferred, stated } from '../sketch.ts'
import { organisation } from '../own-business.ts'
import { isNoted, isTelling, noteItems, readNote } from './note-items.ts'

/** What the notes of one wish are about, beside what each of them names. */
export interface Notes {
  /** Indexes of the sentences that were notes, with what is left of each for the other rules. */
  left: Map<number, Piece[]>
  /** What is written down when something happens: the order, the loan. */
  record: EntityDraft | undefined
  happening: Reading['happening']
}

interface Reading { sketch: Sketch, notes: Notes, happening: { word: string, piece: Piece } | undefined, last: EntityDraft | undefined }

const longest = 1200

/** Reads what people jot down without a verb: "tenants, which flat, rent per month", "customer name + phone, pick up day, if its paid". */
export function readNotes (sketch: Sketch, sentences: Sentence[]): Notes {
  const notes: Notes = { left: new Map(), record: undefined, happening: undefined }
  if (sketch.reading.text.length > longest) return notes
  const reading: Reading = { sketch, notes, happening: happeningSaid(sentences), last: undefined }
  notes.happening = reading.happening
  sentences.forEach((sentence, index) => {
    if (sentence.kind !== 'sentence' || sentence.text.endsWith('?')) return
    const parts = partsOf(sentence)
    const rest = parts.filter(part => !forms.some(form => form(reading, part)))
    if (rest.length === parts.length) return
    nameTopic(sketch, sentence)
    notes.left.set(index, rest)
  })
  return notes
}

const subjects = '(?:we|i|they|staff|people|everyone|(?:the |our |my )?[\\p{L}]+s)'
const deeds = '(?:do|make|bring|bring in|report|send|send in|hand in|drop off|take|offer|sell|give|keep|get|order|rent|book|have|track|collect)'
const nextPart = new RegExp(`[,;]\\s+(?:and |then )?(?=${subjects} ${deeds} \\p{L})`, 'giu')
const topic = /^(?<topic>[\p{L}' ]{3,40}?)(?::| [-–]) +(?=\p{L}+)/iu

/** "Bike workshop: customers bring bikes (…), we do repairs with …" says two things of a workshop. */
function partsOf (sentence: Sentence): Piece[] {
  const told = topic.exec(sentence.text)
  const body = told?.groups?.topic !== undefined && !isPlural(told.groups.topic) && (organisation.test(told.groups.topic.toLowerCase()) || new RegExp(`^${subjects} ${deeds} `, 'iu').test(sentence.text.slice(told[0].length))) ? slice(sentence, told[0].length) : sentence
  const points = [...body.text.matchAll(nextPart)].filter(match => body.text.slice(0, match.index).split('(').length === body.text.slice(0, match.index).split(')').length)
  const ends = [...points.map(match => ({ at: match.index, next: match.index + match[0].length })), { at: body.text.length, next: body.text.length }]
  return ends.map(({ at }, index) => slice(body, ends[index - 1]?.next ?? 0, at)).filter(part => part.text !== '')
}

/** "Bike workshop: …" names the app when nothing else does. */
function nameTopic (sketch: Sketch, sentence: Sentence): void {
  const said = topic.exec(sentence.text)?.groups?.topic
  const noun = said === undefined || isPlural(said) ? undefined : nounOf(slice(sentence, 0, said.length))
  if (sketch.headNoun === undefined && noun !== undefined && partsOf(sentence)[0]?.start !== sentence.start) sketch.headNoun = { value: noun.word, why: stated(sketch, 'head-noun', [noun.piece], 0.8) }
}

const written = /\b(?:keep track of|track|manage|organi[sz]e|record|note down|write down|take)\s+(?:all |my |our |the |their )*(?<what>[\p{L}-]+(?: [\p{L}-]+)?)/iu
const lending = /\b(?:lend(?:ing)?(?: out)?|loan(?:ing)?(?: out)?|borrow(?:s|ing|ed)?)\b/i
const fixing = /\b(?:fix(?:es)?|repairs?|fixing|repairing) (?:old |broken |used )?\p{L}+s\b/iu

/** What is written down in such an app, where a sentence says so: pre-orders, loans. */
function happeningSaid (sentences: Sentence[]): Reading['happening'] {
  for (const [pattern, word, most] of [[lending, 'loan', 6], [fixing, 'repair', 2]] as const) {
    for (const sentence of sentences.slice(0, most)) {
      const done = pattern.exec(sentence.text)
      if (done !== null) return { word, piece: slice(sentence, done.index, done.index + done[0].length) }
    }
  }
  for (const sentence of sentences.slice(0, 3)) {
    const match = written.exec(sentence.text)
    const noun = match?.groups?.what === undefined ? undefined : nounOf(slice(sentence, match.index + match[0].length - match.groups.what.length, match.index + match[0].length))
    const entry = noun === undefined ? undefined : entityInTail(noun.word)?.entry
    if (noun !== undefined && entry !== undefined && /^(?:event|record)$/.test(entry.nature) && !isFieldWord(noun.word)) return noun
  }
  for (const sentence of sentences) {
    const match = usual.exec(sentence.text)
    if (match !== null) return { word: singular(match[0].toLowerCase()), piece: slice(sentence, match.index, match.index + match[0].length) }
  }
  return undefined
}

/** What is written down of a customer where nothing else tells. */
const usual = /\b(?:appointment|order|booking|reservation|job)s?\b/i

function recordOf ({ sketch, notes, happening }: Reading): EntityDraft | undefined {
  if (happening === undefined) return undefined
  notes.record ??= draftEntity(sketch, happening.word, stated(sketch, 'note-record', [happening.piece]))
  return notes.record
}

const forms: ((reading: Reading, part: Piece) => boolean)[] = [attended, lent, thingLent, does, ownerOfName, listed, facts]

const meeting = /^(?<what>[\p{L}]+s)\b(?:\s+(?:on|every|each) [\p{L} ]{3,20})?,?\s+(?:and )?(?:who (?:was|is|were) (?:there|present|here|absent)|who (?:came|comes|attended|attends|showed up|turned up))\b/iu

/** "Rehearsals on tuesdays, who was there and who not": who was present at each. */
function attended ({ sketch }: Reading, part: Piece): boolean {
  const what = meeting.exec(part.text)?.groups?.what
  const noun = what === undefined ? undefined : nounOf(slice(part, 0, what.length))
  const person = sketch.entities.find(entity => entity.entry?.nature === 'person')
  if (noun === undefined || (entityOf(noun.word)?.nature !== 'event' && !/^(?:lesson|class|course|training|practice)$/.test(noun.word)) || person === undefined) return false
  const why = stated(sketch, 'note-attendance', [part])
  const event = draftEntity(sketch, noun.word, why)
  if (!event.fieldsStated) for (const field of [{ name: 'date', type: 'date' as const, required: true }, { name: 'notes' }]) draftField(event, { ...field, why })
  event.fieldsStated = true
  const attendance = draftEntity(sketch, 'attendance', why)
  for (const parent of [person, event]) draftField(attendance, { name: parent.word, type: 'relation', target: parent.word, owned: true, required: true, why })
  draftField(attendance, { name: 'present', type: 'yes-no', why })
  attendance.fieldsStated = true
  return true
}

const lends = /\b(?:lend(?:ing)?|loan(?:ing)?)(?: out)?\s+(?<what>[\p{L}, -]{3,60}?)\s+to\s+(?:our |my |the |other )?(?<whom>\p{L}+s)$/iud

/** "To lend out ipads and laptops to pupils": loans to somebody; what is lent is told of elsewhere. */
function lent (reading: Reading, part: Piece): boolean {
  const match = lends.exec(part.text)
  const whom = match === null ? undefined : group(match, 'whom', part.start)
  const noun = whom === undefined ? undefined : nounOf(whom)
  const loan = noun === undefined || entityOf(noun.word)?.nature !== 'person' || !describesThing(reading.sketch) ? undefined : recordOf(reading)
  if (noun === undefined || loan === undefined) return false
  draftEntity(reading.sketch, noun.word, stated(reading.sketch, 'note-lent-to', [noun.piece]))
  loan.why.spans.push(spanOf(part))
  return true
}

const described = /^(?:each |every |an? |the |our )?(?<what>[\p{L}]+) (?:has|have|with|got)\s+(?:an? |the )?(?<list>.+)$/iud

/** Whether another sentence describes what is lent: "device has …". */
function describesThing (sketch: Sketch): boolean {
  return sketch.reading.sentences.some(({ text }) => entityOf(described.exec(text)?.groups?.what ?? '')?.nature === 'thing')
}

/** "Device has inventory number, type": what is lent, by the name that its description gives it. */
function thingLent (reading: Reading, part: Piece): boolean {
  const match = described.exec(part.text)
  const what = match === null ? undefined : group(match, 'what', part.start)
  const list = match === null ? undefined : group(match, 'list', part.start)
  if (what === undefined || list === undefined || reading.happening?.word !== 'loan' || entityOf(what.text)?.nature !== 'thing') return false
  const thing = draftEntity(reading.sketch, singular(what.text.toLowerCase()), stated(reading.sketch, 'note', [what]))
  for (const item of noteItems(list)) readNote(reading.sketch, thing, item)
  return true
}

const doing = new RegExp(`^(?<who>${subjects}) (?<verb>${deeds}) (?:(?:their|an?|the|some|broken|used|old|us)\\s+)*(?<what>[\\p{L}]+(?: [\\p{L}]+)?)(?:\\s*\\((?<inside>[^()]+)\\)|\\s+[-–—]+\\s+(?<dash>.+)|:?\\s+with (?:an? |their |the )?(?<list>.+)|:\\s+(?<colon>.+))$`, 'iud')

/** "Tenants report repairs - what is broken, when": a record with its fields, and who it comes from. */
function does (reading: Reading, part: Piece): boolean {
  const { sketch } = reading
  const match = doing.exec(part.text)
  const list = match === null ? undefined : ['inside', 'dash', 'list', 'colon'].map(name => group(match, name, part.start)).find(found => found !== undefined)
  const what = match === null ? undefined : group(match, 'what', part.start)
  const who = match === null ? undefined : group(match, 'who', part.start)
  const noun = what === undefined ? undefined : nounOf(what)
  const items = list === undefined ? [] : noteItems(list)
  if (match === null || noun === undefined || who === undefined || items.length < 2 || !(isKept(noun.word) || /^report/i.test(match.groups?.verb ?? '')) || items.filter(item => isNoted(item.text)).length * 2 < items.length) return false
  if (match.groups?.list !== undefined && !items.some(item => isTelling(item.text))) return false
  const person = /^(?:we|i|they)$/i.test(who.text) ? undefined : nounOf(who)
  if (person !== undefined && entityOf(person.word)?.nature !== 'person') return false
  const giver = person === undefined ? undefined : draftEntity(sketch, person.word, stated(sketch, 'note', [person.piece]))
  const entity = draftEntity(sketch, noun.word, stated(sketch, 'note', [noun.piece]))
  entity.fieldsStated = true
  for (const item of items) readNote(sketch, entity, item)
  if (giver !== undefined && giver !== entity) draftField(entity, { name: /^report|^send/i.test(match.groups?.verb ?? '') ? 'reported by' : giver.word, type: 'relation', target: giver.word, why: stated(sketch, 'note', [who]) })
  else if (person === undefined && reading.last !== undefined && reading.last !== entity && entity.entry?.nature !== 'thing') draftField(entity, { name: reading.last.word, type: 'relation', target: reading.last.word, owned: true, why: inferred(sketch, 'note', [noun.piece]) })
  reading.last = entity
  return true
}

/** "Customer name + phone, pick up day, if its paid": first of the customer, then of the order. */
function ownerOfName (reading: Reading, part: Piece): boolean {
  const { sketch } = reading
  const items = noteItems(part)
  const first = items[0]
  const named = first === undefined ? null : /^(?:an? |the |our )?(?<who>[\p{L}]+) (?<field>\p{L}+(?: \p{L}+)?)$/iu.exec(first.text)
  const who = named?.groups?.who
  if (first === undefined || who === undefined || items.length < 2 || (isPlural(who) && !/^(?:names?|phone|number)$/i.test(named?.groups?.field ?? '')) || named?.groups?.field === undefined || !isFieldWord(named.groups.field) || entityOf(first.text) !== undefined) return false
  const noun = nounOf(slice(first, first.text.indexOf(who), first.text.indexOf(who) + who.length))
  if (noun === undefined || !isKept(noun.word) || items.some(item => item !== first && !isNoted(item.text) && !isPlainName(item.text))) return false
  const owner = draftEntity(sketch, noun.word, stated(sketch, 'note', [noun.piece]))
  let into = owner
  for (const item of items) {
    if (into === owner && item !== first && !staysWith(owner, item.text) && items.some(other => isOfRecord(other.text))) into = recordOf(reading) ?? owner
    readNote(sketch, into, item)
  }
  owner.fieldsStated = true
  if (into !== owner) draftField(into, { name: owner.word, type: 'relation', target: owner.word, why: inferred(sketch, 'note', [noun.piece]) })
  return true
}

const personal = /(?:phone|mail|address|birthday|birth|age|name|class|grade|contact|allerg\w*|parent|school|company|size|notes?|insta|instagram|facebook|whatsapp)$/i

function staysWith (owner: EntityDraft, text: string): boolean {
  const name = fieldName(text).toLowerCase()
  return !isTelling(text) && (owner.entry?.nature !== 'person' || owner.entry.fields.some(field => field.name === name) || personal.test(name)) || /^birthday$/i.test(name)
}

function isOfRecord (text: string): boolean {
  const type = typeOfField(fieldName(text))
  return isTelling(text) && !/^birthday$/i.test(text) || type === 'yes-no' || (type === 'date' && !/birth/i.test(text))
}

function isPlainName (text: string): boolean {
  return /^\p{L}[\p{L}-]*(?: \p{L}+)?$/iu.test(text) && !isPlural(text)
}

const head = /^(?:(?:the|our|my|all|each|every) )?(?<head>[\p{L}]+(?: [\p{L}]+)?)(?:(?:,\s+|\s+with (?:their |an? |the )?|\s+[-–—]+\s+|:\s+)(?<list>.+)|\s*\((?<inside>[^()]+)\))$/iud

/** "Tenants, which flat, rent per month, lease end": several of something and what is noted of each. */
function listed ({ sketch }: Reading, part: Piece): boolean {
  const match = head.exec(part.text)
  const subject = match === null ? undefined : group(match, 'head', part.start)
  const list = match === null ? undefined : group(match, 'list', part.start) ?? group(match, 'inside', part.start)
  const noun = subject === undefined ? undefined : nounOf(subject)
  if (subject === undefined || list === undefined || noun === undefined || !isPlural(subject.text) || isScreenNoun(noun.word) || isAbstractNoun(noun.word) || (isFieldWord(noun.word) && entityOf(noun.word) === undefined)) return false
  const items = noteItems(list)
  const telling = items.filter(item => isTelling(item.text)).length
  if (items.length < 2 || (telling < (match?.groups?.inside === undefined ? 2 : 1) && !isKept(noun.word)) || (telling === 0 && !allFields(items)) || !items.every(item => isNoted(item.text) || isPlainName(item.text) || (telling > 2 && /^\p{L}+$/u.test(item.text))) || items.some(item => /^(?:who|whom|how often|whether|why)\b/i.test(item.text) && !/^who (?:does|did|fixes|made)/i.test(item.text))) return false
  if (items.filter(item => /^(?:what|which|when|where|how|if)\b/i.test(item.text)).length === items.length) return false
  const entity = draftEntity(sketch, noun.word, stated(sketch, 'note', [noun.piece]))
  if (entity.entry?.nature === 'person') draftField(entity, { name: 'name', required: true, why: inferred(sketch, 'note', [noun.piece]) })
  entity.fieldsStated = true
  for (const item of items) readNote(sketch, entity, item)
  return true
}

/** Plain names of values and of nothing that could be kept: "location, colour, queen year". */
function allFields (items: Piece[]): boolean {
  return items.every(item => !isPlural(item.text) && (isFieldWord(fieldName(item.text)) || entityOf(item.text) === undefined)) && isFieldWord(fieldName(items[0]?.text ?? ''))
}

/** "When borrowed, due back, returned": what is noted of each loan. */
function facts (reading: Reading, part: Piece): boolean {
  const items = noteItems(part)
  if (items.length < 2 || reading.happening === undefined || !items.every(item => isNoted(item.text) && isOfRecord(item.text)) || !/^when \p{L}+(?:ed|en|nt)?$/iu.test(items[0]?.text ?? '')) return false
  const record = recordOf(reading)
  if (record === undefined) return false
  for (const item of items) readNote(reading.sketch, record, item)
  return true
}

function isKept (word: string): boolean {
  return entityInTail(word) !== undefined && !isScreenNoun(word) && !isAbstractNoun(word)
}

/** Keeps what is written down where somebody asks for that of today and nothing else describes it. */
export function keepAsked (sketch: Sketch, { record, happening }: Notes): void {
  if (record === undefined && happening !== undefined) draftEntity(sketch, happening.word, stated(sketch, 'note-record', [happening.piece]))
}

/** Ties what is written down to the things and people that the wish describes: a loan to a device and a pupil. */
export function tieNotes (sketch: Sketch, { record }: Notes): void {
  if (record === undefined) return
  for (const entity of sketch.entities) {
    if (entity === record || !entity.fieldsStated || !/^(?:person|thing)$/.test(entity.entry?.nature ?? '') || record.fields.some(field => field.target === entity.word)) continue
    if (entity.fields.some(field => field.target === record.word)) continue
    draftField(record, { name: singular(entity.word), type: 'relation', target: entity.word, required: true, why: inferred(sketch, 'note-tie', []) })
  }
}
