import type { FieldType } from '@dream/contracts/blueprint/field-types'
import { choicesByName, fieldGroups, isFieldWord } from '../../../packs/fields.ts'
import { entityInTail, entityOf } from '../../../packs/lexicon.ts'
import { stopWords } from '../../../packs/words.ts'
import { isPlural, singular } from '../nouns.ts'
import type { EntityDraft, FieldDraft, Piece, Reading, Sketch } from '../phases.ts'
import { slice, spanOf, splitList } from './lists.ts'
import { isAbstractNoun, isScreenNoun } from './no-records.ts'
import { fieldName, nounOf } from './noun-phrase.ts'
import { verbStem } from './verbs.ts'
import { draftEntity, draftField, findEntity, inferred, stated } from './sketch.ts'

const nested = /^(?<head>.{2,60}?)\s+(?:(?:each )?with|(?:which|that|who) (?:each )?(?:have|has|contain|include)|,? each (?:with|having)|having|including)\s+(?<list>.+)$/ids
const many = /^(?:many|several|multiple|one or more|any number of|zero or more|a (?:list|number|set|collection|series) of|lists? of|some|various|its|their)\s+/i
const flag = /^(?:(?:an? )?(?:flag|checkbox|toggle|option|mark)(?: for| to mark(?: it)?(?: as)?| showing| that says)?|whether(?: or not)?(?: (?:it|they|he|she))?(?: (?:is|was|are|has been|have been|were))?|if (?:it|they) (?:is|are|was|were|has been))\s+(?:(?:it|they) (?:is|are) )?(?<name>[\w -]{2,30})$/i

/** Reads "a name, phone (optional) and dogs with a breed" into fields and children of `entity`. */
export function readFieldList (sketch: Sketch, entity: EntityDraft, whole: Piece, reason: string): void {
  const named = ownerNamed(sketch, whole, reason)
  if (named !== undefined) {
    readFieldList(sketch, named.entity, named.list, reason)
    return
  }
  const list = valuesInParentheses(whole)
  const items = splitList(list)
  const beside = reason.startsWith('fields-after-with') && standBeside(list.text)
  for (let index = 0; index < items.length; index++) {
    const item = items[index]
    if (item === undefined) continue
    if (childInParentheses(sketch, entity, item, reason)) continue
    if (/^(?:edit|toggle|delete|create|add|remove|update|view|browse|search|manage|mark) (?:existing|their|the|an?|my|new|all|any|them|it|as)\b/i.test(item.text)) return
    const nestedMatch = nested.exec(item.text)
    const range = nestedMatch?.indices?.groups
    if (nestedMatch !== null && range?.head !== undefined && range.list !== undefined) {
      const head = slice(item, range.head[0], range.head[1])
      const noun = nounOf(head)
      const rest: Piece = { text: list.text.slice(item.start - list.start + range.list[0]), start: item.start + range.list[0] }
      if (noun !== undefined && (isPlural(head.text) || entityOf(noun.word) !== undefined) && !choicesInstead(head.text)) {
        const child = beside && !theirs.test(head.text) ? draftEntity(sketch, noun.word, stated(sketch, reason, [noun.piece])) : childOf(sketch, entity, noun.word, head, reason)
        const first = splitList(rest)[0]
        if (beside && !isPlural(head.text) && first !== undefined && lines.test(first.text)) {
          readLines(sketch, child, first, rest)
          return
        }
        child.fieldsStated = true
        readFieldList(sketch, child, rest, reason)
        return
      }
    }
    readItem(sketch, entity, item, items, reason)
  }
}

/** "Tasks with a due date and a status, stalls with a name": a list that is closed by "and", or has several things described in it, goes on with things of their own. */
function standBeside (list: string): boolean {
  const plain = list.replace(/\([^)]*\)/g, '')
  const described = [...plain.matchAll(/(?:^|,\s*(?:and\s+)?|\sand\s+)(?:an? |the |our |my )?[\p{L}-]+(?: [\p{L}-]+)? with\s/giu)]
  return described.length > 1 || /\sand\s[^,]+,\s*(?:and\s+)?(?:an? |the |our |my )?[\p{L}-]+(?: [\p{L}-]+)? with\s/iu.test(plain)
}

const theirs = /^(?:their|its|many|several|multiple|one or more|each) /i
const lines = /^(?:the )?(?:items|lines|positions|entries)$/i

/** "A budget with items, planned and actual cost": what follows is said of the items. */
function readLines (sketch: Sketch, whole: EntityDraft, first: Piece, rest: Piece): void {
  const line = childOf(sketch, whole, `${whole.word} ${singular(first.text.toLowerCase())}`, first, 'lines-of')
  const next = slice(rest, first.start + first.text.length - rest.start)
  if (next.text.replace(/^[,\s]+/, '') !== '') readFieldList(sketch, line, slice(next, /^[,\s]*/.exec(next.text)?.[0].length ?? 0), 'lines-of')
  whole.fieldsStated = true
  if (whole.fields.length === 0) draftField(whole, { name: 'name', why: inferred(sketch, 'lines-of', []) })
}

/** "Books: title, author" in a list of fields says whose they are. */
function ownerNamed (sketch: Sketch, whole: Piece, reason: string): { entity: EntityDraft, list: Piece } | undefined {
  const head = /^(?:the |all |my |our )?(?<head>[\p{L}' -]{2,30}):\s+/iu.exec(whole.text)
  const said = head?.groups?.head
  const noun = said === undefined || !isPlural(said) || choicesInstead(singular(said)) ? undefined : nounOf({ text: said, start: whole.start })
  if (head === null || noun === undefined || !noun.known || isFieldWord(noun.word)) return undefined
  return { entity: draftEntity(sketch, noun.word, stated(sketch, reason, [noun.piece])), list: slice(whole, head[0].length) }
}

/** "A title and a status: open, done" reads as "a title and a status (open, done)", character for character. */
function valuesInParentheses (list: Piece): Piece {
  const match = /^(?<before>(?:.*\b)?(?:status|type|category|priority|stage|level|state|kind|size|mood|role)): (?<values>[^:;()]+)$/is.exec(list.text)?.groups
  return match?.before === undefined || match.values === undefined || choicesIn(match.values) === undefined ? list : { text: `${match.before} (${match.values})`, start: list.start }
}

/** "players (name, position, number)" */
function childInParentheses (sketch: Sketch, entity: EntityDraft, item: Piece, reason: string): boolean {
  const match = /^(?<head>[\p{L}' -]{2,40}?)\s*\((?<list>[^()]+)\)$/iud.exec(item.text)
  const head = match?.groups?.head
  const range = match?.indices?.groups?.list
  if (match === null || head === undefined || range === undefined) return false
  const names = (match.groups?.list ?? '').split(/,| and /).map(fieldName)
  const noun = nounOf({ text: head, start: item.start })
  if (noun === undefined || !isPlural(head) || !noun.known || names.filter(isFieldWord).length * 2 < names.length || names.length < 2) return false
  const child = childOf(sketch, entity, noun.word, { text: head, start: item.start }, reason)
  child.fieldsStated = true
  readFieldList(sketch, child, slice(item, range[0], range[1]), reason)
  return true
}

function choicesInstead (text: string): boolean {
  return /\b(?:status|type|category|priority)$/i.test(text)
}

function readItem (sketch: Sketch, entity: EntityDraft, item: Piece, items: Piece[], reason: string): void {
  const marked = flag.exec(item.text)?.groups?.name
  if (marked !== undefined) {
    draftField(entity, { name: marked, type: 'yes-no', why: stated(sketch, reason, [item]) })
    entity.fieldsStated = true
    return
  }
  if (/^how (?:many|much) (?:(?:are |is |we have |i have )?left|(?:are |is )?in stock|on stock)$/i.test(item.text)) {
    draftField(entity, { name: 'stock', type: 'integer', why: stated(sketch, reason, [item]) })
    entity.fieldsStated = true
    return
  }
  const named = fieldName(item.text.replace(scale, '').replace(/,?\s+(?:y\/n|yes\/no|yes or no)$/i, '')).replace(/\s+(?:it|they|he|she|that|which|who|you|i|we)\s+\p{L}+.*$/iu, '')
  if (named === '' || named.split(' ').length > 6 || notAName.test(named)) return
  const plain = named.replace(many, '')
  const noun = nounOf({ text: plain, start: item.start })
  const said = items.length === 1 && /^(?:comments|reviews|replies|photos|attachments|questions|answers)$/i.test(plain)
  const manyOf = many.test(named) || said || (isPlural(plain) && !isFieldWord(plain))
  const target = noun === undefined ? undefined : findEntity(sketch, noun.word)
  const knownKind = noun !== undefined && entityInTail(noun.word) !== undefined
  const onlyItem = items.length === 1
  const declared = noun !== undefined && declares(sketch.reading, noun.word)
  const fieldsOfGroup = fieldGroups.get(singular(plain.toLowerCase()))
  if (fieldsOfGroup !== undefined) {
    for (const name of fieldsOfGroup) draftField(entity, { name, why: stated(sketch, `${reason}/group`, [item]) })
    entity.fieldsStated = true
    return
  }
  if (noun !== undefined && isPlural(plain) && manyOf && !isScreenNoun(noun.word) && !(isAbstractNoun(noun.word) && !knownKind) && (declared || target !== undefined || (knownKind && (!isFieldWord(plain) || many.test(named) || said)) || onlyItem) && target !== entity) {
    childOf(sketch, entity, noun.word, item, reason)
    return
  }
  if (noun !== undefined && !isPlural(plain) && (declared || target !== undefined) && target !== entity && !ownField(entity, plain)) {
    const parent = target ?? draftEntity(sketch, noun.word, inferred(sketch, reason, [item]))
    draftField(entity, { name: plain, type: 'relation', target: parent.word, why: stated(sketch, `${reason}/relation`, [item]) })
    entity.fieldsStated = true
    return
  }
  draftField(entity, { name: ownPrefixDropped(entity, plain), ...cues(item.text), why: stated(sketch, reason, [item]) })
  entity.fieldsStated = true
}

const notAName = /\b(?:i|we|they|he|she|you|me)\b|^\p{L}+s (?:come|go|pay|get|buy|call|bring|want|say|tell|give|ask|book|order|visit)\b|^(?:(?:more|less|fewer) than\b|(?:at least|at most|up to|as many|as much)\b|(?:can|could|may|must|should|will|be|being|been|also|able|containing|having|that|which|who|when|where|not|so|because|both|any|everything)\b|(?:is|are|was) (?:able|identified|clicked|displayed|shown|used|pressed|entered|based|made|given|located|called|not)\b|\p{L}+ing (?:an?|the|any|all|their|its) )/iu

/** "customer name" of a customer is its name; its "customer IDs" are each a customer ID. */
function ownPrefixDropped (entity: EntityDraft, name: string): string {
  const lower = name.toLowerCase()
  if (/ ids?$/.test(lower)) return singular(lower)
  return lower.startsWith(`${entity.word} `) && lower.length > entity.word.length + 2 ? name.slice(entity.word.length + 1) : name
}

function ownField (entity: EntityDraft, name: string): boolean {
  return choicesByName.has(name.toLowerCase()) || (entity.entry?.fields.some(field => field.name === name.toLowerCase()) ?? false) && isFieldWord(name) && name.toLowerCase() !== 'category'
}

const declaration = /(?:^|[,.] |and )(?:(?:each|every|an?|the|all|my|our)\s+)?(?<subject>[a-z' -]{2,40}?)\s+(?:should |must |can |may |will |also )*(?:have|has|belongs?|contains?|includes?|(?:is|are) (?:linked|assigned|made|booked|for|owned))\b/i
const declaredIn = new WeakMap<Reading, Set<string>>()

/** Whether a sentence describes this noun as a kind of record: "Dogs have …", "Each dog belongs …". */
function declares (reading: Reading, word: string): boolean {
  let known = declaredIn.get(reading)
  if (known === undefined) {
    known = new Set(reading.sentences.map(sentence => singular(declaration.exec(sentence.text)?.groups?.subject?.toLowerCase() ?? '')))
    declaredIn.set(reading, known)
  }
  return known.has(word)
}

/** Drafts `word` as something that each `entity` has several of. */
export function childOf (sketch: Sketch, entity: EntityDraft, word: string, piece: Piece, reason: string): EntityDraft {
  const child = draftEntity(sketch, word, stated(sketch, `${reason}/child`, [piece]))
  if (child !== entity && !child.fields.some(field => field.target === entity.word)) {
    child.fields.push({ name: entity.word, type: 'relation', target: entity.word, owned: true, why: { source: 'stated', reason: `${reason}/child`, spans: [spanOf(piece)], confidence: 0.9 } })
  }
  return child
}

const typeWords: [RegExp, FieldType][] = [
  [/\b(?:yes\/no|y\/n|yes or no|boolean|checkbox|true\/false|toggle)\b/i, 'yes-no'], [/\b(?:long text|multi-?line|paragraph|textarea|text area)\b/i, 'long-text'], [/\b(?:integer|whole number)\b/i, 'integer'],
  [/\b(?:decimal|numeric|float)\b/i, 'number'], [/\b(?:currency|money|in (?:euros?|dollars?|pounds?)|[$€£])/i, 'money'], [/\bdate (?:and|&) time\b/i, 'date-time'], [/\(date\)|\bdate field\b/i, 'date'], [/\bin minutes\b/i, 'duration'], [/\(number\)/i, 'number'], [/\(text\)/i, 'text'], [/\(time\)/i, 'time'], [/\b(?:dropdown|select)\b/i, 'choice']
]

/** What an item says of its field beside the name: choices, type, required, unique, bounds. */
export function cues (text: string): Partial<FieldDraft> {
  const cues: Partial<FieldDraft> = {}
  const inside = /\(([^)]{2,200})\)?/.exec(text)?.[1]
  const choices = inside === undefined ? undefined : choicesIn(inside)
  if (choices !== undefined) cues.choices = choices
  else if (inside !== undefined && isRow(inside)) cues.choices = inside.trim().split(/\s+/)
  if (/\b(?:required|mandatory|must be filled|obligatory)\b/i.test(text)) cues.required = true
  if (/\boptional(?:ly)?\b/i.test(text)) cues.required = false
  if (/\bunique\b/i.test(text)) cues.unique = true
  const type = typeWords.find(([pattern]) => pattern.test(text))?.[1]
  if (type !== undefined && choices === undefined) cues.type = type
  const range = (/\b(?:from |between )?(?<low>\d{1,6}) ?(?:-|to|and) ?(?<high>\d{1,6})\b/i.exec(inside ?? '') ?? scale.exec(text))?.groups
  if (range?.low !== undefined && range.high !== undefined && Number(range.low) < Number(range.high)) {
    delete cues.choices
    cues.type = 'integer'
    cues.minimum = Number(range.low)
    cues.maximum = Number(range.high)
  }
  return cues
}

/** "soprano alto tenor bass": single words side by side that make no phrase. */
function isRow (inside: string): boolean {
  const words = inside.trim().split(/\s+/)
  return words.length > 2 && words.length < 9 && new Set(words).size === words.length && words.every(word => /^\p{L}[\p{L}-]+$/u.test(word) && !stopWords.has(word.toLowerCase()) && !isFieldWord(word) && verbStem(word.toLowerCase()) === undefined)
}

/** "a rating from 1 to 5" */
const scale = /\s+(?:(?:of|on a scale)?\s*(?:from|between)\s+|of\s+|(?=[01]\s?-\s?(?:5|10)\b))(?<low>\d{1,6})\s*(?:-|to|and)\s*(?<high>\d{1,6})(?: stars)?$/i

const noChoice = /^(?:optional|required|unique|mandatory|e\.?g\.?|text|number|date|time|integer|boolean|string|if any|in (?!progress|review|repair|use|stock|transit|service|work|production|treatment|planning|preparation|delivery|store|season|time|person\b).*|per .*|default.*|\d+.*)$/i

/** "open, in progress or done" → its values; undefined when it is no list of values. */
export function choicesIn (text: string): string[] | undefined {
  const values = splitList({ text: text.replace(/\bother\s*$/, 'Other').replace(/^(?:e\.?g\.?|i\.?e\.?|for example|such as|like|one of|either|can be|values?:?|options?:?)[,:]?\s+/i, '').replace(/[→>]|->/g, ','), start: 0 })
    .map(item => item.text.replace(/\s*[=:].*$/, '').replace(/^(?:an?|the) /i, '').replace(/["']/g, '').trim()).filter(value => value !== '' && !/^default$/i.test(value))
  if (values.length < 2 || values.length > 24) return undefined
  if (values.some(value => value.length > 40 || value.split(' ').length > 5 || noChoice.test(value))) return undefined
  return [...new Set(values)]
}

