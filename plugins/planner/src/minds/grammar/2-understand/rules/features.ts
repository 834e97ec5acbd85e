import { entityInTail, entityOf } from '../../../../packs/lexicon.ts'
import { plainVerb } from '../../../../packs/happenings.ts'
import { isFieldWord, typeOfField } from '../../../../packs/fields.ts'
import { natureOf } from '../../../../packs/shapes.ts'
import { isPlural, sentenceCase, singular } from '../../nouns.ts'
import type { EntityDraft, Piece, Sketch } from '../../phases.ts'
import type { Clause } from '../clauses.ts'
import { readExamples, withExamples } from '../examples.ts'
import { leadingVerb, management } from '../leading-verb.ts'
import { group, slice, spanOf, splitList } from '../lists.ts'
import { isAbstractNoun, isNeverKept, isScreenNoun } from '../no-records.ts'
import { isPlatform, nounOf } from '../noun-phrase.ts'
import { draftEntity, findEntity, inferred, isKnownEntity, stated } from '../sketch.ts'
import { ownerOf } from '../shown.ts'
import { readLink, readOtherSide } from '../link-records.ts'
import { onceShown, readActivity, readKinds, readTheirs } from '../activities.ts'
import { readViewWord, viewWords } from '../view-words.ts'
import { linkMade, operationOf } from '../verbs.ts'
import { readView } from './views.ts'

const lists = [
  /^(?:it|the (?:app|application|website|site|system|platform|tool))\s+(?:also )?(?:has|have|includes?|contains?|offers?|features|comes with|keeps)\s+(?!the ability|an? (?:intuitive|clean|simple|modern))(?<list>.+)$/iud,
  /\b(?:functionalit(?:y|ies)|functions?|features?|capabilit(?:y|ies)|modules?|sections?|tools)\s*(?::|,? such as|,? like|,? including|,? for|,? of|,? to)\s+(?:its users to |users to )?(?<list>.+)$/iud,
  /\b(?:users?|people|customers?|clients?|visitors?|members?|students?|teachers?|employees?|staff|admins?|administrators?|employers?|companies|doctors?|patients?|freelancers?|merchants?|enterprises|organi[sz]ations|guests?|tenants?|volunteers?|drivers?|participants?|managers?|everyone|anyone|they|we|i|you|he|she|[\p{L}]+s)\s+(?:should (?:also )?be able to|(?:can|could|may|should|must|will|would) (?:also |then |easily |be able to )?|(?:want|need|would like|wants|needs|like) to(?: be able to)?|to be able to)\s*(?<list>.+)$/iud,
  /\b(?:app|application|website|site|system|platform|software|tool|it)\s+(?:should|must|can|will|needs? to|has to)\s+(?:also\s+)?(?:be able to|be capable of)\s+(?:automatically\s+)?(?<list>.+)$/iud,
  /\b(?:allow(?:s|ing)?|enabl(?:es?|ing)|lets?|helps?|letting|helping)\s+(?:the |me |us |its |their )?(?:[\p{L}-]+\s+){0,3}?to\s+(?<list>.+)$/iud,
  /\b(?:lets?|letting)\s+(?:me|us|users?|people|clients|customers|them)\s+(?<list>.+)$/iud,
  /\b(?:app|application|website|site|system|platform|software|tool|tracker|manager|program|portal|hub|it|mini-program|backend|dashboard)\s+(?:for|that|to|which)\s+(?:can |should |will |helps? )?(?<list>(?:manag|track|record|handl|organi|keep|log|stor|schedul|book|plan|collect|distribut|post|sell|rent|maintain|shar|display|show|brows|hir|conduct|connect|monitor|upload|writ|edit|publish|borrow|lend|buy|search|order|rat|review|sav)\p{L}*[\s,].+)$/iud,
  /\b(?:should|must|will|needs? to|has to|also)\s+(?:also )?(?:have|include|provide|support|offer|contain|manage|feature|cover|track|handle)\s+(?:an? |the )?(?:functions? (?:such as|like) |features? (?:such as|like) |pages? (?:such as|like) |functionalities? (?:for|such as) )?(?<list>.+)$/iud,
  /^(?:goal|features?|core features?|main features?|pages?|entities|modules|requirements?|functionality|functionalities)\s*:\s*(?<list>.+)$/iud,
  /\b(?:app|application|website|site|system|platform|software|tool|tracker|manager|clone|hub|board|portal)\s+(?:that|which)\s+(?:has|have|includes?|contains?|keeps?|supports?|offers?|provides?|features|stores|comes with)\s+(?<list>.+)$/iud,
  /\b(?:build|create|make|develop|implement|need|want|design|have)\b.{3,90}?\bwith\s+(?:the following )?(?:features?|functions|functionalities|modules)?:?\s*(?<list>.+)$/iud
]
/** Those that may stand before another of them: "an app for sharing photos, with features like …". */
const fronts = lists.slice(6, 8)
const bulletLead = /^(?:(?:as an? [\p{L} -]+,? )?(?:i|users?|the user|one|we|admins?|visitors?)\s+(?:can|should(?: be able to)?|want to|will|must|may)\s+)?(?<list>.+)$/iud

/** "Functionalities for adding X and Y", "users can V N", bullets: what the app keeps and does. */
export function features (sketch: Sketch, clause: Clause): boolean {
  for (const pattern of lists) {
    const match = pattern.exec(clause.text)
    const list = match === null ? undefined : group(match, 'list', clause.start)
    if (list === undefined) continue
    if (/\bpages? (?:such as|like|including|for|:)\s*$/i.test(clause.text.slice(0, list.start - clause.start)) || /\bpages\b/i.test(list.text)) readPages(sketch, list)
    subjectOf(sketch, clause, list)
    const front = slice(clause, 0, match?.index ?? 0)
    const said = front.text.split(' ').length < 5 ? undefined : fronts.map(other => other.exec(front.text)).find(other => other !== null)
    const before = said === undefined || said === null ? undefined : group(said, 'list', front.start)
    if (before !== undefined) readFeatures(sketch, before, 'feature-list')
    readFeatures(sketch, list, 'feature-list')
    readTheirs(sketch, clause)
    return true
  }
  const acts = acting.exec(clause.text)
  const deeds = acts === null ? undefined : group(acts, 'list', clause.start)
  if (deeds !== undefined && leadingVerb(splitList(deeds)[0] ?? deeds) !== undefined && isPeople(acts?.groups?.subject ?? '')) {
    const noun = nounOf({ text: acts?.groups?.subject ?? '', start: clause.start + clause.text.indexOf(acts?.groups?.subject ?? '') })
    const kind = noun === undefined ? undefined : entityOf(noun.word)
    if (noun !== undefined && kind !== undefined && kind.id !== 'user' && !roleWords.test(noun.piece.text)) draftEntity(sketch, noun.word, inferred(sketch, 'subject-who-acts', [noun.piece]))
    readFeatures(sketch, deeds, 'people-act')
    return true
  }
  if (clause.kind === 'bullet' && /`|\bID\b|^(?:element|type|placeholder|text|destination|overview|page title|tier)s?\s*:/i.test(clause.text)) return false
  if (clause.kind === 'bullet' && !/\b(?:should|must|will) (?:be|have|feel|look|work)\b/i.test(clause.text) && clause.text.length < 160) {
    const match = bulletLead.exec(clause.text)
    const list = match === null ? undefined : group(match, 'list', clause.start)
    if (list !== undefined) {
      readFeatures(sketch, list, 'bullet')
      return true
    }
  }
  return false
}

/** "Admins manage boats and bookings." */
const acting = /^(?:the |our |my |all |and )?(?<subject>\p{L}{3,}(?: \p{L}{3,})?s)\s+(?:also |then |usually |often |only )?(?<list>\p{L}{3,}\s.+)$/iud

function isPeople (subject: string): boolean {
  const word = singular(subject.toLowerCase())
  const kind = entityOf(word)
  return isPlural(subject) && (kind === undefined ? natureOf(word) === 'person' : kind.nature === 'person' || kind.id === 'company')
}

const sitePage = /^(?:an? |the )?(?<title>home|about us|about|contact us|contact|faq|help|privacy policy|terms|impressum|imprint|landing)(?: pages?)?$/i

/** "Pages such as home, about us and contact": pages of text, the start page apart. */
function readPages (sketch: Sketch, list: Piece): void {
  for (const item of splitList(list)) {
    const title = sitePage.exec(item.text)?.groups?.title
    if (title === undefined) continue
    const why = stated(sketch, 'page-list', [item])
    if (!/^(?:home|landing)$/i.test(title)) sketch.textPages.push({ title: sentenceCase(title), why })
  }
}

const roleWords = /^(?:users?|people|everyone|anyone|they|we|i|you|he|she|visitors?|admins?|administrators?|the|website|system|others|managers?|members who)$/i

/** "Students can apply": the subject is kept too when the packs know it as people. */
function subjectOf (sketch: Sketch, clause: Clause, list: Piece): void {
  const before = clause.text.slice(0, list.start - clause.start)
  const subject = /(?:^|, |where |and )(?<subject>[\p{L}-]+(?: [\p{L}-]+)?)\s+(?:should|can|may|must|will|want|need)\b/iu.exec(before)?.groups?.subject
  if (subject === undefined || roleWords.test(subject) || !isPlural(subject)) return
  const noun = nounOf({ text: subject, start: clause.start + before.indexOf(subject) })
  if (noun === undefined) return
  const entry = entityOf(noun.word)
  if (entry?.nature !== 'person' && entry?.id !== 'company') return
  if (entry.id === 'user') return
  draftEntity(sketch, noun.word, inferred(sketch, 'subject-who-acts', [noun.piece]))
}

/** Verb × object pairs of a list; a verb without object takes the next one, an object without verb the last verb. */
export function readFeatures (sketch: Sketch, list: Piece, reason: string): void {
  let verb: string | undefined
  let shown: EntityDraft | undefined
  let examples: Piece[] = []
  let waiting: Piece[] = []
  /** Whether the verb that is carried on had an object of its own. */
  let done = false
  const flush = (): void => {
    if (shown !== undefined) readExamples(sketch, shown, examples)
    examples = []
  }
  const items = splitList(list)
  const nouns = items.some(item => leadingVerb(item) === undefined) && items.every(item => leadingVerb(item) === undefined || bareVerb.test(item.text))
  for (const { whole, example } of withExamples(list)) {
    if (example && shown !== undefined && leadingVerb(whole) === undefined) {
      examples.push(whole)
      continue
    }
    flush()
    const lead = /^(?:(?:allowing|enabling|letting) (?:the )?[\p{L}-]+(?: [\p{L}-]+)? to |where (?:the )?[\p{L}-]+ (?:can|may|could) |(?!(?:apply|reply|supply|multiply|rely|family) )\p{L}+ly (?=\p{L}))/iu.exec(whole.text)
    const item = lead === null ? whole : slice(whole, lead[0].length)
    if (sitePage.test(item.text)) continue
    if (nouns && !example && leadingVerb(item) !== undefined && entityOf(item.text) !== undefined) {
      readObject(sketch, undefined, item, reason)
      continue
    }
    const own = leadingVerb(item) !== undefined
    if (own && bareVerb.test(item.text)) waiting.push(item)
    else {
      for (const before of own ? waiting : []) shareObject(sketch, before, item, reason)
      if (own) done = true
      else if (waiting.length > 0) done = false
      waiting = []
    }
    const known = [...sketch.entities]
    const again = own || !done || verb === undefined ? undefined : linkMade(verb, item.text)
    if (again === undefined || verb === undefined || management.test(item.text) || !readLink(sketch, again, { verb, object: item, whole: item, reason })) verb = readFeature(sketch, verb, item, reason)
    const also = alongside.exec(item.text)
    if (also !== null) readFeature(sketch, undefined, slice(item, also[0].length - (also.groups?.more ?? '').length), reason)
    const noun = nounOf(slice(item, verb === undefined || leadingVerb(item) === undefined ? 0 : item.text.search(/\s|$/)))
    if (example) continue
    shown = noun === undefined || isAbstractNoun(noun.word) ? undefined : sketch.entities.find(entity => !known.includes(entity)) ?? findEntity(sketch, noun.word)
  }
  flush()
}

/** "Attendance monitoring with request validation processes" */
const alongside = /^.{4,60}? (?:with|along with|together with) (?<more>[\p{L} -]{4,60}? (?:processes|requests|management|tracking|reminders|records|history|approvals?|notifications))$/iu
const bareVerb = /^[\p{L}-]+(?: (?:for|in|on|to|with))?$/u

/** "Lease, renew and transfer domains": a verb without an object is done to the next one. */
function shareObject (sketch: Sketch, before: Piece, item: Piece, reason: string): void {
  const verb = leadingVerb(before)
  if (verb === undefined || leadingVerb(item) === undefined) return
  const object = slice(item, item.text.search(/\s|$/))
  const linked = object.text === '' ? undefined : linkMade(verb, object.text)
  if (linked !== undefined) readLink(sketch, linked, { verb, object, whole: before, reason })
}

function readFeature (sketch: Sketch, before: string | undefined, item: Piece, reason: string): string | undefined {
  const kept = /^keep(?:ing)? (?:an? )?(?:track|records?|lists?|logs?|an eye) (?:of|on) /i.exec(item.text)
  if (kept !== null) {
    readPair(sketch, 'track', slice(item, kept[0].length), item, reason)
    return 'track'
  }
  const stem = leadingVerb(item)
  if (stem === undefined) {
    readObject(sketch, before, item, reason)
    return before
  }
  const object = slice(item, item.text.search(/\s|$/))
  if (object.text !== '') readPair(sketch, stem, object, item, reason)
  return stem
}

function readPair (sketch: Sketch, verb: string, object: Piece, whole: Piece, reason: string): void {
  const operation = operationOf(verb)
  const linked = linkMade(verb, object.text)
  if (linked !== undefined && readLink(sketch, linked, { verb, object, whole, reason })) return
  if (operation === 'link') return
  if (/^(?:connect|match|link|pair|introduce|assign|delegate)$/.test(verb)) readOtherSide(sketch, object, reason)
  if (operation === 'show' && readView(sketch, object)) return
  readObject(sketch, verb, object, reason, whole)
}

/** "Guests call": people and what they do are no thing. */
function isDoing (word: string): boolean {
  const [who = '', ...rest] = word.split(' ')
  return rest.length > 0 && isPlural(who) && entityOf(who)?.nature === 'person' && rest.every(part => plainVerb(part) === part) && entityOf(word) === undefined
}

function readObject (sketch: Sketch, verb: string | undefined, object: Piece, reason: string, whole: Piece = object): void {
  const text = object.text.replace(/\s+(?:functionality|functions?|features?|system|module|capabilities)$/i, '')
  if (readActivity(sketch, text, object) || (verb !== undefined && /^(?:show|display|pop)$/.test(verb) && onceShown.test(text))) return
  const board = /\b(?:board|kanban|pipeline|columns)$/i.test(text)
  const managed = management.exec(text)
  const source = managed?.groups?.object === undefined || (entityOf(text) !== undefined && !isKnownEntity(managed.groups.object)) ? { text, start: object.start } : slice(object, 0, managed.groups.object.length)
  if (managed === null && viewWords.test(text) && entityOf(text) === undefined) {
    readViewWord(sketch, text, object, board)
    return
  }
  if (verb !== undefined && operationOf(verb) === 'find') {
    const found = nounOf(source)
    if (found === undefined || entityOf(found.word) === undefined || /^by /i.test(text)) {
      sketch.reading.heard.mark([spanOf(whole)])
      return
    }
  }
  if (managed === null && readView(sketch, { text, start: object.start })) return
  const noun = nounOf(source)
  if (noun === undefined || (isPlatform(noun.word) && !/ services$/i.test(noun.piece.text)) || isDoing(noun.word)) return
  if (/^financial$/.test(noun.word)) noun.word = 'finance'
  noun.word = ownerOf(sketch, noun.word) ?? wholeOf(noun.word) ?? noun.word
  const entry = entityOf(noun.word)
  const strong = verb !== undefined && operationOf(verb) === 'keep'
  const existing = findEntity(sketch, noun.word)
  if (existing !== undefined) {
    readKinds(draftEntity(sketch, noun.word, stated(sketch, verb === undefined ? reason : `${reason}/${verb}`, [whole])), sketch, object)
    return
  }
  if (entry === undefined && isFieldWord(noun.word) && !(managed !== null && /^(?:number|integer|duration)$/.test(typeOfField(noun.word) ?? ''))) {
    if (verb === undefined || (whole === object && /^(?:keep|link)$/.test(operationOf(verb) ?? ''))) sketch.loose.push({ name: noun.word, why: stated(sketch, `${reason}/field`, [object], 0.6) })
    return
  }
  if (entry?.id === 'user' && verb !== 'manage' && !/management$/i.test(text)) return
  const unknownAllowed = managed !== null || (/^(?:show|find)$/.test(operationOf(verb ?? '') ?? '') && /\brecords$/i.test(text) && natureOf(noun.word) === 'event') || (strong && (isPlural(noun.piece.text) || /\b(?:records|logs|entries|histories)$/i.test(text))) || (reason === 'bullet' && strong && isPlural(noun.piece.text))
  if (!isKnownEntity(noun.word) && !unknownAllowed) return
  if (isNeverKept(noun.word) && !(managed !== null && /^(?:role|permission|account)$/.test(noun.word)) && !(noun.word === 'account' && /^(?:budget|banking|crm|investments|accounting|expenses|finance)$/.test(sketch.archetype?.value.id ?? ''))) return
  if (isAbstractNoun(noun.word) && (entry === undefined || (managed === null && !isPlural(noun.piece.text))) && !isResultOf(sketch, noun.word)) return
  if (isScreenNoun(noun.word) && !(entry !== undefined && ((strong && managedThing.test(verb ?? '') && isPlural(noun.piece.text)) || managed !== null))) return
  if (verb !== undefined && (operationOf(verb) === 'outside' || operationOf(verb) === 'totals')) return
  const why = (noun.known ? stated : inferred)(sketch, verb === undefined ? reason : `${reason}/${verb}`, [whole])
  readKinds(draftEntity(sketch, noun.word, why), sketch, object)
}

/** "Request validation process" is a process of approval whatever stands before it. */
function wholeOf (word: string): string | undefined {
  const tail = entityInTail(word)
  const words = word.split(' ').slice(tail?.before ?? 0).join(' ')
  return tail !== undefined && tail.before > 0 && tail.entry.namedFor.has(words) ? words : undefined
}

/** "Contest results" are kept for each contest. */
function isResultOf (sketch: Sketch, word: string): boolean {
  const front = /^(?<front>.+) (?:result|score|ranking|standing)$/.exec(word)?.groups?.front
  return front !== undefined && (entityOf(front)?.nature === 'event' || findEntity(sketch, front) !== undefined)
}

/** What may be a record all the same when the wish manages several of it: "create and edit forms". */
const managedThing = /^(?:add|create|manage|upload|edit|organize|organise|store|submit)$/
