import { isFieldWord } from '../../../../packs/fields.ts'
import { entityOf } from '../../../../packs/lexicon.ts'
import { singular } from '../../nouns.ts'
import type { EntityDraft, Sketch } from '../../phases.ts'
import type { Clause } from '../clauses.ts'
import { choicesIn, cues, readFieldList } from '../field-list.ts'
import { group } from '../lists.ts'
import { fieldName, nounOf } from '../noun-phrase.ts'
import { draftEntity, draftField, findEntity, stated } from '../sketch.ts'

const canBe = /^(?:the |its |their |each |an? )*(?<field>[\p{L} -]{2,40}?)(?: of (?:an?|the|each) (?<owner>[\p{L} -]{2,30}?))?\s+(?:(?:can|may|must|should|will|has to) be|is|are|is one of|are one of|has (?:the )?values?|options are)\s+(?:either |one of |set to |any of )?:?\s*(?<values>[^.]*(?:,| or )[^.]*)$/iud
const colon = /^(?:(?:the|with|define|add|use|support|possible|available|default|pre-?defined)\s+)*(?:(?:two|three|four|five|six|seven|eight|\d+)\s+)?(?<label>[\p{L} /-]{2,40}?)(?:\s+\([^)]*\))?\s*(?::|=)\s*(?<values>.+)$/iud
const choiceLabel = /\b(?:status(?:es)?|stages?|states?|categor(?:y|ies)|types?|kinds?|priorit(?:y|ies)|levels?|columns?|lists?|genres?|sizes?|moods?|tags?|roles?|colou?rs?|options?|difficult(?:y|ies)|methods?)$/i
const inside = /\b(?<field>(?:[\p{L}-]+ )?[\p{L}-]+)\s*\((?<values>[^()]*(?:,| or |\/)[^()]*)\)/giud
const statesList = /\b(?<values>[\p{L}-]+(?:, [\p{L}-]+)+,? and [\p{L} -]+?) (?:status(?:es)?|stages|states|categories|columns|priorities|types)\b/iud

const ofSomebody = /^(?:(?:the|our|all|each|every|an?) )*(?<who>[\p{L}' -]{2,40}?) (?:with|have|has|having|can have) (?:an? |the |these |one of |different |following |possible |two |three |four )*(?<label>roles?|status(?:es)?|stages?|levels?|types?|categories|priorit(?:y|ies))(?: of)?\s*(?::|\(|-|such as|like)\s*(?<values>[^()]+?)\)?$/iud

/** "Members with roles: admin, editor" have one role each. */
export function choicesOfSomebody (sketch: Sketch, clause: Clause): boolean {
  const match = ofSomebody.exec(clause.text)
  const values = match === null ? undefined : choicesIn(match.groups?.values ?? '')
  const noun = match?.groups?.who === undefined ? undefined : nounOf({ text: match.groups.who, start: clause.start + clause.text.indexOf(match.groups.who) })
  if (match?.groups?.label === undefined || values === undefined || noun === undefined || !(noun.known || findEntity(sketch, noun.word) !== undefined)) return false
  const entity = draftEntity(sketch, noun.word, stated(sketch, 'values-of-somebody', [noun.piece]))
  draftField(entity, { name: singular(match.groups.label.toLowerCase()), choices: values.map(value => singular(value)), why: stated(sketch, 'values-of-somebody', [clause]) })
  return true
}

/** The values of a choice field: after "can be", after a colon, in parentheses. */
export function choices (sketch: Sketch, clause: Clause): boolean {
  return afterColon(sketch, clause) || afterCanBe(sketch, clause) || inParentheses(sketch, clause) || beforeStates(sketch, clause)
}

function afterCanBe (sketch: Sketch, clause: Clause): boolean {
  if (/^(?:when|whenever|if|once|after|before|as soon as|every time|until|while)\b/i.test(clause.text)) return false
  const match = canBe.exec(clause.text)
  const values = match === null ? undefined : choicesIn(match.groups?.values ?? '')
  if (match?.groups?.field === undefined || values === undefined) return false
  const owner = match.groups.owner === undefined ? ownerIn(sketch, match.groups.field) : { entity: findEntity(sketch, match.groups.owner), field: match.groups.field }
  const subject = nounOf({ text: match.groups.field, start: clause.start })
  const asEntity = subject === undefined ? undefined : findEntity(sketch, subject.word)
  const why = stated(sketch, 'values-after-can-be', [clause])
  if (asEntity !== undefined && !choiceLabel.test(match.groups.field)) {
    draftField(asEntity, { name: 'status', choices: values, why })
    return true
  }
  const entity = owner.entity ?? holderOf(sketch, owner.field)
  if (entity === undefined) return false
  draftField(entity, { name: singular(fieldName(owner.field)), choices: values, why })
  return true
}

/** "Walk status" names its owner first. */
function ownerIn (sketch: Sketch, field: string): { entity: EntityDraft | undefined, field: string } {
  const words = fieldName(field).split(' ')
  for (let cut = words.length - 1; cut > 0; cut--) {
    const entity = findEntity(sketch, words.slice(0, cut).join(' ').replace(/'s$/, ''))
    if (entity !== undefined) return { entity, field: words.slice(cut).join(' ') }
  }
  return { entity: undefined, field }
}

/** Who has such a field already, else what was spoken of last. */
function holderOf (sketch: Sketch, field: string): EntityDraft | undefined {
  const name = singular(fieldName(field).toLowerCase())
  return sketch.entities.findLast(entity => entity.fields.some(other => singular(other.name) === name))
    ?? sketch.entities.find(entity => entity.entry?.fields.some(other => other.name === name))
    ?? sketch.entities.at(-1)
}

function afterColon (sketch: Sketch, clause: Clause): boolean {
  const match = colon.exec(clause.text)
  const label = match?.groups?.label
  const list = match === null ? undefined : group(match, 'values', clause.start)
  if (match === null || label === undefined || list === undefined) return false
  if (choiceLabel.test(label)) {
    const values = choicesIn(list.text)
    if (values === undefined) return false
    const owner = ownerIn(sketch, singular(label))
    const entity = owner.entity ?? holderOf(sketch, owner.field)
    if (entity === undefined) return false
    const name = /^(?:columns?|lists?)$/i.test(owner.field) ? 'status' : singular(fieldName(owner.field).toLowerCase()).replace(/^(?:possible|available|default) /, '')
    draftField(entity, { name, choices: values, why: stated(sketch, 'values-after-colon', [clause]) })
    if (/columns?|stages?/i.test(label) && !sketch.boards.some(board => board.entity === entity.word)) sketch.boards.push({ entity: entity.word, why: stated(sketch, 'values-after-colon', [clause]) })
    return true
  }
  const subject = nounOf({ text: label, start: clause.start })
  if (subject === undefined || label.split(' ').length > 4 || /\b(?:features?|goal|requirements?|pages?|functionalit\w+|note|example|ui|design|name|title|tech|stack|overview|element|id)\b/i.test(label)) return false
  const items = list.text.split(/,| and /)
  const fields = items.filter(item => isFieldWord(fieldName(item))).length
  if ((entityOf(subject.word) !== undefined || findEntity(sketch, subject.word) !== undefined || fields >= 2) && fields * 2 >= items.length && !(isFieldWord(subject.word) && entityOf(subject.word) === undefined)) {
    const entity = draftEntity(sketch, subject.word, stated(sketch, 'fields-after-colon', [subject.piece]))
    readFieldList(sketch, entity, list, 'fields-after-colon')
    return true
  }
  return false
}

function inParentheses (sketch: Sketch, clause: Clause): boolean {
  let done = false
  for (const match of clause.text.matchAll(inside)) {
    const values = choicesIn(match.groups?.values ?? '')
    const field = match.groups?.field
    if (values === undefined || field === undefined) continue
    const name = [field, field.split(' ').at(-1) ?? ''].find(candidate => isFieldWord(fieldName(candidate)))
    const entity = name === undefined ? undefined : holderOf(sketch, fieldName(name))
    if (name === undefined || entity === undefined || entity.fieldsStated) continue
    draftField(entity, { name: singular(fieldName(name).toLowerCase()), ...cues(match[0]), why: stated(sketch, 'values-in-parentheses', [{ text: match[0], start: clause.start + match.index }]) })
    done = true
  }
  return done
}

function beforeStates (sketch: Sketch, clause: Clause): boolean {
  const match = statesList.exec(clause.text)
  const values = match === null ? undefined : choicesIn((match.groups?.values ?? '').replace(/^.*\b(?:with|has|have|in|the) /i, ''))
  const entity = sketch.entities.at(-1)
  if (match === null || values === undefined || entity === undefined) return false
  draftField(entity, { name: 'status', choices: values, why: stated(sketch, 'values-before-states', [{ text: match[0], start: clause.start + match.index }]) })
  return true
}
