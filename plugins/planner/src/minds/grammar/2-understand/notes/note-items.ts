import { isFieldWord, typeOfField } from '../../../../packs/fields.ts'
import { entityOf } from '../../../../packs/lexicon.ts'
import { isPlural, plural, singular } from '../../nouns.ts'
import type { EntityDraft, FieldDraft, Piece, Sketch } from '../../phases.ts'
import { choicesIn, cues } from '../field-list.ts'
import { slice, spanOf, splitList } from '../lists.ts'
import { fieldName, nounOf } from '../noun-phrase.ts'
import { factOf } from '../question-fields.ts'
import { questionOf } from '../questions-told.ts'
import { draftEntity, draftField, findEntity, inferred, stated } from '../sketch.ts'

const slashed = /^(?<name>[\p{L} ]{3,24}?)[: ]\s*(?<values>[\p{L}-]+(?: [\p{L}-]+){0,2}(?:\s*\/\s*[\p{L}-]+(?: [\p{L}-]+){0,2}){2,})$/iu
const choiceName = /\b(?:status|stage|state|type|kind|priority|level|size|category|voice|grade|urgency)$/i

/** The items of a note, cut at commas first so that "status waiting / in work / ready" stays whole. */
export function noteItems (list: Piece): Piece[] {
  const items: Piece[] = []
  let depth = 0
  let from = 0
  for (let index = 0; index <= list.text.length; index++) {
    const character = list.text[index]
    if (character === '(') depth++
    if (character === ')') depth = Math.max(0, depth - 1)
    if (index < list.text.length && (character !== ',' || depth > 0)) continue
    const item = slice(list, from, index)
    from = index + 1
    if (item.text === '') continue
    if (slashed.test(item.text) || yesOrNo.test(item.text) || /^(?:if|whether)\b.* or /i.test(item.text) || /^[^(]+ \([^)]*\)$/.test(item.text)) items.push(item)
    else items.push(...splitList(item))
  }
  return items
}

const yesOrNo = /\s+(?:yes\/no|y\/n|yes or no)$/i
const asking = /^(?:which|what|who|whom|when|where|how|if|whether|why)\b/i
const dated = /(?:^| )(?:day|date|end|ends|start|starts|due|due back|back by|due by|until|till|deadline|expires|runs out|birthday|check[- ]?in|check[- ]?out|arrival|departure)$|^(?:from|to)$/i
const ofTime = /^(?:when )(?:it (?:is|was|gets) |they (?:are|were) )?(?<deed>\p{L}+(?:ed|en|wn|ld|nt|ught|de|ut))$/iu
const marked = /^(?:if|whether) (?:it's |its |it is |it was |they are |they've |they have |he |she |it |they |is |already )*(?<name>\p{L}+(?: (?:up|back|out|in))?)(?: (?:already|yet|or not|in full))*$/iu
const deed = /^(?:(?:already|not|is|has been|been) )*(?<name>paid|done|returned|picked up|delivered|finished|ready|confirmed|collected|given back|sent|signed|invoiced|vaccinated|present)(?: (?:already|yet|or not|y\/n|yes\/no|\?))*$/iu
const left = /^how (?:many|much) (?:(?:are |is |we have |i have )?left|(?:are |is )?in stock|we have|i have|on stock)$/i
const used = /^(?<what>[\p{L}]+s) (?:used|needed|taken|built in|installed)(?: .*)?$/iu

/** Whether an item of a note is more than a plain name: a question, a day, a mark, values in parentheses. */
export function isTelling (text: string): boolean {
  return asking.test(text) || dated.test(text) || deed.test(text) || slashed.test(text) || yesOrNo.test(text) || /\([^)]{3,}\)$/.test(text)
}

const bound = /^(?:max|min|maximum|minimum|number of|no\.? of) \p{L}+/iu

/** Whether an item may be a field at all. */
export function isNoted (text: string): boolean {
  return isTelling(text) || isFieldWord(fieldName(text)) || used.test(text) || bound.test(text)
}

/** What one item of a note says of an entity: "which flat", "if its paid", "voice (soprano alto tenor bass)". */
export function readNote (sketch: Sketch, entity: EntityDraft, item: Piece): void {
  const text = item.text.replace(/\s*[!?.]+$/, '')
  const why = stated(sketch, 'note', [item])
  const add = (field: Omit<FieldDraft, 'why'>): void => {
    draftField(entity, { ...field, why })
    entity.fieldsStated = true
  }
  const values = slashed.exec(text)?.groups
  const choices = values?.values === undefined ? undefined : choicesIn(values.values)
  if (values?.name !== undefined && choices !== undefined && (choiceName.test(values.name) || entity.entry?.fields.some(field => field.name === values.name) === true)) return add({ name: fieldName(values.name), type: 'choice', choices })
  const inside = /^(?<before>[^(]+?)\s*\((?<inside>[^)]+)\)$/.exec(text)?.groups
  if (inside?.before !== undefined && inside.inside !== undefined && asking.test(inside.before)) return readInside(sketch, entity, item, inside.inside)
  if (left.test(text)) return add({ name: 'stock', type: 'integer' })
  const usedUp = used.exec(text)?.groups?.what
  if (usedUp !== undefined && entityOf(usedUp) !== undefined) return useOf(sketch, entity, singular(usedUp.toLowerCase()), item)
  const when = ofTime.exec(text)?.groups?.deed
  if (when !== undefined) return add({ name: `${when.toLowerCase()} on`, type: 'date' })
  const mark = (marked.exec(text) ?? deed.exec(text))?.groups?.name
  if (mark !== undefined) return add({ name: mark.toLowerCase(), type: 'yes-no' })
  if (/^how urgent\b/i.test(text)) return add({ name: 'urgency', type: 'choice', choices: ['Low', 'Medium', 'High'] })
  if (bound.test(text)) return add({ name: text.toLowerCase(), type: 'integer' })
  if (yesOrNo.test(text)) return add({ name: fieldName(text.replace(yesOrNo, '')), type: 'yes-no' })
  const question = asking.test(text) ? questionOf(item) : undefined
  if (question !== undefined) return readQuestion(sketch, entity, item, text)
  const known = nounOf(item)
  const target = known === undefined ? undefined : findEntity(sketch, known.word)
  if (target !== undefined && target !== entity && known?.word === fieldName(text).toLowerCase() && !isPlural(text)) return add({ name: target.word, type: 'relation', target: target.word })
  const name = withoutOwner(entity, fieldName(text))
  if (name === '' || name.split(' ').length > 5) return
  add({ name, ...(dated.test(name) && !/birthday$/i.test(name) && typeOfField(name) !== 'time' ? { type: 'date' as const } : {}), ...cues(item.text) })
}

function readQuestion (sketch: Sketch, entity: EntityDraft, item: Piece, text: string): void {
  const question = questionOf(item)
  const why = stated(sketch, 'note', [item])
  const which = /^which (?<what>[\p{L}-]+)$/iu.exec(text)?.groups?.what
  const kept = which !== undefined && (entityOf(which) !== undefined || findEntity(sketch, which) !== undefined || new RegExp(`\\b${plural(which)}\\b`, 'i').test(sketch.reading.text))
  if (which !== undefined && kept && !(isFieldWord(which) && findEntity(sketch, which) === undefined)) {
    const target = draftEntity(sketch, which, inferred(sketch, 'note', [item]))
    if (target !== entity) draftField(entity, { name: target.word, type: 'relation', target: target.word, why })
    entity.fieldsStated = true
    return
  }
  const fact = /^who (?:does|did|fixe[sd]|repair(?:s|ed)|ma(?:kes|de)|do) (?:it|that|them)$/i.test(text) ? { name: 'done by' } : /^when$/i.test(text) ? { name: 'date' } : question === undefined ? undefined : factOf(question, undefined)
  if (fact === undefined || fact.name === '') return
  const { name, type, choices } = fact
  draftField(entity, { name, ...(type === undefined ? {} : { type }), ...(choices === undefined ? {} : { choices }), ...(name === 'problem' ? { required: true } : {}), why })
  entity.fieldsStated = true
}

/** "What they want (bread or cake, how many)": what stands in the parentheses is meant. */
function readInside (sketch: Sketch, entity: EntityDraft, item: Piece, inside: string): void {
  const shift = item.text.indexOf(inside)
  const list = slice(item, shift, shift + inside.length)
  for (const part of list.text.split(',').map(text => slice(list, list.text.indexOf(text), list.text.indexOf(text) + text.length))) {
    const either = / or |\//.test(part.text) ? choicesIn(part.text) : undefined
    if (either !== undefined) {
      draftField(entity, { name: /^what .*(?:want|order|buy|get|need)/i.test(item.text) ? 'product' : 'kind', type: 'choice', choices: either, why: stated(sketch, 'note', [item]) })
      entity.fieldsStated = true
    } else readNote(sketch, entity, part)
  }
}

/** "Parts used": a record between the two that says how many. */
function useOf (sketch: Sketch, entity: EntityDraft, word: string, item: Piece): void {
  const thing = draftEntity(sketch, word, stated(sketch, 'note-use', [item]))
  const name = `${thing.word} use`
  if (thing === entity || sketch.entities.some(other => other.word === name)) return
  const why = { source: 'stated' as const, reason: 'note-use', spans: [spanOf(item)], confidence: 0.8 }
  sketch.entities.push({ word: name, entry: undefined, listName: `${word}s used`, fieldsStated: true, why, fields: [
    { name: entity.word, type: 'relation', target: entity.word, owned: true, why },
    { name: thing.word, type: 'relation', target: thing.word, why },
    { name: 'quantity', type: 'integer', why }
  ] })
}

/** "Customer name" of a customer is its name. */
function withoutOwner (entity: EntityDraft, name: string): string {
  const lower = name.toLowerCase()
  const owner = [entity.word, plural(entity.word)].find(word => lower.startsWith(`${word} `))
  return owner === undefined ? name : name.slice(owner.length + 1)
}
