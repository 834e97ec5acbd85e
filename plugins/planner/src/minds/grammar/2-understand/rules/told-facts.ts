import { happenings, plainVerb, type Happening } from '../../../../packs/happenings.ts'
import { isFieldWord } from '../../../../packs/fields.ts'
import { entityInTail, entityOf } from '../../../../packs/lexicon.ts'
import { isPlural, plural, singular } from '../../nouns.ts'
import type { EntityDraft, Piece, Sentence, Sketch } from '../../phases.ts'
import { childOf, readFieldList } from '../field-list.ts'
import { slice } from '../lists.ts'
import { isAbstractNoun, isScreenNoun } from '../no-records.ts'
import { nounOf } from '../noun-phrase.ts'
import { factOf, said, someone, type Fact } from '../question-fields.ts'
import type { Told, ToldQuestion } from '../questions-told.ts'
import { mainThing } from '../shown.ts'
import { draftEntity, draftField, inferred, stated } from '../sketch.ts'
import { totals } from './totals.ts'
import { readView, conditionWord } from './views.ts'

/** "I need to know who ordered what, how many and if they paid": questions are fields of the record that answers them. */
export function toldFacts (sketch: Sketch, whole: Told, sentences: Sentence[], into?: EntityDraft): void {
  const told = topicKept(whole)
  for (const items of groupsOf(told.items.filter(item => item.kind === 'plain' || !(asTotal(sketch, item) || asView(sketch, told, item, sentences))))) readGroup(sketch, { ...told, items }, sentences, into)
}

/** "Note weight, what was wrong": what is called like a field is one of the facts and not what they are about. */
function topicKept (told: Told): Told {
  const { topic } = told
  const name = topic?.text.replace(/^(?:the|a|an|their|its|my|our) /i, '')
  const needed = /^(?:(?:i|we) )?(?:need|want) (?:the |a |an )?/i.exec(topic?.text ?? '')?.[0]
  if (topic !== undefined && needed !== undefined) return { ...told, topic: undefined, items: [{ ...slice(topic, needed.length), kind: 'plain' }, ...told.items] }
  if (topic === undefined || name === undefined || !isFieldWord(name) || isPlural(name)) return told
  return { ...told, topic: undefined, items: [{ ...topic, kind: 'plain' }, ...told.items] }
}

/** "How much I earn per month" is added up and not written down. */
function asTotal (sketch: Sketch, question: ToldQuestion): boolean {
  return /\b(?:per|by|in a|for each|for every) \p{L}+|\b(?:earn|spend|spent|make|made|sold|sell|paid|pay) (?:each|every|a) \p{L}+/iu.test(question.rest) && totals(sketch, { text: question.text, start: question.start, kind: 'sentence' })
}

/** "Who comes to which rehearsal, and which songs we sing at which concert" are two records. */
function groupsOf (items: Told['items']): Told['items'][] {
  const groups: Told['items'][] = [[]]
  items.forEach((item, index) => {
    if (groups.length < 4 && groups.at(-1)?.some((other, at, all) => isPair(other, all[at + 1]) || isComing(other)) === true && isPair(item, items[index + 1])) groups.push([])
    groups.at(-1)?.push(item)
  })
  return groups.filter(group => group.some(item => item.kind === 'question'))
}

function isPair (one: Told['items'][number] | undefined, other: Told['items'][number] | undefined): boolean {
  if (one?.kind !== 'question' || other?.kind !== 'question' || !/^(?:who|which)$/.test(one.word) || /\b(?:it|them|him|her)\b/.test(one.rest)) return false
  if (one.word === 'which' && !/\s/.test(one.rest)) return false
  return /^(?:which|whom|how many|how much)$/.test(other.word) || (other.word === 'what' && !/\b(?:i|we|you|they|he|she|it)\b/i.test(other.rest))
}

function isComing (item: Told['items'][number]): boolean {
  return item.kind === 'question' && item.word === 'who' && /^(?:come|attend|show|turn)$/.test(said(`it ${item.rest}`).verb) && !/\b(?:back|by)\b/.test(item.rest)
}

function readGroup (sketch: Sketch, told: Told, sentences: Sentence[], into: EntityDraft | undefined): void {
  const questions = told.items.filter(item => item.kind === 'question')
  const things = thingsAmong(sketch, told)
  const pair = into ?? pairTopic(sketch, questions) ?? things.at(-1)
  const happening = happeningOf(questions, told, sentences)
  const entity = pair ?? topicOf(sketch, told, happening, sentences)
  if (entity === undefined) return
  const plain = told.items.filter(item => item.kind === 'plain' && !things.some(thing => thing.word === singular(item.text.toLowerCase())))
  let known = 0
  for (const question of questions) {
    const fact = factOf(question, pair === undefined ? happening : undefined)
    if (fact === undefined || fact.name === '' || fact.name.split(' ').length > 5) continue
    if (everyTime.test(question.rest) && /^how (?:many|much)$/.test(question.word) && entity.entry?.nature !== 'event' && entity.entry?.nature !== 'record') {
      countOver(sketch, entity, fact, question)
      continue
    }
    keep(sketch, entity, fact, question)
    known++
  }
  for (const item of plain) readFieldList(sketch, entity, item, 'told')
  if (known + plain.length > 2) entity.fieldsStated = true
}

/** "Players, games, who won": what is counted off before the first question is kept itself. */
function thingsAmong (sketch: Sketch, told: Told): EntityDraft[] {
  const first = told.items.findIndex(item => item.kind === 'question')
  return told.items.slice(0, first).filter(item => isPlural(item.text) && !item.text.includes(' ') && entityOf(item.text) !== undefined && !isFieldWord(item.text)).map(item => draftEntity(sketch, singular(item.text.toLowerCase()), stated(sketch, 'told', [item])))
}

const everyTime = /\b(?:every|each|per|a) (?:day|morning|evening|night|week|month|year)\b|\b(?:daily|weekly|monthly)\b/i

/** "How many eggs each one lays every day": a count of its own for each day. */
function countOver (sketch: Sketch, entity: EntityDraft, fact: Fact, question: ToldQuestion): void {
  const child = childOf(sketch, entity, `${singular(fact.name)} count`, question, 'told-count')
  child.fieldsStated = true
  const why = stated(sketch, 'told-count', [question])
  draftField(child, { name: 'date', required: true, why })
  draftField(child, { name: fact.name, ...(fact.type === undefined ? {} : { type: fact.type }), why })
}

/** The record between two things that a pair of questions ties together: "which patient got which medicine". */
function pairTopic (sketch: Sketch, questions: ToldQuestion[]): EntityDraft | undefined {
  const at = questions.findIndex((question, index) => isPair(question, questions[index + 1]))
  const [one, other] = [questions[at], questions[at + 1]]
  const came = questions.find(isComing)
  if (came !== undefined && sketch.entities.every(entity => entity.entry?.id !== 'visitor') && !/\bvisitor/i.test(sketch.reading.text)) return draftEntity(sketch, 'attendance', inferred(sketch, 'told-pair', [came]))
  const goes = questions.find(question => question.word === 'who' && /^(?:go|work)$/.test(said(`it ${question.rest}`).verb) && questions.some(other => /^(?:where|which|when)$/.test(other.word)))
  if (goes !== undefined) return draftEntity(sketch, /\bwork/.test(goes.rest) ? 'shift' : 'visit', inferred(sketch, 'told-pair', [goes]))
  if (at < 0 || one === undefined || other === undefined) return undefined
  const { verb } = said(one.word === 'who' ? `it ${one.rest}` : one.rest)
  if (one.word === 'who' && verb === 'pay') return draftEntity(sketch, other.word === 'what' ? 'expense' : 'payment', inferred(sketch, 'told-pair', [one, other]))
  const target = factOf(other, undefined)?.name
  if (target === undefined || happenings.has(verb)) return undefined
  if (/^how/.test(other.word)) return one.word === 'who' && !/^(?:give|get|owe|earn)$/.test(verb) ? personOf(sketch) : undefined
  const entry = entityOf(target)
  const why = inferred(sketch, 'told-pair', [one, other])
  if (/^(?:get|give|take|receive|need|have)$/.test(verb) && entry?.id === 'medicine') return draftEntity(sketch, 'dose', why)
  if (one.word === 'who' && /^(?:go|be|join|miss|sign)$/.test(verb) && (entry?.nature === 'event' || entry?.id === 'class' || entry?.id === 'course')) return draftEntity(sketch, 'attendance', why)
  if (/^(?:have|get|take|use|borrow)$/.test(verb) && (entry === undefined || entry.nature === 'thing')) return draftEntity(sketch, /\brent/i.test(sketch.reading.text) ? 'rental' : 'loan', why)
  const first = one.word === 'which' ? factOf(one, undefined)?.name : undefined
  if (first !== undefined && other.preposition !== '' && entityOf(first) !== undefined && entityOf(first)?.nature !== 'person') return draftEntity(sketch, first, why)
  if (entry !== undefined && (entry.nature === 'event' || entry.nature === 'record')) return draftEntity(sketch, target, why)
  return undefined
}

/** Something that is kept by this question: a value, or a tie to the record that plays the part. */
/** The people that the app is about, as the wish or its kind of app has them. */
function personOf (sketch: Sketch): EntityDraft | undefined {
  const drafted = sketch.entities.find(entity => entity.entry?.nature === 'person')
  const usual = sketch.archetype?.value.entities.find(word => entityOf(word)?.nature === 'person')
  return drafted ?? (usual === undefined ? undefined : draftEntity(sketch, usual, inferred(sketch, 'told-part', [])))
}

function keep (sketch: Sketch, entity: EntityDraft, fact: Fact, question: ToldQuestion): void {
  const why = stated(sketch, `told/${question.word.replace(' ', '-')}`, [question])
  const { part, ...field } = fact
  if (fact.name === entity.word || (fact.name.startsWith('item ') && entity.entry?.nature === 'thing')) return
  if (entity.entry?.nature === 'person' && part === true && /^who/.test(question.word)) {
    draftField(entity, { name: 'name', why })
    return
  }
  const fields = entity.entry?.fields ?? []
  if (fact.name === 'problem' && fields.some(other => other.name === 'title')) {
    draftField(entity, { name: 'title', why })
    return
  }
  const linked = fields.find(other => other.name === fact.name || (part === true && other.links.includes(fact.name))) ?? (fact.name === someone ? fields.find(other => other.links.some(link => entityOf(link)?.nature === 'person')) : undefined)
  const other = part === true ? partner(sketch, fact.name, question.word, linked?.links ?? []) : undefined
  const name = linked?.name ?? (fact.name === someone ? 'who' : fact.name)
  if (other !== undefined && other !== entity) draftField(entity, { name, type: 'relation', target: other.word, why })
  else draftField(entity, { ...field, name, why })
}

/** The kind of record that plays a part: one the wish has already, or one the packs know by that name. */
function partner (sketch: Sketch, name: string, word: string, links: string[]): EntityDraft | undefined {
  const drafted = sketch.entities.find(entity => entity.word === name || (entity.entry !== undefined && entity.entry === entityOf(name)))
  if (drafted !== undefined && name !== someone) return drafted
  const mine = (other: string): boolean => links.some(link => entityOf(link) !== undefined && entityOf(link) === entityOf(other))
  const here = sketch.entities.find(entity => mine(entity.word))
  if (here !== undefined) return here
  const usual = sketch.archetype?.value.entities.find(mine)
  if (usual !== undefined) return draftEntity(sketch, usual, inferred(sketch, 'told-part', []))
  if (name === someone) return undefined
  const mentioned = new RegExp(`\\b(?:${plural(name)})\\b`, 'i').test(sketch.reading.text)
  if (word === 'which' && mentioned && keepable(name)) return draftEntity(sketch, name, inferred(sketch, 'told-part', []))
  const entry = entityOf(name)
  if (entry === undefined || (!mentioned && word !== 'which' && !links.some(link => entityOf(link) === entry)) || (isFieldWord(name) && word !== 'which') || isAbstractNoun(name) || isScreenNoun(name)) return undefined
  if (word === 'what' && links.length === 0) return undefined
  return draftEntity(sketch, name, inferred(sketch, 'told-part', []))
}

/** What happens in the questions, else in what was told just before. */
function happeningOf (questions: ToldQuestion[], told: Told, sentences: Sentence[]): Happening | undefined {
  for (const question of questions) {
    if (!/^(?:who|what)$/.test(question.word)) continue
    const verb = question.word === 'who' ? said(`it ${question.rest}`).verb : said(question.rest).verb
    const found = happenings.get(verb)
    const other = question.word === 'what' && verb === 'break' && questions.some(one => one.word === 'who' && happenings.get(said(`it ${one.rest}`).verb) === undefined)
    if (found !== undefined && !other) return found
    if (question.word === 'who' && verb === 'stay') return happenings.get('book')
    if (question.word === 'who' && verb === 'have' && questions.some(other => other.word === 'which')) return happenings.get('lend')
  }
  for (const text of [told.lead.text, ...sentences.slice(Math.max(0, told.at - 2), told.at).map(sentence => sentence.text).reverse()]) {
    for (const match of text.matchAll(/[\p{L}-]+/gu)) {
      const found = happenings.get(plainVerb(match[0]))
      const asNoun = /\b(?:an?|the|my|our|each|every|of|this|\d+|per)\s+$/i.test(text.slice(Math.max(0, match.index - 12), match.index)) || (entityOf(match[0]) !== undefined && isPlural(match[0]))
      if (found !== undefined && !asNoun) return found
    }
  }
  return undefined
}

function topicOf (sketch: Sketch, told: Told, happening: Happening | undefined, sentences: Sentence[]): EntityDraft | undefined {
  const named = told.topic === undefined ? undefined : nounOf(slice(told.topic, 0, /\s(?:i|we|they|he|she|you|people)\b/i.exec(told.topic.text)?.index ?? told.topic.text.length))
  if (named !== undefined && !business.test(named.word) && !/(?:keeper|tracker|sheet|list|app)$/.test(named.word) && keepable(named.word) && !/\bme\b|\beach\b/.test(named.word)) return draftEntity(sketch, named.word, stated(sketch, 'told', [named.piece]))
  if (happening !== undefined) {
    const record = draftEntity(sketch, happening.record, inferred(sketch, 'told-happening', told.items.slice(0, 1)))
    partsBefore(sketch, record, [told.lead, ...sentences.slice(Math.max(0, told.at - 2), told.at)])
    return record
  }
  const head = sketch.headNoun?.value
  const before = nounBefore([told.lead, ...sentences.slice(Math.max(0, told.at - 1), told.at)], sketch)
  if (before !== undefined) return draftEntity(sketch, before.word, inferred(sketch, 'told-before', [before.piece]))
  if (head !== undefined && keepable(head) && !business.test(head) && sketch.entities.length === 0 && entityInTail(head)?.entry.nature !== 'person') return draftEntity(sketch, head, inferred(sketch, 'head-noun', []))
  return mainThing(sketch)
}

const business = /\b(?:firm|company|business|agency|studio|school|shop|store|hotel|clinic|garage|caf[eé]|office|club|team|band|choir|farm|brigade|ward|practice|bakery|restaurant|salon|church|service|department|house|hospital|group|charity|library|museum|kitchen|share|leader|teacher here|society|association|parish|centre|center)$/

/** "Customers bring the car": who and what it happens to, as the packs know such a record. */
function partsBefore (sketch: Sketch, record: EntityDraft, pieces: Piece[]): void {
  const links = new Set(record.entry?.fields.flatMap(field => field.links).map(link => entityOf(link)))
  for (const piece of pieces) {
    for (const match of piece.text.matchAll(/[\p{L}-]+/gu)) {
      const entry = entityOf(match[0])
      const asNoun = isPlural(match[0]) || /\b(?:an?|the|my|our|each|every)$/i.test(piece.text.slice(0, match.index).trim())
      if (entry !== undefined && asNoun && links.has(entry) && entry !== record.entry && !isFieldWord(match[0])) draftEntity(sketch, singular(match[0].toLowerCase()), inferred(sketch, 'told-part', [slice(piece, match.index, match.index + match[0].length)]))
    }
  }
}

function keepable (word: string): boolean {
  return !isScreenNoun(word) && !isAbstractNoun(word) && !(isFieldWord(word) && entityOf(word) === undefined)
}

/** The last thing spoken of that the packs know and that is no person: what "it" and "they" may mean. */
function nounBefore (pieces: Piece[], sketch: Sketch): { word: string, piece: Piece } | undefined {
  for (const piece of pieces) {
    const words = [...piece.text.matchAll(/[\p{L}-]+/gu)]
    for (let index = words.length - 1; index >= 0; index--) {
      const last = words[index]
      const doer = words[index - 1]?.[0]
      if (doer !== undefined && entityOf(doer)?.nature === 'person') continue
      if (last === undefined || (plainVerb(last[0]) !== last[0].toLowerCase() && !isPlural(last[0]))) continue
      const word = singular(last[0].toLowerCase())
      const entry = entityOf(word)
      if (entry === undefined || /^(?:person|place)$/.test(entry.nature) || isAbstractNoun(word) || isScreenNoun(word) || isFieldWord(word)) continue
      const drafted = sketch.entities.some(entity => entity.entry === entry)
      if (isPlural(last[0]) || plural(word) === word || drafted || /\b(?:every|each|an?|the|one)$/i.test(piece.text.slice(0, last.index).trim())) return { word, piece: slice(piece, last.index, last.index + last[0].length) }
    }
  }
  return undefined
}

const plainState = /^(?:missing|absent|late|sick|coming|here|paid|ready|away|ill|present|signed|registered|confirmed|vaccinated)$/

/** "Who has not paid yet", "what is open", "which room is free": records to be shown, where the person wants to see them. */
function asView (sketch: Sketch, told: Told, question: ToldQuestion, sentences: Sentence[]): boolean {
  const state = /^(?:(?<noun>[\p{L}-]+(?: [\p{L}-]+)?)\s+)?(?:is|are|has|have|was|were)\s+(?:(?<not>not|never|still|n't)\s+)?(?:been\s+)?(?<word>[\p{L}-]+)(?: yet| already| now| (?:this|next) (?:week|month))?$/iu.exec(question.rest)?.groups
  if (state?.word === undefined || !/^(?:who|what|which)$/.test(question.word)) return false
  if (question.word !== 'which' && !question.seeing && state.not === undefined) return false
  const word = state.word.toLowerCase()
  const noun = question.word === 'which' ? state.noun : undefined
  const text = noun === undefined ? undefined : `${noun} that are ${state.not === undefined ? '' : 'not '}${word}`
  if (text !== undefined && readView(sketch, { text, start: question.start })) return true
  if (text !== undefined || /^(?:wrong|broken|damaged)$/.test(word)) return false
  const happening = happeningOf(told.items.filter(item => item.kind === 'question'), told, sentences)
  const subject = happening !== undefined && question.word === 'what' ? draftEntity(sketch, happening.record, inferred(sketch, 'told-happening', [question])) : mainThing(sketch)
  const negated = state.not !== undefined && state.not !== 'still'
  const condition = subject === undefined ? undefined : conditionWord(subject, word, negated) ?? (question.word === 'who' && plainState.test(word) ? { kind: 'flag' as const, field: word, is: !negated } : undefined)
  if (subject === undefined || condition === undefined) return false
  sketch.views.push({ entity: subject.word, title: `${negated ? `not ${word}` : word} ${plural(subject.word)}`, condition, why: stated(sketch, 'told-view', [question]) })
  return true
}
