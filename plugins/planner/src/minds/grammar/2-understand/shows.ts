import { typeOfField } from '../../../packs/fields.ts'
import { plural, singular } from '../nouns.ts'
import type { EntityDraft, Piece, Sketch } from '../phases.ts'
import { slice, splitList } from './lists.ts'
import { nounOf } from './noun-phrase.ts'
import { isPeriod, totals } from './rules/totals.ts'
import { readView } from './rules/views.ts'
import { draftField, findEntity, stated } from './sketch.ts'

const lead = /^(?:(?:and|also|then|finally|please|plus|on the (?:first|start|front) page)[, ]+)*(?:(?:i|we)(?:'d| would)? (?:also )?(?:want|need|like|love|have) to see|(?:i|we) want|it should (?:also )?show|show|shows|display|let me see|give me|overview with|with an overview of)(?: me| us)?(?: then)?:?\s+/i

/** Whether a sentence asks to be shown something of what others describe. */
export function isShow (sentence: Piece): boolean {
  return lead.test(sentence.text)
}

type Reader = (sketch: Sketch, piece: Piece) => boolean

const readers: Reader[] = [board, comingUp, overdue, shareOf, perGroup]

/** "Show check-ins per week and the pipeline as a board": whether any of it was read; then the rest was tried as views and totals as well. */
export function readShows (sketch: Sketch, sentence: Piece): boolean {
  const start = lead.exec(sentence.text)?.[0].length
  if (start === undefined) return false
  const items = splitList(slice(sentence, start)).map(item => ({ ...item, text: item.text.replace(/[\s!.]+$/, '').replace(/,?\s+(?:please|thanks)$/i, '') }))
  const left = items.filter(item => !readers.some(read => read(sketch, item)))
  if (left.length === items.length) return false
  for (const item of left) if (!totals(sketch, { ...item, kind: 'sentence' })) readView(sketch, item)
  sketch.reading.heard.mark([{ start: sentence.start, end: sentence.start + start }])
  return true
}

const boards = [
  /^(?:the |my |our |all )*(?<what>[\p{L} -]{2,30}?) by (?<field>[\p{L} -]{2,20}?) (?:as|in|on) (?:an? |the )?(?:kanban )?board$/iu,
  /^(?:the |my |our |all )*(?<what>[\p{L} -]{2,30}?) (?:as|in|on) (?:an? |the )?(?:kanban |drag[- ]and[- ]drop )?board(?:,? (?:by|per|grouped by|with columns? (?:for|per)) (?:each |the |their )?(?<field>[\p{L} -]{2,20}))?$/iu,
  /^(?:an? |the )?(?:kanban(?: board)?|board) (?:of|for|with) (?:the |my |our |all )*(?<what>[\p{L} -]{2,30}?)(?: (?:by|per|grouped by) (?:each |the |their )?(?<field>[\p{L} -]{2,20}))?$/iu
]

/** "The pipeline as a board by stage" stands on what has stages. */
function board (sketch: Sketch, piece: Piece): boolean {
  const groups = boards.map(pattern => pattern.exec(piece.text)?.groups).find(found => found !== undefined)
  if (groups?.what === undefined) return false
  const field = groups.field === undefined ? undefined : singular(groups.field.toLowerCase())
  const noun = nounOf({ text: groups.what, start: piece.start })
  const named = noun === undefined ? undefined : findEntity(sketch, noun.word)
  const entity = named ?? sketch.entities.find(other => namesOf(other).some(name => name === (field ?? 'stage') || (field === undefined && name === 'status')))
  if (entity === undefined) return false
  const why = stated(sketch, 'shown-as-board', [piece])
  if (field !== undefined && !namesOf(entity).includes(field) && /^(?:status|stage|state)$/.test(field)) draftField(entity, { name: field, type: 'choice', why })
  if (!sketch.boards.some(other => other.entity === entity.word)) sketch.boards.push({ entity: entity.word, why, ...(field === undefined ? {} : { by: field }) })
  return true
}

/** "What is due", "today", "the coming days": the first page leads with it by itself. */
function comingUp (sketch: Sketch, piece: Piece): boolean {
  if (!/^(?:what(?:'s| is| are| gets)? (?:coming up|coming|due|next|planned|on)(?: (?:today|soon|next|this week|next week|in the (?:next|coming) (?:few )?(?:days|weeks)))?|today|tomorrow|this week|next week|the (?:coming|next)(?: few| \d+| two| three)? (?:days|weeks)|(?:everything|all that is|anything) due)$/iu.test(piece.text)) return false
  const dated = sketch.entities.filter(entity => namesOf(entity).some(name => /^date/.test(typeIn(entity, name) ?? '')))
  const entity = dated.findLast(other => other.entry?.nature === 'event' || namesOf(other).some(name => /\b(?:due|deadline)\b/.test(name))) ?? dated.at(-1)
  if (entity === undefined) return false
  entity.why.spans.push(...stated(sketch, 'coming-up', [piece]).spans)
  return true
}

/** "What is overdue": whatever has a day by which it must be done. */
function overdue (sketch: Sketch, piece: Piece): boolean {
  if (!/^(?:what(?:'s| is)|everything(?: that is)?|anything|all that is|what has gone) (?:over ?due|late|expired)$/i.test(piece.text)) return false
  const entity = sketch.entities.find(other => namesOf(other).some(name => /\bdue\b|\bback\b|until|deadline|expir/.test(name) && /^date/.test(typeIn(other, name) ?? '')))
  if (entity === undefined) return false
  sketch.views.push({ entity: entity.word, title: `overdue ${plural(entity.word)}`, condition: { kind: 'time', when: 'overdue' }, why: stated(sketch, 'what-is-overdue', [piece]) })
  return true
}

/** "The share of expenses per category". */
function shareOf (sketch: Sketch, piece: Piece): boolean {
  const groups = /^(?:the |a )?(?:share|breakdown|distribution|split|proportions?|percentages?) of (?:the |my |our |all )*(?<of>[\p{L} -]{2,30}?) (?:per|by|across|for each|over the) (?:each |the )?(?<by>[\p{L} -]{2,24})$/iu.exec(piece.text)?.groups
  return groups?.of !== undefined && groups.by !== undefined && charted(sketch, piece, groups.of, groups.by, 'pie')
}

/** "Check-ins per week", "stock value per category", "pages per month". */
function perGroup (sketch: Sketch, piece: Piece): boolean {
  const groups = /^(?:the |my |our |all )*(?<of>(?!total|sum|average|number|amount|how|what)[\p{L}][\p{L} -]{1,29}?) (?<word>per|by|for each|for every|each|every|a) (?<by>[\p{L} -]{2,24})$/iu.exec(piece.text)?.groups
  if (groups?.of === undefined || groups.by === undefined || (/^(?:a|each|every)$/.test(groups.word ?? '') && !isPeriod(groups.by))) return false
  return charted(sketch, piece, groups.of, groups.by, 'bar')
}

function charted (sketch: Sketch, piece: Piece, what: string, group: string, chart: 'bar' | 'pie'): boolean {
  const of = singular(what.toLowerCase())
  const by = singular(group.toLowerCase())
  const found = measured(sketch, of, by)
  if (found === undefined) return false
  const why = stated(sketch, 'shown-per', [piece])
  if (found.worth !== undefined) draftField(found.entity, { name: of, computed: { kind: 'formula', left: found.worth[0], operator: '*', right: found.worth[1] }, why })
  const title = `${what.charAt(0).toUpperCase()}${what.slice(1)} per ${group.toLowerCase()}`
  sketch.totals.push({ entity: found.entity.word, measure: found.measure, value: found.value, by, chart, title, why })
  return true
}

interface Measured {
  entity: EntityDraft
  measure: 'count' | 'sum' | 'avg'
  value: string | undefined
  /** The two fields whose product it is. */
  worth?: [string, string]
}

/** What is counted or added up: records of that name, a field of that name, or what the stock is worth. */
function measured (sketch: Sketch, of: string, by: string): Measured | undefined {
  const groups = (entity: EntityDraft): boolean => isPeriod(by)
    ? namesOf(entity).some(name => /^date/.test(typeIn(entity, name) ?? ''))
    : namesOf(entity).some(name => name === by || name.endsWith(` ${by}`)) || entity.fields.some(field => field.target === by)
  const noun = nounOf({ text: of, start: 0 })
  const counted = noun === undefined ? undefined : findEntity(sketch, noun.word)
  if (counted !== undefined && noun?.word.split(' ').length === counted.word.split(' ').length && groups(counted)) return amountOf(counted) ?? { entity: counted, measure: 'count', value: undefined }
  for (const entity of sketch.entities) {
    const name = namesOf(entity).find(other => singular(other) === of)
    const type = name === undefined ? undefined : typeIn(entity, name)
    if (name === undefined || !groups(entity) || !/^(?:money|number|integer|duration|rating|percent)$/.test(type ?? '')) continue
    return { entity, measure: /^(?:rating|percent)$/.test(type ?? '') ? 'avg' : 'sum', value: name }
  }
  if (!/(?:^| )(?:value|worth)$/.test(of)) return undefined
  for (const entity of sketch.entities) {
    const price = namesOf(entity).find(name => /(?:^| )(?:price|cost)$/.test(name))
    const quantity = namesOf(entity).find(name => /^(?:quantity|stock|in stock|amount)/.test(name) && /^(?:integer|number)$/.test(typeIn(entity, name) ?? ''))
    if (price !== undefined && quantity !== undefined && groups(entity)) return { entity, measure: 'sum', value: of, worth: [price, quantity] }
  }
  return undefined
}

/** Of money that came or went one wants to know how much, not how often. */
function amountOf (entity: EntityDraft): Measured | undefined {
  const value = /(?:^| )(?:expense|payment|donation|cost|income|spending)$/.test(entity.word) ? namesOf(entity).find(name => /^(?:amount|cost|total|price)$/.test(name)) : undefined
  return value === undefined ? undefined : { entity, measure: 'sum', value }
}

function namesOf (entity: EntityDraft): string[] {
  return [...entity.fields.map(field => field.name), ...(entity.fieldsStated ? [] : entity.entry?.fields.map(field => field.name) ?? [])]
}

function typeIn (entity: EntityDraft, name: string): string | undefined {
  const field = entity.fields.find(other => other.name === name)
  if (field?.choices !== undefined) return 'choice'
  return field?.type ?? entity.entry?.fields.find(other => other.name === name)?.type ?? typeOfField(name)
}
