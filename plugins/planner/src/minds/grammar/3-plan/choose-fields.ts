import type { Choice, Field } from '@dream/contracts/messages'
import type { FieldType } from '@dream/contracts/blueprint/field-types'
import { choicesByName, typeOfField } from '../../../packs/fields.ts'
import type { FieldEntry } from '../../../packs/entity.ts'
import { entityInTail, entityOf } from '../../../packs/lexicon.ts'
import { fieldId, kebab, sentenceCase, singular } from '../nouns.ts'
import type { EntityDraft, FieldDraft } from '../phases.ts'
import { withArticleOrNone } from './articles.ts'
import { parentFor, strangerFor } from './choose-entities.ts'
import { assumed, field, note, type Plan, type Planned } from './draft.ts'

/** Gives an entity its stored fields: those of the wish, else those of the packs with what the wish adds. */
export function chooseFields (plan: Plan, planned: Planned): void {
  const { draft, entity } = planned
  const own = draft.fields.filter(item => item.type !== 'relation' && item.computed === undefined)
  const wanted: { name: string, draft: FieldDraft | undefined, entry: FieldEntry | undefined }[] = []
  const entries = draft.entry?.fields ?? []
  if (!draft.fieldsStated) {
    for (const entry of entries) {
      const said = own.find(item => same(item.name, entry.name))
      if (said !== undefined || !isLeftOut(plan, planned, entry)) wanted.push({ name: entry.name, entry, draft: said })
    }
  }
  for (const item of own) {
    if (wanted.some(other => other.draft === item)) continue
    wanted.push({ name: item.name, draft: item, entry: entries.find(entry => same(entry.name, item.name)) })
  }
  for (const { name, draft: said, entry } of wanted) {
    if (entity.fields.some(other => other.id === fieldId(entity.id, name) || plain(other.name) === plain(name))) continue
    const made = makeField(entity.id, name, said, entry, draft)
    entity.fields.push(made)
    note(plan, made.id, made.type === 'choice' ? 'choice' : 'field', sentenceOf(entity.plural, made), said?.why ?? assumed(draft.entry === undefined ? 'record-keeper' : `pack:${draft.entry.id}`, 0.6))
  }
}

/** A link is no value where a relation says it, and in an app of one thing only what it cannot do without is asked. */
function isLeftOut (plan: Plan, { draft }: Planned, entry: FieldEntry): boolean {
  if (entry.links.length === 0) return false
  if (!entry.title && draft.fields.some(item => item.why.reason.startsWith('link-of-')) && entityOf(entry.links[0] ?? '')?.nature !== 'person' && !draft.fields.some(item => same(item.name, entry.name))) return true
  const alone = plan.entities.length === 1 && !entry.required && !entry.title && entry.choices.length === 0
  return alone || parentFor(plan.sketch, draft, entry.links) !== undefined || strangerFor(plan.sketch, draft, entry.name) !== undefined || draft.fields.some(item => item.target !== undefined && isOneOf(item.target, entry.links))
}

/** Whether a word means one of these kinds of thing. */
export function isOneOf (word: string, links: string[]): boolean {
  const plain = word.replaceAll('-', ' ')
  const entry = entityInTail(plain)?.entry
  return links.some(link => link === plain || (entry !== undefined && entityOf(link) === entry))
}

/** Names that nobody could tell apart. */
function plain (name: string): string {
  return name.normalize('NFKD').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim()
}

function same (one: string, other: string): boolean {
  return one === other || singular(one) === singular(other)
}

export function makeField (entityId: string, name: string, said: FieldDraft | undefined, entry: FieldEntry | undefined, draft: EntityDraft): Field {
  const choices = said?.choices ?? (entry !== undefined && entry.choices.length > 0 ? entry.choices : undefined)
  const wanted = typeFor(name, said, entry, choices, draft)
  const type = wanted === 'choice' && (choices ?? choicesFor(name, draft)).length === 0 ? 'text' : wanted
  const made = field(fieldId(entityId, name), sentenceCase(name).slice(0, 80), type, { required: said?.required ?? entry?.required ?? false, unique: said?.unique === true && type !== 'rating' && type !== 'tags' })
  if (type === 'choice') {
    made.choices = (choices ?? choicesFor(name, draft)).map(choiceOf).filter((choice, index, all) => all.findIndex(other => other.id === choice.id) === index)
    const first = made.choices[0]?.id ?? ''
    const fallback = entry?.defaultValue ?? ''
    if (made.choices.some(choice => choice.id === fallback)) made.defaultValue = fallback
    else if (/(?:status|stage|state|column|reply|rsvp)$/i.test(name)) made.defaultValue = first
  } else if (entry?.defaultValue !== undefined && entry.defaultValue !== '') made.defaultValue = entry.defaultValue
  const isNumber = type === 'integer' || type === 'number' || type === 'money'
  if (type === 'money' && /^(?:price|cost|fee|amount|rent|salary|hourly rate|total amount|unit price)$/i.test(name)) made.minimum = 0
  if (type === 'duration' || (isNumber && /^(?:quantity|stock|servings|capacity|seats|pages|age|rating)$/i.test(name))) made.minimum = 0
  if (type === 'rating' && said?.maximum !== undefined && said.maximum !== 5) made.maximum = said.maximum
  if (isNumber && said?.minimum !== undefined) made.minimum = said.minimum
  if (isNumber && said?.maximum !== undefined) made.maximum = said.maximum
  if (said?.defaultValue !== undefined) made.defaultValue = said.defaultValue
  return made
}

function typeFor (name: string, said: FieldDraft | undefined, entry: FieldEntry | undefined, choices: string[] | undefined, draft: EntityDraft): FieldType {
  if (said?.choices !== undefined) return 'choice'
  if (said?.type === 'integer' && typeOfField(name) === 'rating' && isNumberOfStars(said)) return 'rating'
  if (said?.type !== undefined) return said.type
  if (entry?.type !== undefined) return entry.type
  if (choices !== undefined) return 'choice'
  if (entry?.title === true) return 'text'
  if (name === 'steps' && /^(?:activity|step-count|walk|workout|measurement|habit|check-in|entry|hike|day|sleep)$/.test(draft.entry?.id ?? '')) return 'integer'
  if (/^colou?r$/.test(name) && hasColourOfItsOwn(draft)) return 'text'
  if (name === 'length') return draft.fields.some(item => /^(?:date|day|time)$/.test(item.name)) ? 'duration' : 'number'
  const type = typeOfField(name)
  if (type === undefined) return choicesByName.has(name.toLowerCase()) && name !== 'level' && name !== 'size' ? 'choice' : 'text'
  if (type === 'choice' && choicesFor(name, draft).length === 0) return 'text'
  if (type === 'yes-no' && draft.entry?.nature === 'person' && /^(?:member)$/.test(name)) return 'text'
  return type
}

/** The colour of a cat or a car is told in words; that of a list or a habit is picked. */
function hasColourOfItsOwn ({ entry }: EntityDraft): boolean {
  return entry !== undefined && entry.nature === 'thing' && !/^(?:playlist|habit|category|tag|label|project|calendar|team|subject)$/.test(entry.id)
}

function isNumberOfStars ({ minimum = 1, maximum = 5 }: FieldDraft): boolean {
  return minimum === 1 && maximum >= 2 && maximum <= 10
}

const statusByNature: Record<string, string[]> = {
  person: ['Active', 'Paused', 'Left'], thing: ['Available', 'In use', 'Gone'], place: ['Available', 'Occupied', 'Closed'], event: ['Planned', 'Confirmed', 'Done', 'Cancelled'], record: ['Open', 'In progress', 'Done'], document: ['Draft', 'Sent', 'Done']
}

export function choicesFor (name: string, draft: EntityDraft): string[] {
  const lower = name.toLowerCase()
  const known = draft.entry?.fields.find(entry => entry.name === lower)
  if (known !== undefined && known.choices.length > 0) return known.choices
  const named = choicesByName.get(lower) ?? choicesByName.get(singular(lower))
  if (named !== undefined) return named
  const about = choicesByName.get(lower.replace(/ status(?:es)?$/, ''))
  if (about !== undefined) return about
  if (/(?:status|state)$/.test(lower)) return statusByNature[draft.entry?.nature ?? 'record'] ?? []
  const last = choicesByName.get(lower.split(' ').at(-1) ?? '')
  return last ?? []
}

const tones: [RegExp, string][] = [
  [/^(?:done|paid|won|approved|active|accepted|completed?|delivered|resolved|solved|closed|confirmed|good|great|available|free|signed|hired|received|present|coming|published|working|finished|returned|passed|very good|in stock)$/i, 'positive'],
  [/^(?:overdue|lost|rejected|declined|cancelled|canceled|failed|urgent|high|critical|absent|bad|poor|gone|ended|expired|left|not coming|retired|out of use|dropped|very low)$/i, 'negative'],
  [/^(?:waiting|pending|on hold|in review|late|requested|maybe|in repair|paused|medium|fair|reserved)$/i, 'warning'],
  [/^(?:in progress|open|new|started|sent|shipped|on the way|reading|running|booked|contacted|active stage|qualified|interview|offer|in use|proposal|negotiation)$/i, 'info']
]

export function choiceOf (name: string): Choice {
  const shown = sentenceCase(name)
  return { id: kebab(name), name: shown, tone: tones.find(([pattern]) => pattern.test(name))?.[1] ?? 'neutral', next: [] }
}

const named = /^(?:name|title|full name|subject|topic|description|question|label|first name|item|word|term|number|code|task|address|company name|model|plate|event name|username|text|content|food|song|activity|job title|company|product|medicine|habit|exercise)$/i

/** The field that the packs name such records by. */
function titleEntry (draft: EntityDraft): FieldEntry | undefined {
  const entries = draft.entry?.fields ?? []
  const first = entries[0]
  return entries.find(entry => entry.title) ?? (first !== undefined && named.test(first.name) ? first : undefined)
}

/** Picks the field that names a record, adding a name where nothing can. */
export function chooseTitle (plan: Plan, planned: Planned): void {
  const { draft, entity } = planned
  const stored = entity.fields.filter(item => item.computed === '')
  const marked = titleEntry(draft)
  const byEntry = marked === undefined
    ? undefined
    : stored.find(item => item.id === fieldId(entity.id, marked.name)) ?? stored.find(item => item.type === 'relation' && isOneOf(item.target, marked.links))
  const texts = stored.filter(item => item.type === 'text')
  const title = byEntry
    ?? texts.find(item => /^(?:name|title|full name)$/i.test(item.name))
    ?? texts.find(item => item.name.toLowerCase().endsWith(' name') || item.name.toLowerCase() === `${draft.word} name` || item.name.toLowerCase().endsWith(' title'))
    ?? texts.find(item => named.test(item.name))
    ?? (draft.fieldsStated && marked !== undefined && !/^(?:name|title)$/.test(marked.name) ? texts.find(item => / (?:number|code)$/i.test(item.name)) : undefined)
    ?? (draft.entry?.nature === 'event' || (draft.fieldsStated && stored.some(item => item.type === 'date' && /^(?:date|day)$/i.test(item.name))) ? stored.find(item => item.type === 'date' || item.type === 'date-time') : undefined)
    ?? (texts[0] !== undefined && (draft.entry === undefined || marked === undefined) && !/(?:city|country|colou?r|phone|unit|breed|address|size|location|category|type)$/i.test(texts[0].name) ? texts[0] : undefined)
    ?? stored.find(item => item.type === 'long-text' && /^(?:description|text|message|content|body)$/i.test(item.name))
    ?? (marked === undefined ? stored.find(item => item.type === 'date' || item.type === 'date-time') : undefined)
    ?? (marked === undefined ? stored.find(item => item.type === 'relation' && draft.entry?.nature !== 'person') : undefined)
  if (title !== undefined && !(draft.entry?.nature === 'person' && title.type !== 'text')) {
    entity.titleField = title.id
    if (title.type === 'long-text') title.type = 'text'
    if (draft.fields.find(item => fieldId(entity.id, item.name) === title.id)?.required !== false) title.required = true
    return
  }
  const name = marked?.name ?? 'name'
  const made = field(fieldId(entity.id, name), sentenceCase(name), 'text', { required: true })
  entity.fields.unshift(made)
  entity.titleField = made.id
  note(plan, made.id, 'field', `${entity.plural} have a ${name}.`, assumed('every-record-has-a-name'))
}

/** Events make no sense without their day. */
export function requireWhatMustBe (planned: Planned): void {
  if (planned.draft.entry?.nature !== 'event') return
  const when = planned.entity.fields.find(item => (item.type === 'date' || item.type === 'date-time') && !/(?:due|end|until|birth|expir|return|next|follow)/i.test(item.name))
  const said = planned.draft.fields.find(item => when !== undefined && fieldId(planned.entity.id, item.name) === when.id)
  if (when !== undefined && said?.required !== false) when.required = true
}

export function sentenceOf (plural: string, made: Field): string {
  const name = made.name.charAt(0).toLowerCase() + made.name.slice(1)
  if (made.type === 'choice') return `${plural} have ${withArticleOrNone(name)}: ${made.choices.map(choice => choice.name).join(', ')}.`
  if (made.type === 'yes-no') return `${plural} can be marked as ${name}.`
  return `${plural} have ${withArticleOrNone(name)}.`
}
