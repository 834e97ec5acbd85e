import { typeOfField } from '../../../../packs/fields.ts'
import { plainVerb } from '../../../../packs/happenings.ts'
import { plural } from '../../nouns.ts'
import type { EntityDraft, Piece, Sentence, Sketch, Why } from '../../phases.ts'
import { slice, splitList } from '../lists.ts'
import { nounOf } from '../noun-phrase.ts'
import { draftField, findEntity, stated } from '../sketch.ts'
import { conditionWord } from '../rules/views.ts'

type Ask = (sketch: Sketch, piece: Piece, why: () => Why) => boolean

const wants = /^(?:(?:and|every \p{L}+|each \p{L}+|also|then|please)[, ]+)*(?:(?:(?:i|we)(?:'d)? )?(?:just |also |always )?(?:want|need|like|would like|have|must) (?:to )?(?:see|know)|(?:it )?would be (?:nice|great|good|cool) to (?:see|know)|show (?:me|us)|(?:i|we) (?:want|need) to|see|warn (?:me|us)|tell (?:me|us)|remind (?:me|us)|alert (?:me|us))\s+/iu

/** Whether a sentence asks to be shown something. */
export function isAsk (sentence: Sentence): boolean {
  return wants.test(sentence.text)
}

/** "I need to know what's still open and what I spent per flat": asked of what the notes describe. */
export function readAsks (sketch: Sketch, sentence: Sentence): Piece[] | undefined {
  const start = wants.exec(sentence.text)?.[0].length
  const trailing = start === undefined ? /,\s+(?:and |please )?(?=(?:warn|show|tell|alert|remind) (?:me|us) )/i.exec(sentence.text) : null
  if (start === undefined && trailing === null) return undefined
  const asked = trailing === null ? sentence : slice(sentence, trailing.index + trailing[0].length)
  const rest = slice(asked, wants.exec(asked.text)?.[0].length ?? 0)
  const items = splitList(rest)
  const left = items.filter(item => {
    const piece = { text: item.text.replace(/\s*[!?.]+$/, '').replace(/,?\s+(?:please|thanks|thank you)$/i, ''), start: item.start }
    return !asks.some(ask => ask(sketch, piece, () => stated(sketch, 'note-ask', [items.length === 1 ? asked : item])))
  })
  if (left.length === items.length) return undefined
  sketch.reading.heard.mark([{ start: asked.start, end: asked.start + asked.text.length }])
  return left
}

const asks: Ask[] = [openOnes, ones, runningLow, doneToday, muchToday, spentPer, muchPer, missing]

/** "What's still open". */
function openOnes (sketch: Sketch, { text }: Piece, why: () => Why): boolean {
  if (!/^what(?:'s| is| are)? (?:still )?(?:open|not done|unfinished|undone|to do)$/i.test(text)) return false
  const entity = sketch.entities.findLast(other => other.fieldsStated && other.entry !== undefined && /^(?:event|record)$/.test(other.entry.nature) && !other.fields.some(field => field.computed !== undefined))
  if (entity === undefined) return false
  if (!entity.fields.some(field => field.name === 'status' || field.name === 'done')) draftField(entity, { name: 'status', type: 'choice', choices: ['Open', 'In progress', 'Done'], why: why() })
  sketch.views.push({ entity: entity.word, title: `open ${plural(entity.word)}`, condition: { kind: 'open' }, why: why() })
  return true
}

/** "Overdue ones": those of the records that can be so. */
function ones (sketch: Sketch, { text }: Piece, why: () => Why): boolean {
  const word = /^(?:all |the |only |just |which |any |what(?:'s| is| are) |who(?:'s| is) )*(?:the )?(?<word>overdue|late|unpaid|open|unfinished|missing|expired)(?: (?:ones?|stuff|things|people))?$/iu.exec(text)?.groups?.word?.toLowerCase()
  if (word === undefined) return false
  const late = /^(?:overdue|late|expired)$/.test(word)
  const entity = sketch.entities.findLast(other => !late && !(word === 'unpaid' ? other.fields.some(field => field.name === 'paid') : true) ? false : late ? other.fields.some(field => /\bdue\b|\bback\b|until|deadline|expir/.test(field.name) && (field.type ?? typeOfField(field.name)) === 'date') : conditionWord(other, word, false) !== undefined)
  const condition = entity === undefined ? undefined : conditionWord(entity, word, false)
  if (entity === undefined || condition === undefined) return false
  sketch.views.push({ entity: entity.word, title: `${word} ${plural(entity.word)}`, condition, why: why() })
  return true
}

/** "Warn me when low". */
function runningLow (sketch: Sketch, { text }: Piece, why: () => Why): boolean {
  if (!/^(?:when|if) (?:(?:they|it|stock|something|one|we)(?:'s|'re)? (?:is |are |get |gets |run |runs )*)?(?:too |running )?low(?: on \p{L}+)?$/iu.test(text)) return false
  const entity = sketch.entities.findLast(other => other.fields.some(field => /^(?:stock|quantity left|quantity|in stock)$/.test(field.name) && !other.word.endsWith(' use')))
  if (entity === undefined) return false
  sketch.views.push({ entity: entity.word, title: `${plural(entity.word)} running low`, condition: { kind: 'low' }, why: why() })
  return true
}

/** "What gets picked up today": those of that day. */
function doneToday (sketch: Sketch, { text }: Piece, why: () => Why): boolean {
  const match = /^(?:what|who|which \p{L}+) (?:(?:gets|get|is|are|has to be|have to be|must be|needs to be|will be) )?(?<deed>\p{L}+(?: up| back| in| out)?) today$/iu.exec(text.replace(/^(what|who)'s /i, '$1 is '))
  const entity = match === null ? undefined : datedEntity(sketch, match.groups?.deed ?? '')
  if (match === null || entity === undefined) return false
  sketch.views.push({ entity: entity.word, title: nameOfDay(match.groups?.deed, plural(entity.word)), condition: { kind: 'time', when: 'today' }, why: why() })
  return true
}

function nameOfDay (deed: string | undefined, many: string): string {
  const [first = '', particle] = (deed ?? '').split(' ')
  return particle === undefined ? `today's ${many}` : `today's ${plainVerb(first)}-${particle}s`
}

/** What a day is called by, where it is not the deed itself. */
const sameDeed = new Map([['arrive', 'check in'], ['come', 'check in'], ['leave', 'check out'], ['depart', 'check out'], ['deliver', 'deliver']])

/** The record with a day called like the deed, else the last with any. */
function datedEntity (sketch: Sketch, deed: string): EntityDraft | undefined {
  const stem = sameDeed.get(plainVerb(deed.split(' ')[0] ?? '')) ?? plainVerb(deed.split(' ')[0] ?? '')
  const isDay = (field: EntityDraft['fields'][number]): boolean => (field.type ?? typeOfField(field.name)) === 'date' && !/birth/.test(field.name)
  return sketch.entities.findLast(entity => stem !== '' && entity.fields.some(field => isDay(field) && field.name.includes(stem))) ?? sketch.entities.findLast(entity => entity.fields.some(isDay) && entity.entry?.nature !== 'person' && entity.fieldsStated)
    ?? sketch.entities.findLast(entity => !entity.fieldsStated && /^(?:event|record)$/.test(entity.entry?.nature ?? '') && entity.entry?.fields.some(field => (field.type ?? typeOfField(field.name)) === 'date') === true)
}

/** "How many loaves I must bake": added up for the day. */
function muchToday (sketch: Sketch, { text }: Piece, why: () => Why): boolean {
  if (!/^how (?:many|much) [\p{L} ]{2,30}? (?:i|we) (?:must|have to|need to|should|need) ?\p{L}*(?: today)?$/iu.test(text)) return false
  const fieldsOf = (entity: EntityDraft | undefined): { name: string, choices?: string[] }[] => [...entity?.fields ?? [], ...(entity?.fieldsStated === false ? entity.entry?.fields ?? [] : [])]
  const entity = sketch.entities.findLast(other => fieldsOf(other).some(field => field.name === 'quantity') && !other.word.endsWith(' use'))
  const by = fieldsOf(entity).find(field => /^(?:product|item|dish)$/.test(field.name)) ?? entity?.fields.find(field => field.choices !== undefined)
  if (entity === undefined || by === undefined) return false
  sketch.totals.push({ entity: entity.word, measure: 'sum', value: 'quantity', by: by.name, condition: { kind: 'time', when: 'today' }, title: `Quantity for today by ${by.name}`, why: why() })
  return true
}

/** "What I spent per flat": the money of what happened at each. */
function spentPer (sketch: Sketch, { text, start }: Piece, why: () => Why): boolean {
  const by = /^(?:what|how much)(?: money)? (?:i|we|it|they|each \p{L}+)(?:'ve| have)? (?:spen[dt]|paid|pay|costs?|earn(?:ed)?|made|make)(?: in total| on it)? (?:per|for each|for every|by|each|on each) (?<by>\p{L}+)$/iu.exec(text)?.groups?.by
  const noun = by === undefined ? undefined : nounOf({ text: by, start })
  const parent = noun === undefined ? undefined : findEntity(sketch, noun.word)
  const moneyOf = (entity: EntityDraft): EntityDraft['fields'][number] | undefined => entity.fields.find(field => (field.type ?? typeOfField(field.name)) === 'money' && field.computed === undefined)
  const child = sketch.entities.findLast(entity => entity !== parent && moneyOf(entity) !== undefined && entity.entry?.nature !== 'person')
  const value = child === undefined ? undefined : moneyOf(child)
  if (parent === undefined || child === undefined || value === undefined) return false
  if (!child.fields.some(field => field.target === parent.word)) draftField(child, { name: parent.word, type: 'relation', target: parent.word, why: why() })
  draftField(parent, { name: `total ${value.name}`, computed: { kind: 'children', measure: 'sum', child: child.word, value: value.name }, why: why() })
  sketch.totals.push({ entity: child.word, measure: 'sum', value: value.name, by: parent.word, why: why() })
  return true
}

/** "How much per month". */
function muchPer (sketch: Sketch, { text }: Piece, why: () => Why): boolean {
  const by = /^how (?:much|many) (?:(?:it is|we get|i get|in total|that is) )?(?:per|each|every|a) (?<by>day|week|month|year)$/iu.exec(text)?.groups?.by?.toLowerCase()
  const entity = by === undefined ? undefined : sketch.entities.findLast(other => other.fieldsStated && other.entry?.nature !== 'person' && other.fields.some(field => field.name === 'date' || field.type === 'date'))
  const value = entity?.fields.find(field => /^(?:money|integer|number)$/.test(field.type ?? typeOfField(field.name) ?? ''))
  if (by === undefined || entity === undefined) return false
  sketch.totals.push({ entity: entity.word, measure: value === undefined ? 'count' : 'sum', value: value?.name, by, why: why() })
  return true
}

/** "Who misses a lot": how often each was not there. */
function missing (sketch: Sketch, { text }: Piece, why: () => Why): boolean {
  if (!/^who (?:misses|is missing|is absent|was missing|does(?:n't| not) come|is(?:n't| not) there|misses out)\b.*$/i.test(text)) return false
  const attendance = sketch.entities.find(entity => entity.entry?.id === 'attendance' && entity.fields.some(field => field.name === 'present'))
  const person = attendance?.fields.find(field => field.type === 'relation' && findEntity(sketch, field.target ?? '')?.entry?.nature === 'person')
  if (attendance === undefined || person === undefined) return false
  sketch.totals.push({ entity: attendance.word, measure: 'count', value: undefined, by: person.name, condition: { kind: 'flag', field: 'present', is: false }, title: `Absences per ${person.name}`, why: why() })
  return true
}
