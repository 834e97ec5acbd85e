import type { FieldType } from '@dream/contracts/blueprint/field-types'
import { bytesJsonObject, jsonBytes } from '@dream/contracts/blueprint/json'
import { kebab, key, withArticle } from '../../nouns.ts'
import type { Piece } from '../../phases.ts'
import { choiceOf, choicesFor } from '../../3-plan/choose-fields.ts'
import { valueOf } from '../../3-plan/choose-samples.ts'
import { choicesIn, cues } from '../../2-understand/field-list.ts'
import { entityOf } from '../../../../packs/lexicon.ts'
import { did, type Edit } from '../edit.ts'
import { fieldCalled, type FieldFound } from '../resolve.ts'
import { planOf } from '../seed.ts'

const make = /^(?:make|set|mark|change|turn|convert)\s+(?:the )?(?<field>.+?)\s+(?:to be |into |to |as |be )?(?:an? |the )?(?<what>(?:not |no longer )?(?:required|mandatory|optional|unique)|(?:long text|multi-?line(?: text)?|(?:short |plain |simple |single-line )?text|whole number|integer|number|decimal|money|amount|price|currency|date and time|date-time|datetime|date|time|duration|yes\/no|yes-no|checkbox|boolean|e-?mail|phone(?: number)?|link|url|percent(?:age)?|(?:star )?rating|stars|tags|keywords|hex colou?r|choice|dropdown|select(?:ion)?|list of choices)(?: field)?)(?:\s*(?:with|of|:|\()\s*(?<values>.+?)\)?)?$/i
const should = /^(?<field>.+?)\s+(?:should|must|has to|have to|needs? to|is|are|can)\s+(?:always |also |to )?(?:be )?(?:an? )?(?<what>(?:not (?:be )?|no longer )?(?:required|mandatory|optional|unique|left (?:empty|blank)|filled in|empty))$/i
const verb = /^(?:require|demand)\s+(?:an? |the )?(?<field>.+)$/i
const fallback = /^(?:(?:set|make|change)\s+)?(?:the )?(?:default(?: value)?\s+(?:of|for)\s+)?(?<field>.+?)\s+(?:default(?:s|ing)?(?: value)?(?: to| is| should be| be)?|should (?:start|begin) (?:as|with))\s+(?:to |of )?(?<value>.+)$/i
const fallbackOf = /^(?:the )?default(?: value)?\s+(?:of|for)\s+(?:the )?(?<field>.+?)\s+(?:should be|must be|is)\s+(?<value>.+)$/i
const fallbackFirst = /^(?:set|make|change)\s+(?:the )?default\s+(?:value\s+)?(?:(?:of|for)\s+)?(?:the )?(?<field>.+?)\s+(?:to|be|as)\s+(?<value>.+)$/i

const types: [RegExp, FieldType][] = [
  [/^(?:long text|multi)/i, 'long-text'], [/^(?:(?:short|plain|simple|single-line) )?text/i, 'text'], [/^(?:whole number|integer)/i, 'integer'], [/^(?:number|decimal)/i, 'number'], [/^(?:money|amount|price|currency)/i, 'money'], [/^date(?: and |-)?time/i, 'date-time'], [/^date/i, 'date'], [/^time/i, 'time'],
  [/^percent/i, 'percent'], [/^(?:star|rating)/i, 'rating'], [/^(?:tags|keywords)/i, 'tags'], [/^hex/i, 'colour'],
  [/^duration/i, 'duration'], [/^(?:yes|checkbox|boolean)/i, 'yes-no'], [/^e-?mail/i, 'email'], [/^phone/i, 'phone'], [/^(?:link|url)/i, 'link'], [/^(?:choice|dropdown|select|list)/i, 'choice']
]

/** "make phone required", "email must be unique", "turn breed into a choice", "status defaults to open". */
export function retype (edit: Edit, command: Piece): boolean {
  return setDefault(edit, command) || setRule(edit, command)
}

function setRule (edit: Edit, command: Piece): boolean {
  const ranged = /\s+(?:from|between)\s+\d+\s*(?:to|-|and)\s*\d+$/i.exec(command.text)
  const plain = (ranged === null ? command.text : command.text.slice(0, ranged.index)).replace(/^(?<field>.+?)\s+(?:should|must|has to|needs to)\s+be\s+(?=(?:an? )?(?:long|short|plain|text|whole|integer|number|decimal|money|currency|date|time|duration|yes|checkbox|boolean|e-?mail|phone|link|url|choice|dropdown|list of))/i, 'make $<field> ')
  const match = make.exec(plain)?.groups ?? should.exec(command.text)?.groups ?? verb.exec(command.text)?.groups
  if (match?.field === undefined) return false
  const what = match.what ?? 'required'
  const found = fieldCalled(edit.blueprint, match.field, edit.wish.selectedElement) ?? (/^(?:it|this|that|this field)$/i.test(match.field) ? fieldById(edit) : undefined)
  if (found === undefined) return false
  const { field, entity } = found
  const negated = /^(?:not|no longer)/i.test(what)
  if (/required|mandatory|filled in/i.test(what) || (/(?:left )?(?:empty|blank)/i.test(what) && negated)) {
    field.required = !negated || /empty|blank/i.test(what)
    if (field.required) for (const [index] of entity.samples.entries()) giveSample(edit, found, index, false)
    return did(edit, field.id, field.required ? `The ${field.name.toLowerCase()} of ${entity.plural.toLowerCase()} must be filled in.` : `The ${field.name.toLowerCase()} of ${entity.plural.toLowerCase()} may be left empty.`, command, 'require')
  }
  if (/optional|empty|blank/i.test(what)) {
    field.required = negated
    return did(edit, field.id, `The ${field.name.toLowerCase()} of ${entity.plural.toLowerCase()} may be left empty.`, command, 'require')
  }
  if (/unique/i.test(what)) {
    field.unique = !negated
    return did(edit, field.id, negated ? `The ${field.name.toLowerCase()} may repeat.` : `No two ${entity.plural.toLowerCase()} share a ${field.name.toLowerCase()}.`, command, 'unique')
  }
  const type = types.find(([pattern]) => pattern.test(what))?.[1]
  if (type === undefined || field.type === 'relation' || field.computed !== '') return false
  const bounds = ranged === null ? {} : cues(ranged[0])
  if (bounds.minimum === undefined || bounds.maximum === undefined) return changeType(edit, command, found, type, match.values)
  changeType(edit, command, found, 'integer', undefined)
  field.minimum = bounds.minimum
  field.maximum = bounds.maximum
  for (const [index] of entity.samples.entries()) giveSample(edit, found, index, true)
  return true
}

function fieldById (edit: Edit): FieldFound | undefined {
  for (const entity of edit.blueprint.entities) {
    const field = entity.fields.find(other => other.id === edit.wish.selectedElement || other.id === edit.last)
    if (field !== undefined) return { entity, field }
  }
  return undefined
}

function changeType (edit: Edit, command: Piece, { entity, field }: FieldFound, type: FieldType, values: string | undefined): boolean {
  const named = values === undefined ? undefined : choicesIn(values)
  if (type === 'choice') {
    const entry = entityOf(entity.name)
    const used = [...new Set(entity.samples.map(sample => bytesJsonObject(sample.values)[key(field.id)]).filter(value => typeof value === 'string' && value !== ''))].map(String)
    const known = choicesFor(field.name, { word: entity.name.toLowerCase(), entry, fields: [], fieldsStated: true, why: { source: 'stated', reason: '', spans: [], confidence: 1 } })
    const choices = named ?? (known.length > 0 ? known : used.length > 1 && used.length < 13 ? used : ['First', 'Second', 'Other'])
    field.choices = choices.map(choiceOf).filter((choice, index, all) => all.findIndex(other => other.id === choice.id) === index)
  } else field.choices = []
  field.type = type
  if (type === 'rating' || type === 'tags') field.unique = false
  field.defaultValue = ''
  delete field.minimum
  delete field.maximum
  for (const [index] of entity.samples.entries()) giveSample(edit, { entity, field }, index, true)
  return did(edit, field.id, `The ${field.name.toLowerCase()} of ${entity.plural.toLowerCase()} is ${withArticle(type.replace('-', ' '))}${field.choices.length > 0 ? `: ${field.choices.map(choice => choice.name).join(', ')}` : ''}.`, command, 'retype')
}

/** Gives a sample a value of the field's type where it has none, or a new one. */
export function giveSample (edit: Edit, { entity, field }: FieldFound, index: number, anew: boolean): void {
  const sample = entity.samples[index]
  if (sample === undefined) return
  const { [key(field.id)]: before, ...values } = bytesJsonObject(sample.values)
  if (before !== undefined && !anew) return
  const plan = planOf(edit)
  const planned = plan.entities.find(other => other.entity === entity)
  const value = planned === undefined ? undefined : valueOf(plan, planned, field, { index, day: index % 3 === 0 ? index + 1 : -2 * index - 1, values, currency: edit.blueprint.culture?.currency ?? 'EUR' }) ?? (field.required ? `${field.name} ${index + 1}` : undefined)
  sample.values = jsonBytes({ ...values, ...(value === undefined ? {} : { [key(field.id)]: value }) })
}

function setDefault (edit: Edit, command: Piece): boolean {
  const match = fallbackOf.exec(command.text)?.groups ?? fallbackFirst.exec(command.text)?.groups ?? (/\bdefault|should (?:start|begin)\b/i.test(command.text) ? fallback.exec(command.text)?.groups : undefined)
  if (match?.field === undefined || match.value === undefined) return false
  const found = fieldCalled(edit.blueprint, match.field, edit.wish.selectedElement)
  if (found === undefined) return false
  const value = match.value.replace(/["'.]/g, '').trim()
  const { field } = found
  const choice = field.choices.find(other => other.name.toLowerCase() === value.toLowerCase() || other.id === kebab(value))
  if (field.type === 'tags' || (field.type === 'choice' && choice === undefined)) return false
  if (field.type === 'yes-no') field.defaultValue = /^(?:yes|true|on|checked|ticked)$/i.test(value) ? 'true' : 'false'
  else if (field.type === 'date') field.defaultValue = /today|now/i.test(value) ? 'today' : ''
  else if (['number', 'integer', 'percent', 'rating', 'money', 'duration'].includes(field.type)) {
    const number = Number(value.replace(/[^\d.-]/g, ''))
    if (!Number.isFinite(number)) return false
    field.defaultValue = String(field.type === 'money' ? Math.round(number * 100) : number)
  } else if (field.type !== 'relation') field.defaultValue = choice?.id ?? value
  return did(edit, field.id, `A new ${found.entity.name.toLowerCase()} starts with ${field.name.toLowerCase()} ${value}.`, command, 'default')
}
