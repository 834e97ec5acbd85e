import { isFieldWord } from '../../../packs/fields.ts'
import { entityOf } from '../../../packs/lexicon.ts'
import { isPlural, sentenceCase, singular } from '../nouns.ts'
import type { EntityDraft, Piece, Sketch } from '../phases.ts'
import { leadingVerb, management } from './leading-verb.ts'
import { slice, splitList } from './lists.ts'
import { fieldName } from './noun-phrase.ts'
import { draftField, findEntity, stated } from './sketch.ts'

/** The items of a list, each with whether it is an example of the item before: "job listings, including plumbers". */
export function withExamples (list: Piece): { whole: Piece, example: boolean }[] {
  const found: { whole: Piece, example: boolean }[] = []
  let from = list.start
  let example = false
  for (const item of splitList(list)) {
    const gap = list.text.slice(Math.max(0, from - list.start), Math.max(0, item.start - list.start))
    if (exampleWords.test(gap)) example = !featureHead.test(found.at(-1)?.whole.text ?? '')
    else if (leadingVerb(item) !== undefined) example = false
    const inside = /,?\s+(?:such as|including|like|e\.g\.,?|for example)\s+/i.exec(item.text)
    if (inside !== null && featureHead.test(item.text.slice(0, inside.index))) {
      found.push({ whole: slice(item, 0, inside.index), example: false }, { whole: slice(item, inside.index + inside[0].length), example: false })
      example = false
    } else if (inside === null || inside.index === 0) found.push({ whole: item, example })
    else {
      found.push({ whole: slice(item, 0, inside.index), example }, { whole: slice(item, inside.index + inside[0].length), example: true })
      example = true
    }
    from = item.start + item.text.length
  }
  return found
}

/** What is listed after it is asked for like it and no example of a record. */
const featureHead = /\b(?:features?|functions?|functionalit(?:y|ies)|modules?|capabilities|tools|management|options)$/i
const exampleWords = /\b(?:including|such as|like|namely|e\.g\.|for example)\s*$/i

/** Fields stay fields; other examples are values of what they are examples of, unless the wish keeps them as well. */
export function readExamples (sketch: Sketch, entity: EntityDraft, items: Piece[]): void {
  if (items.length === 0) return
  const names = items.map(item => fieldName(item.text).replace(/ (?:information|details|data)$/i, ''))
  const fields = names.filter(name => isFieldWord(name) || name.toLowerCase().startsWith(`${entity.word} `)).length
  if (fields * 2 > names.length) {
    for (const [index, item] of items.entries()) {
      const name = (names[index] ?? '').toLowerCase()
      const own = name.startsWith(`${entity.word} `) ? name.slice(entity.word.length + 1) : name
      if (own !== '' && own.split(' ').length < 4) draftField(entity, { name: own, why: stated(sketch, 'examples', [item]) })
    }
    return
  }
  if (names.length < 2 || entity.fieldsStated || names.some(name => name === '' || name.split(' ').length > 3 || findEntity(sketch, name) !== undefined || management.test(name))) return
  if (!items.every(item => isPlural(item.text) || entityOf(item.text) === undefined)) return
  const kind = entity.entry?.fields.find(field => /^(?:category|genre|trade)$/.test(field.name))?.name ?? 'category'
  draftField(entity, { name: kind, choices: names.map(name => sentenceCase(singular(name.toLowerCase()))), why: stated(sketch, 'examples', items) })
}
