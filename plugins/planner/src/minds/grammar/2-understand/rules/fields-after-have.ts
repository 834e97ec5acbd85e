import { entityOf } from '../../../../packs/lexicon.ts'
import { isFieldWord } from '../../../../packs/fields.ts'
import { isPlural } from '../../nouns.ts'
import type { Piece, Sketch } from '../../phases.ts'
import type { Clause } from '../clauses.ts'
import { readFieldList } from '../field-list.ts'
import { group, spanOf } from '../lists.ts'
import { isAbstractNoun, isNeverKept, isScreenNoun } from '../no-records.ts'
import { isPlatform, nounOf } from '../noun-phrase.ts'
import { ownerOf, thingShown } from '../shown.ts'
import { draftEntity, stated } from '../sketch.ts'

const have = /^(?:for )?(?:(?:each|every|an?|all|the|any|one|my|our|their|these|those|single)\s+)*(?<subject>[\p{L}'& -]{2,48}?)(?:'s)?,?\s+(?:(?:should|must|will|can|may|also|always|usually|each|all|would|have to|needs? to)\s+)*(?<verb>have|has|having|contains?|includes?|consists? of|stores?|needs?|tracks|records|shows|got|comes? with|are (?:described|identified|recorded) (?:by|with)|is (?:described|identified|recorded) (?:by|with)|(?:has|have|with) (?:these|the following) (?:fields?|columns?|information|data))\b:?\s+(?:(?:these|the following|at least|fields?(?: for| like| such as)?|columns?(?: for| like| such as)?|properties|attributes|information (?:such as|like|about)|data (?:such as|like))[: ]+)*(?<list>.+)$/iud
const verbWith = /\b(?:add|adding|track|tracking|keep track of|keep|log|logging|record|recording|store|save|manage|managing|list|enter|create|creating|register|display|displaying|show|collect|have|with|of|for|include)\s+(?:(?:at least|all|my|our|the|a|an|new|their|his|her|some|each|every|up to)\s+)*(?:\d+ )?(?<subject>[\p{L}' -]{2,36}?)(?:\s+information|\s+details|\s+list|\s+profiles?)?(?:,)?\s+(?:with(?: (?:the following|these|columns for|fields for|their|a|an|its))?|including|by providing|having|and their|and its|along with their|using|\((?=[a-z]+,))(?: fields?| columns?| details| information(?: such as)?)?:?\s+(?<list>.+)$/iud
const plainWith = /^(?:(?:each|every|an?|all|the|my|our)\s+)*(?<subject>[\p{L}' -]{2,36}?),?\s+(?:with|having|including)\s+(?:an?\s+|the\s+|their\s+)?(?<list>.+)$/iud
const fieldsOf = /^(?:the )?(?:fields?|columns?|attributes|properties|details) (?:of|for|in) (?:an?|each|the|every)?\s*(?<subject>[\p{L} -]{2,36}?)\s*(?:are|is|should be|include|:)+\s*(?<list>.+)$/iud
const form = /\b(?<subject>[\p{L}-]+(?: [\p{L}-]+)?) (?:form|card|page|profile|record|table) (?:with|containing|that (?:has|includes|shows|asks for)|including) (?<list>[^.]*,[^.]*)$/iud
const subjectStop = /\b(?:i|you|we|it|they|which|that|who|he|she|there|this|would|should|can|user|users|people|features?|pages?|functionalit\w+|where|build|create|make|implement|please|develop|include|for|add|want|need|app|website|system|platform|in the)\b/i

/** "Clients have a name, phone and address": the list holds fields and children of the subject. */
export function fieldsAfterHave (sketch: Sketch, clause: Clause): boolean {
  for (const [pattern, reason] of [[have, 'fields-after-have'], [fieldsOf, 'fields-of']] as const) {
    const match = pattern.exec(withSubject(clause))
    if (match === null) continue
    const shift = clause.subject === undefined ? 0 : clause.subject.text.length + 1
    const list = group(match, 'list', clause.start - shift)
    const own = group(match, 'subject', clause.start)
    const subject = clause.subject ?? own
    if (list === undefined || subject === undefined || match.groups?.subject === undefined) continue
    if (isPlatform(match.groups.subject) || subjectStop.test(match.groups.subject)) continue
    if (clause.subject !== undefined && (isPlatform(clause.subject.text) || subjectStop.test(clause.subject.text))) continue
    if (/^(?:to |been |already |access|the (?:ability|option|following functional|function)|functionalit|functions?\b|features? (?:for|such|like)|an? (?:option|way) to|permission)/i.test(list.text)) continue
    return describe(sketch, clause, { subject, list, reason, whole: true })
  }
  for (const [pattern, reason] of [[verbWith, 'fields-after-with'], [plainWith, 'fields-after-with'], [form, 'form-with']] as const) {
    const match = pattern.exec(clause.text)
    if (match === null) continue
    const subject = group(match, 'subject', clause.start)
    const list = group(match, 'list', clause.start)
    if (subject === undefined || list === undefined || isPlatform(subject.text) || subjectStop.test(subject.text)) continue
    if (!looksLikeFields(list.text)) continue
    const noun = nounOf(subject)
    if (noun === undefined || (!noun.known && !isPlural(subject.text) && reason !== 'form-with')) continue
    return describe(sketch, clause, { subject, list, reason, whole: false })
  }
  return false
}

function withSubject (clause: Clause): string {
  return clause.subject === undefined ? clause.text : `${clause.subject.text} ${clause.text}`
}

interface Description {
  subject: Piece
  list: Piece
  reason: string
  /** Whether the clause says nothing else, so that its fields are all there are. */
  whole: boolean
}

function describe (sketch: Sketch, clause: Clause, { subject, list, reason, whole }: Description): boolean {
  if (/\b(?:management|scheduling|tracking|matching|monitoring|functionalit\w+|capabilit\w+|features)\b(?! (?:number|code|id|status|date|link))/i.test(`${list.text} ${subject.text}`) || /^(?:\w+ing) (?!(?:date|time|number|price|address|hours|days|status|list|method|cost|period|notes?|level)\b)\w+/i.test(list.text)) return false
  const noun = nounOf(subject)
  if (noun === undefined || /`|\bID\b/.test(list.text) || /\b(?:web|this|the|entire) application$/i.test(subject.text)) return false
  if (isFieldWord(noun.word) && entityOf(noun.word) === undefined && whole) return false
  const screen = isScreenNoun(noun.word) && !sketch.entities.some(other => other.word === noun.word)
  if (screen && !looksLikeFields(list.text)) return false
  if (!screen && !noun.known && (isAbstractNoun(noun.word) || isNeverKept(noun.word))) return false
  const entity = screen ? thingShown(sketch, subject) : draftEntity(sketch, ownerOf(sketch, noun.word) ?? noun.word, stated(sketch, reason, [noun.piece]))
  if (entity === undefined) return false
  if (whole) sketch.reading.heard.mark([{ start: Math.min(clause.start, list.start), end: list.start }])
  else sketch.reading.heard.mark([{ start: spanOf(subject).end, end: list.start }])
  const described = entity.fieldsStated
  readFieldList(sketch, entity, list, reason)
  if (!whole && !described && entity.entry !== undefined && entity.fields.length < 2) entity.fieldsStated = false
  return true
}

/** Whether most items of a list are names that fields have. */
export function looksLikeFields (list: string): boolean {
  const items = list.replace(/\([^)]*\)?/g, '()').split(/,|\band\b|\bor\b/).map(item => item.trim()).filter(item => item !== '')
  const fields = items.filter(item => {
    if (item.endsWith('()') || /^(?:an? |the )?lists? of /i.test(item)) return true
    const name = item.replace('()', '').replace(/\s+(?:y\/n|yes\/no)$/i, '').trim().replace(/^(?:an?|the|its|their|each|with|for|optional)\s+/i, '').split(/\s+(?:with|for|of|in|to|as)\s+/)[0] ?? ''
    return isFieldWord(name)
  })
  return fields.length > 0 && fields.length * 2 >= items.length
}
