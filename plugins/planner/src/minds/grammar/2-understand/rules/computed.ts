import type { EntityDraft, Sketch } from '../../phases.ts'
import type { Clause } from '../clauses.ts'
import { fieldName } from '../noun-phrase.ts'
import { draftField, findEntity, stated } from '../sketch.ts'

const formula = /(?:^|\b(?:where|with|and|whose|a|an|the|its|their) )(?:the |an? |each \w+'s )?(?<name>[\p{L} ]{2,30}?)\s*(?:(?:=|is|are|equals|:)\s*(?:calculated|computed|worked out)?\s*(?:as|from|by|the product of)?|(?:calculated|computed|worked out) (?:as|from|by))\s*(?:the )?(?<left>[\p{L} ]{2,30}?)\s*(?<operator>\*|×|x(?= )|times|multiplied by|\+|plus|-(?= )|minus|\/|÷|divided by|and(?= (?:the )?(?:price|rate|quantity)))\s*(?:the )?(?<right>[\p{L} ]{2,30}?)(?=$|[.,;)])/iud

/** "total = quantity × price": a value worked out from two fields of the same record. */
export function computed (sketch: Sketch, clause: Clause): boolean {
  const match = formula.exec(clause.text)
  const { name, left, operator, right } = match?.groups ?? {}
  if (match === null || name === undefined || left === undefined || operator === undefined || right === undefined) return false
  if (/\b(?:be|can|show|add|have|has)\b/i.test(name)) return false
  const of = /^(?<field>.+?) (?:of|for) (?:an?|the|each|every|all) (?<owner>.+)$/i.exec(name)?.groups
  const holder = of?.owner === undefined ? undefined : findEntity(sketch, of.owner)
  const [target, entity] = holder !== undefined && of?.field !== undefined ? [fieldName(of.field), holder] : owner(sketch, fieldName(name), [fieldName(left), fieldName(right)])
  if (entity === undefined) return false
  const sign = /\+|plus/i.test(operator) ? '+' : /^-|minus/i.test(operator) ? '-' : /\/|÷|divided/i.test(operator) ? '/' : '*'
  draftField(entity, { name: target, computed: { kind: 'formula', left: fieldName(left).toLowerCase(), operator: sign, right: fieldName(right).toLowerCase() }, why: stated(sketch, 'formula', [{ text: match[0], start: clause.start + match.index }]) })
  return true
}

function owner (sketch: Sketch, name: string, parts: string[]): [string, EntityDraft | undefined] {
  const words = name.split(' ')
  for (let cut = words.length - 1; cut > 0; cut--) {
    const entity = findEntity(sketch, words.slice(0, cut).join(' '))
    if (entity !== undefined) return [words.slice(cut).join(' '), entity]
  }
  const holds = (entity: EntityDraft): boolean => parts.every(part => entity.fields.some(field => field.name === part.toLowerCase()) || (!entity.fieldsStated && entity.entry?.fields.some(field => field.name === part.toLowerCase()) === true))
  return [name, sketch.entities.findLast(holds)]
}
