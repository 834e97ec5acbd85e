import { isFieldWord } from '../../../../packs/fields.ts'
import { entityOf } from '../../../../packs/lexicon.ts'
import { isPlural, singular } from '../../nouns.ts'
import type { EntityDraft, Sketch } from '../../phases.ts'
import type { Clause } from '../clauses.ts'
import { readFieldList } from '../field-list.ts'
import { slice, splitList } from '../lists.ts'
import { isAbstractNoun, isScreenNoun } from '../no-records.ts'
import { fieldName } from '../noun-phrase.ts'
import { mainThing } from '../shown.ts'
import { draftEntity, inferred } from '../sketch.ts'

const lead = /^(?:(?:i|we)\s+)?(?:just |also |only )*(?:need|want|note|write down|record|put in|enter)\s+(?:the |a |an )?/i
const trade = /\b(?:i|we)\s+(?:\p{L}+ly\s+)?\p{L}+\s+(?:\p{L}+\s+){0,1}?(?<object>\p{L}+s)\b/iu

/** "I shoot weddings. Need couples, date, place, price": a run of field names with no sentence around it. */
export function fieldRun (sketch: Sketch, clause: Clause): boolean {
  if (clause.kind !== 'sentence' || /[:?]/.test(clause.text) || clause.text.length > 400) return false
  const list = slice(clause, lead.exec(clause.text)?.[0].length ?? 0)
  const items = splitList(list)
  if (items.length < 4 || items.some(item => item.text.split(' ').length > 4)) return false
  const names = items.map(item => fieldName(item.text))
  const fields = names.filter(name => isFieldWord(name) || (!isPlural(name) && entityOf(name) !== undefined)).length
  if (fields * 3 < items.length * 2) return false
  const entity = spokenOf(sketch)
  if (entity === undefined) return false
  readFieldList(sketch, entity, list, 'field-run')
  return true
}

/** What somebody says they work on, else what the app is about. */
function spokenOf (sketch: Sketch): EntityDraft | undefined {
  const described = sketch.entities.findLast(entity => entity.why.source === 'stated')
  if (described !== undefined) return described
  const object = trade.exec(sketch.reading.text)?.groups?.object
  const one = object === undefined ? undefined : singular(object.toLowerCase())
  if (one !== undefined && entityOf(one) !== undefined && !isScreenNoun(one) && !isAbstractNoun(one) && !isFieldWord(one)) return draftEntity(sketch, one, inferred(sketch, 'field-run', []))
  return one === undefined || sketch.headNoun !== undefined ? mainThing(sketch) : draftEntity(sketch, 'job', inferred(sketch, 'field-run', []))
}
