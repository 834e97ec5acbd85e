import { entityOf } from '../../../packs/lexicon.ts'
import { isFieldWord } from '../../../packs/fields.ts'
import { isPlural } from '../nouns.ts'
import type { EntityDraft, Piece, Sketch } from '../phases.ts'
import { group, slice } from './lists.ts'
import { isAbstractNoun, isScreenNoun } from './no-records.ts'
import { isPlatform, nounOf } from './noun-phrase.ts'
import { draftEntity, draftField, findEntity, inferred, stated } from './sketch.ts'

const reckoned = /^(?<name>[\p{L} -]{2,30}?) (?:calculator|counter|calculation)$/iu

/** Doings that stand for a field, or for a record, of what they are done to. */
const doings: { pattern: RegExp, field?: string, record?: string }[] = [
  { pattern: /^(?:(?<of>[\p{L} -]+?)\s+)?(?:tagging|labell?ing)$/iu, field: 'tags' },
  { pattern: /^(?:(?<of>[\p{L} -]+?)\s+)?categori[sz](?:ation|ing)$/iu, field: 'category' },
  { pattern: /^(?:(?<of>[\p{L} -]+?)\s+)?(?:commenting|comments section)$/iu, record: 'comment' },
  { pattern: /^(?:(?<of>[\p{L} -]+?)\s+)?(?:rating and reviewing|reviewing)$/iu, record: 'review' }
]

/** "Note categorization and tagging" gives notes a category and tags. */
export function readActivity (sketch: Sketch, text: string, object: Piece): boolean {
  for (const { pattern, field, record } of doings) {
    const match = pattern.exec(text)
    if (match === null) continue
    const noun = match.groups?.of === undefined ? undefined : nounOf({ text: match.groups.of, start: object.start })
    const of = noun === undefined ? undefined : findEntity(sketch, noun.word) ?? (noun.known ? draftEntity(sketch, noun.word, stated(sketch, 'doing', [noun.piece])) : undefined)
    const why = stated(sketch, 'doing', [object])
    if (record !== undefined) draftEntity(sketch, record, why)
    else if (field !== undefined && of !== undefined) draftField(of, { name: field, why })
    else if (field !== undefined) sketch.loose.push({ name: field, why })
    return true
  }
  const name = reckoned.exec(text)?.groups?.name
  if (name === undefined || !isFieldWord(name)) return false
  sketch.loose.push({ name: name.toLowerCase(), why: stated(sketch, 'reckoned', [object]) })
  return true
}

/** What is said once on the screen and kept nowhere: "shows a message". */
export const onceShown = /^(?:an? |the |one )(?:[\p{L}-]+ )?(?:message|notification|notice|alert|warning|confirmation|error|result)\b/iu

const kinds = /^(?:the |all )?(?:(?:different|various|available|multiple|several) )*(?<kind>types|kinds|categories) of /i

/** "Browse different types of apartments": an apartment is of a type. */
export function readKinds (entity: EntityDraft, sketch: Sketch, object: Piece): void {
  const kind = kinds.exec(object.text)?.groups?.kind
  if (kind === undefined || entity.fieldsStated || entity.entry?.fields.some(field => /^(?:type|kind|category|genre|trade)$/.test(field.name)) === true) return
  draftField(entity, { name: /^categories$/i.test(kind) ? 'category' : 'type', why: stated(sketch, 'kinds-of', [slice(object, 0, kinds.exec(object.text)?.[0].length ?? 0)]) })
}

const theirs = /\bfor their (?<what>[\p{L} -]{3,30}?)(?=$|[,.;]|\s(?:and|or|to|in|on|at|with|by|from|that|which)\b)/diu

/** "Book travel for their pets": the pets are kept too. */
export function readTheirs (sketch: Sketch, clause: Piece): void {
  const match = theirs.exec(clause.text)
  const what = match === null ? undefined : group(match, 'what', clause.start)
  const noun = what === undefined || !isPlural(what.text) ? undefined : nounOf(what)
  if (noun === undefined || isPlatform(noun.word) || isAbstractNoun(noun.word) || isScreenNoun(noun.word) || !/^(?:person|thing)$/.test(entityOf(noun.word)?.nature ?? '')) return
  draftEntity(sketch, noun.word, inferred(sketch, 'for-theirs', [noun.piece]))
}
