import { isFieldWord, typeOfField } from '../../../../packs/fields.ts'
import { singular } from '../../nouns.ts'
import type { EntityDraft, Piece, Sketch, TotalDraft } from '../../phases.ts'
import type { Clause } from '../clauses.ts'
import { fieldName, nounOf } from '../noun-phrase.ts'
import { draftField, findEntity, stated } from '../sketch.ts'

const patterns: [RegExp, TotalDraft['measure']][] = [
  [/\b(?:the )?(?:numbers?|counts?|how many)(?: of)? (?<of>[\p{L} -]{2,30}?)(?: (?:there are|i have|we have|each of))?,? (?:per|by|for each|for every|of each|in each|each|every|grouped by|a) (?<by>[\p{L} -]{2,24}?)(?= (?:has|have|did|made)\b|$|[,.;)]| and )/iud, 'count'],
  [/\b(?:the )?average (?<of>[\p{L} -]{2,30}?),? (?:per|by|for each|for every|of each|of an?|each|grouped by) (?<by>[\p{L} -]{2,24}?)(?=$|[,.;)]| and | for )/iud, 'avg'],
  [/\b(?:the |my |our )?(?:totals?|sums?|total amounts?)(?: (?:of|for))?(?: (?:all|the|my))* ?(?<of>[\p{L} -]{0,30}?),? (?:per|by|for each|for every|of each|each|every|grouped by|a) (?<by>[\p{L} -]{2,24}?)(?=$|[,.;)]| and | for )/iud, 'sum'],
  [/\b(?:how much|what) (?:i|we|they|each \w+) (?<of>earn(?:ed)?|spen[dt]|made|make|owe|sold|sell|paid|pay)(?: in total)?,? (?:per|by|for each|every|each|in a|a|in each) (?<by>[\p{L} -]{2,24}?)(?=$|[,.;)]| and | for )/iud, 'sum'],
  [/\b(?<monthly>dai|week|month|year)ly (?<of>[\p{L} ]{0,20}?)(?:totals?|sums?|revenue|income|earnings|spending|expenses|turnover|sales|summary|summaries|overview|statistics)\b/iud, 'sum'],
  [/\b(?<of>income|revenue|earnings|spending|expenses|sales|costs?|hours(?: logged)?|time(?: spent| logged)?|amount|calories|miles|kilomet\w+|donations|turnover|profit|quantity|points)(?: logged| spent| worked)? (?:per|by|for each|each|every) (?<by>[\p{L} -]{2,24}?)(?=$|[,.;)]| and | for )/iud, 'sum'],
  [/\b(?:breakdown|grouped|broken down|summary|totals?)(?: of (?<of>[\p{L} ]{2,20}?))? by (?<by>[\p{L} -]{2,24}?)(?=$|[,.;)]| and | for )/iud, 'sum'],
  [/\b(?:the |my )?(?:grand |overall )?total (?<of>spending|income|revenue|cost|costs|value|hours|amount|expenses|donations|price|calories|distance|stock value|balance|earnings|sales)\b/iud, 'sum'],
  [/\b(?:the |an )?average (?<of>[\p{L}]+(?: [\p{L}]+)?)$/iud, 'avg']
]

/** "The total per month", "number of dogs per client", "breakdown by category". */
export function totals (sketch: Sketch, clause: Clause): boolean {
  let done = false
  let text = clause.text
  for (const [pattern, measure] of patterns) {
    for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
      const piece: Piece = { text: match[0], start: clause.start + match.index }
      text = text.slice(0, match.index) + ' '.repeat(match[0].length).replaceAll(' ', '.') + text.slice(match.index + match[0].length)
      if (readTotal(sketch, match, measure, piece)) done = true
    }
  }
  return done
}

function readTotal (sketch: Sketch, match: RegExpExecArray, measure: TotalDraft['measure'], piece: Piece): boolean {
  const of = (match.groups?.of ?? '').trim().toLowerCase()
  const monthly = { dai: 'day', week: 'week', month: 'month', year: 'year' }[match.groups?.monthly ?? '']
  const by = monthly ?? singular(fieldName(match.groups?.by ?? '').toLowerCase())
  if (by !== '' && /\b(?:user|users|website|system|app|page|clicking|pressing)$/.test(by)) return false
  const noun = of === '' ? undefined : nounOf({ text: of, start: 0 })
  const asEntity = noun === undefined ? undefined : findEntity(sketch, noun.word)
  const parent = by === '' || isPeriod(by) ? undefined : findEntity(sketch, by)
  if (asEntity !== undefined && parent !== undefined && asEntity !== parent && measure === 'count') {
    const why = stated(sketch, 'count-per-parent', [piece])
    draftField(parent, { name: `number of ${match.groups?.of ?? ''}`, computed: { kind: 'children', measure: 'count', child: asEntity.word }, why })
    return true
  }
  const value = measure === 'count' || asEntity !== undefined ? undefined : valueName(of)
  const holder = asEntity ?? holderOf(sketch, value, of)
  if (parent !== undefined && holder !== undefined && parent !== holder) {
    const why = stated(sketch, 'total-per-parent', [piece])
    draftField(parent, { name: `${measure === 'avg' ? 'average' : 'total'} ${of === '' ? 'amount' : of}`, computed: { kind: 'children', measure, child: holder.word, ...(value === undefined ? {} : { value }) }, why })
    sketch.totals.push({ entity: holder.word, measure, value, by: parent.word, why })
    return true
  }
  sketch.totals.push({ entity: holder?.word, measure, value, by, why: stated(sketch, isPeriod(by) ? 'total-per-time' : 'total-by-field', [piece]) })
  return true
}

export function isPeriod (word: string): boolean {
  return /^(?:day|week|month|year)$/.test(word)
}

function valueName (of: string): string | undefined {
  if (of === '') return undefined
  if (/^(?:earn|earned|income|revenue|earnings|sales|made|make|turnover|sold|sell|spen[dt]|spending|expenses|costs?|paid|pay|owe|amount|price|donations|profit|value)$/.test(of)) return undefined
  return typeOfField(of) === undefined && !isFieldWord(of) ? undefined : of
}

function holderOf (sketch: Sketch, value: string | undefined, of: string): EntityDraft | undefined {
  if (value !== undefined) {
    const holder = sketch.entities.find(entity => entity.fields.some(field => field.name === value || field.name.includes(value)))
    if (holder !== undefined) return holder
  }
  if (/^(?:expenses|spending|spent|spend|donations|sales)$/.test(of)) {
    const word = /don/.test(of) ? 'donation' : /sale/.test(of) ? 'order' : 'expense'
    return findEntity(sketch, word)
  }
  return undefined
}

