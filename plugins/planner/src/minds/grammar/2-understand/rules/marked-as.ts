import type { Piece, Sketch } from '../../phases.ts'
import type { Clause } from '../clauses.ts'
import { choicesIn } from '../field-list.ts'
import { group, slice } from '../lists.ts'
import { isAbstractNoun, isScreenNoun } from '../no-records.ts'
import { isPlatform, nounOf } from '../noun-phrase.ts'
import { draftEntity, draftField, findEntity, stated } from '../sketch.ts'

const passive = /^(?:(?:each|every|an?|all|the|any)\s+)*(?<subject>[\p{L}'& -]{2,40}?)\s+(?:(?:can|may|should|must|could|will|also|then|need to|needs to|have to|has to|are to)\s+)*(?:be (?:marked|flagged|ticked|checked|set|tagged|toggled|labell?ed)(?: off)?(?: as| to be|:)?)\s+(?<values>[^.]+)$/iud
const active = /\b(?:mark|marking|flag|flagging|tick|set|setting|tag|check off|checking off|toggle|toggling|label)\s+(?:(?:an?|the|each|any|all|my|existing|individual|their)\s+)*(?<subject>[\p{L}' -]{2,30}?)\s+(?:as|to be)\s+(?:being )?(?<values>[\p{L}, /'-]+?)(?=$|,? (?:and|or|when|so|once|by|with|to|if) (?!(?:un|not )?[\p{L}-]+$)|[.;(])/iud
const whether = /\b(?:whether|if)\s+(?:(?:an?|the|each|my)\s+)?(?<subject>[\p{L} -]{2,30}?)\s+(?:is|was|has been|are|were|have been)\s+(?:already )?(?<values>[\p{L}-]+(?: [\p{L}-]+)?(?: or not)?)(?=$|[,.])/iud

/** "Walks can be marked as paid" is a yes-no field; with several values it is a status. */
export function markedAs (sketch: Sketch, clause: Clause): boolean {
  let done = false
  const text = clause.subject === undefined ? clause.text : `${clause.subject.text} ${clause.text}`
  const shift = clause.subject === undefined ? 0 : clause.subject.text.length + 1
  for (const [pattern, reason] of [[passive, 'can-be-marked'], [active, 'mark-as'], [whether, 'whether']] as const) {
    const match = pattern.exec(text)
    const values = match === null ? undefined : withoutNextVerb(group(match, 'values', clause.start - shift))
    const said = match?.groups?.subject
    if (match === null || values === undefined || values.text === '' || said === undefined || isPlatform(said)) continue
    const at = match.indices?.groups?.subject?.[0] ?? 0
    const noun = nounOf({ text: said, start: at < shift ? clause.subject?.start ?? clause.start : clause.start - shift + at })
    if (noun === undefined || isScreenNoun(noun.word) || (isAbstractNoun(noun.word) && !noun.known)) continue
    if (reason === 'whether' && findEntity(sketch, noun.word) === undefined && !noun.known) continue
    const pronoun = /^(?:them|it|they|which)$/i.test(said)
    const last = sketch.entities.at(-1)
    const entity = pronoun && last !== undefined ? last : findEntity(sketch, noun.word) ?? draftEntity(sketch, noun.word, stated(sketch, reason, [noun.piece]))
    const why = stated(sketch, reason, [{ text: clause.text.slice(Math.max(0, match.index - shift)), start: clause.start + Math.max(0, match.index - shift) }])
    const choices = choicesIn(values.text.replace(/\b(?:either|one of)\b/gi, ''))
    if (choices === undefined) {
      draftField(entity, { name: flagName(values.text), type: 'yes-no', why })
    } else if (choices.length === 2 && opposite(choices[0] ?? '', choices[1] ?? '')) draftField(entity, { name: flagName(choices.find(choice => !/^(?:un|not |in(?!\s))/.test(choice)) ?? ''), type: 'yes-no', why })
    else draftField(entity, { name: 'status', choices, why })
    done = true
  }
  return done
}

/** "Completed, deleting tasks" ends at the next thing that is done. */
function withoutNextVerb (values: Piece | undefined): Piece | undefined {
  const next = values === undefined ? null : /,?\s+(?:and\s+|or\s+)?(?:(?:\p{L}+ing|add|edit|delete|remove|view|search|filter|sort|create)\s+\p{L}+|to (?:an?|the|only)\b|only\b).*$/iu.exec(values.text)
  return values === undefined || next === null ? values : slice(values, 0, next.index)
}

function opposite (one: string, other: string): boolean {
  const bare = (word: string): string => word.toLowerCase().replace(/^(?:un|in|not )/, '').replace(/ or not$/, '')
  return bare(one) === bare(other)
}

export function flagName (text: string): string {
  return text.toLowerCase().replace(/^(?:an? |the |as |being |either )+/, '').replace(/ or (?:not|un\w+)$/, '').replace(/ (?:or not|yet)$/, '').replace(/[^\p{L}\p{N} -]/gu, '').trim().split(' ').slice(0, 3).join(' ')
}
