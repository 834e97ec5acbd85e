import { isFieldWord } from '../../../../packs/fields.ts'
import { entityInTail, entityOf } from '../../../../packs/lexicon.ts'
import { isPlural, singular } from '../../nouns.ts'
import type { EntityDraft, Piece, Sketch } from '../../phases.ts'
import type { Clause } from '../clauses.ts'
import { cues, readFieldList } from '../field-list.ts'
import { group, slice, splitList } from '../lists.ts'
import { isAbstractNoun, isNeverKept, isScreenNoun } from '../no-records.ts'
import { fieldName, isPlatform, nounOf } from '../noun-phrase.ts'
import { draftEntity, draftField, findEntity, stated } from '../sketch.ts'
import { verbStem } from '../verbs.ts'
import { readFeatures } from './features.ts'

const organisation = 'studio|shop|store|club|business|company|agency|school|association|practice|clinic|cent(?:er|re)|museum|society|church|parish|restaurant|hotel|farm|brewery|bakery|salon|gym|library|office|organi[sz]ation|foundation|team|band|choir|group|community|workshop|garage|brigade|department|committee|charity|shelter|nursery|kindergarten|dealer|breeder|teacher|maker|collector|planner|owner|keeper|household|family|league|firm|startup|ngo|union|market|cafe|theatre|theater|vineyard|winery|zoo|orchestra|network'
const keep = '(?:keep(?: (?:track|records?|an eye|lists?) (?:of|on))?|track|manag\\p{L}*|log|record|organi[sz]e|plan|collect|store|save|list|administer|handle|run|need|needs|use|uses)'
const forms = [
  /^(?<topic>[\p{L}\d'’&/ -]{3,70}?):\s+(?<list>[^:]+)$/iud,
  new RegExp(`^(?:please )?(?:i |we |my wife and i )?(?:just |also )?(?:want |need |would like |like |have )?(?:(?:an? )?(?:app|tool|place|way|list|something|website|system) )?(?:to |for )?(?:help (?:me|us) )?${keep}\\s+(?:all |of |my |our |the )*(?<list>.+(?:,| and ).+)$`, 'iud'),
  new RegExp(`^(?:an?|our|my|the|this) (?<topic>(?:[\\p{L}'-]+ ){0,3}?(?:${organisation}|\\p{L}{3,}er)) (?:also )?(?:wants? to |needs? to |has to |would like to )?${keep}\\s+(?:track of |all |its |their |my |our |the )*(?<list>.+,.+)$`, 'iud')
]
const bare = /^(?!(?:an?|the|this|my|our) (?:simple |small |web )?(?:app|tool|website|site|system|place|tracker|list|program)\b)(?<list>[^:]+,[^:]+)$/iud
const wholeWith = /^(?<topic>(?!.*\b(?:build|create|make|implement|develop|add|want|need)\b)[^:,]{3,60}?)\s+with\s+(?<list>.+,.+)$/iud
forms.push(wholeWith, bare)
const finite = /\b(?:can|should|must|will|has|have|is|are)\b/i
const doing = new RegExp(`^(?:an?|our|my|the) (?:[\\p{L}'-]+ ){0,3}?(?:${organisation})\\s+(?:that|which|who|where we)\\s+(?<list>[\\p{L}]+s?\\s.+)$`, 'iud')

/** "A church: members, small groups and donations", "track my hives, inspections and sales": the list names what the app keeps. */
export function thingsKept (sketch: Sketch, clause: Clause): boolean {
  if (clause.kind === 'bullet') {
    labelNamed(sketch, clause)
    return false
  }
  headsNamed(sketch, clause)
  const does = doing.exec(clause.text)
  const deeds = does === null ? undefined : group(does, 'list', clause.start)
  if (deeds !== undefined && verbStem(deeds.text.split(' ')[0] ?? '') !== undefined) {
    readFeatures(sketch, deeds, 'things-done')
    return true
  }
  if (asksToSee.test(clause.text)) return false
  for (const form of forms) {
    const match = form.exec(clause.text)
    const list = match === null ? undefined : group(match, 'list', clause.start)
    if (match === null || list === undefined || /\b(?:features?|functions?|functionalit\w+|pages?|columns?|fields?|status(?:es)?|types?|categor\w+|values?|options?|colou?rs?|stages?|choices|goal|requirements?|sections?|with|and|have|has|can)$/i.test(match.groups?.topic ?? '')) continue
    const items = splitList(list)
    const things = items.filter(isThing)
    if (things.length < 2 || items.length < (form === forms[1] ? 2 : 3) || (form === wholeWith && isPlural(match.groups?.topic ?? '')) || items.filter(isDeed).length * 3 > items.length || things.length * 2 < items.length || items.filter(item => finite.test(item.text)).length * 3 > items.length) continue
    if (form === bare && (items.some(item => item.text.split(' ').length > 7 || finite.test(item.text)) || things[0] !== items[0] || things.length * 5 < items.length * 3)) continue
    topicNamed(sketch, clause, match.groups?.topic)
    readThings(sketch, items)
    return true
  }
  return false
}

/** What is listed then is to be shown and has been described elsewhere. */
const asksToSee = /^(?:please )?(?:also )?(?:show|display|see|view|give me|let me see|i want to see)\b/i

const label = /^(?<name>\p{Lu}[\p{L} &-]{2,40}?)(?: (?:list|management|tracking|log))?\s*:\s+\p{L}/u

/** "Task List: what is to do" in a list of points names something that is kept. */
function labelNamed (sketch: Sketch, clause: Clause): void {
  const name = label.exec(clause.text)?.groups?.name
  const noun = name === undefined ? undefined : nounOf({ text: name, start: clause.start })
  if (name === undefined || noun === undefined || entityOf(noun.word) === undefined || isPlatform(noun.word) || (isScreenNoun(noun.word) && !(noun.word === 'link' && isPlural(name))) || isAbstractNoun(noun.word) || isNeverKept(noun.word) || (isFieldWord(noun.word) && !isPlural(name))) return
  if (isPlural(name) || /^ \p{L}/u.test(label.exec(clause.text)?.[0].slice(name.length) ?? '') || noun.word === 'activity') draftEntity(sketch, noun.word, stated(sketch, 'label', [noun.piece]))
}

const heads = /\b(?:an?|my|our|the)\s+(?<list>(?:[\p{L}-]+(?: [\p{L}-]+)?, )*[\p{L}-]+(?: [\p{L}-]+)? and [\p{L}-]+(?: [\p{L}-]+)?)\s+(?:tracker|manager|planner|log|organi[sz]er|app|system|journal|diary|list|scheduler|register)\b/iud

/** "A chore and allowance tracker" keeps both. */
function headsNamed (sketch: Sketch, clause: Clause): void {
  const match = heads.exec(clause.text)
  const list = match === null ? undefined : group(match, 'list', clause.start)
  const nouns = list === undefined ? [] : splitList(list).map(nounOf)
  if (nouns.length < 2 || !nouns.every(noun => noun !== undefined && entityOf(noun.word) !== undefined && !isPlatform(noun.word))) return
  for (const noun of nouns) if (noun !== undefined) draftEntity(sketch, noun.word, stated(sketch, 'heads-named', [noun.piece]))
}

/** "Film club: …" is an app called Film Club when nothing else names it. */
function topicNamed (sketch: Sketch, clause: Clause, topic: string | undefined): void {
  if (sketch.headNoun !== undefined || topic === undefined) return
  const noun = nounOf({ text: topic, start: clause.start })
  if (noun !== undefined && !isPlatform(noun.word) && noun.word.split(' ').length < 5) sketch.headNoun = { value: noun.word, why: stated(sketch, 'head-noun', [noun.piece], 0.8) }
}

/** "Upload prescriptions" is something to do. */
function isDeed (item: Piece): boolean {
  const words = item.text.split(' ')
  return words.length > 1 && entityOf(item.text) === undefined && [words[0], words[1]].some((word, at) => verbStem(word ?? '') !== undefined && !/(?:ing|ed)$/.test(word ?? '') && (at === 0 || words.length > 2) && entityOf(word ?? '') === undefined)
}

const within = /\s+(?:with(?: their| its| an?)?|and (?:their|its)|including|(?<by>by))\s+/i
const told = /\s+(?:each|every|i|we|they|he|she|you|earned|sung|done|made|won|sold|owed|used|taken|to \p{L}+)\b.*$/iu

/** Whether an item names a kind of record: several of something, or something the packs know. */
function isThing (item: Piece): boolean {
  const noun = nounOf(beforeTail(item))
  if (noun === undefined || isPlatform(noun.word) || (isScreenNoun(noun.word) && !/^(?!input|order|login|contact|search|data|entry|web|sign)\p{L}+ forms?$/u.test(noun.word)) || isNeverKept(noun.word)) return false
  const known = entityOf(noun.word)
  if (known === undefined && (isFieldWord(noun.word) || isAbstractNoun(noun.word))) return false
  return isPlural(noun.piece.text) || known !== undefined || (entityInTail(noun.word) !== undefined && !isFieldWord(noun.word))
}

function beforeTail (item: Piece): Piece {
  const at = within.exec(item.text)?.index
  const before = at === undefined ? item : slice(item, 0, at)
  return slice(before, 0, told.exec(before.text)?.index ?? before.text.length)
}

function readThings (sketch: Sketch, items: Piece[]): void {
  let last: EntityDraft | undefined
  let described = false
  for (const item of items) {
    const tail = within.exec(item.text)
    if (isThing(item) && !(described && isFieldOf(last, item))) {
      const noun = nounOf(beforeTail(item))
      if (noun === undefined) continue
      last = draftEntity(sketch, noun.word, stated(sketch, 'things-kept', [beforeTail(item)]))
      described = tail !== null && tail.groups?.by === undefined
      if (tail?.groups?.by !== undefined) readDoer(sketch, last, slice(item, tail.index + tail[0].length))
      else if (tail !== null) readTail(sketch, last, slice(item, tail.index + tail[0].length))
    } else if (described && last !== undefined) readTail(sketch, last, item)
    else {
      const name = singular(fieldName(item.text).toLowerCase())
      if (isFieldWord(name) && name.split(' ').length < 4) sketch.loose.push({ name, why: stated(sketch, 'things-kept/field', [item], 0.6) })
    }
  }
}

/** "Visits by social workers": a visit says who made it. */
function readDoer (sketch: Sketch, entity: EntityDraft, piece: Piece): void {
  const noun = nounOf(piece)
  if (noun === undefined || !noun.known || isAbstractNoun(noun.word)) return
  const doer = draftEntity(sketch, noun.word, stated(sketch, 'things-kept/by', [noun.piece]))
  draftField(entity, { name: doer.word, type: 'relation', target: doer.word, why: stated(sketch, 'things-kept/by', [piece]) })
}

/** A field of what was named before it: "guests with table and menu choice". */
function readTail (sketch: Sketch, entity: EntityDraft, piece: Piece): void {
  const name = singular(fieldName(piece.text).toLowerCase())
  const target = name === '' ? undefined : findEntity(sketch, name)
  if (target !== undefined && target !== entity) {
    if (isPlural(piece.text)) draftField(target, { name: entity.word, type: 'relation', target: entity.word, why: stated(sketch, 'things-kept/child', [piece]) })
    else draftField(entity, { name, type: 'relation', target: target.word, why: stated(sketch, 'things-kept/relation', [piece]) })
    return
  }
  if (isFieldWord(name) || !isPlural(piece.text)) {
    if (name !== '' && name.split(' ').length < 5) draftField(entity, { name, ...cues(piece.text), why: stated(sketch, 'things-kept/field', [piece]) })
    return
  }
  const stands = entity.fieldsStated
  readFieldList(sketch, entity, piece, 'things-kept')
  entity.fieldsStated = stands
}

function isFieldOf (entity: EntityDraft | undefined, item: Piece): boolean {
  const name = singular(fieldName(item.text).toLowerCase())
  return entity?.entry?.fields.some(field => field.name === name) === true || (isFieldWord(name) && !isPlural(item.text))
}
