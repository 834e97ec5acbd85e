import type { Blueprint, Entity, Rule } from '@dream/contracts/messages'
import { firstKey, translateRule } from '../expression/rule.ts'
import { ruleWitness } from '../expression/rule-witness.ts'
import { toTypeScript } from '../expression/to-typescript.ts'
import type { Translated } from '../expression/translate.ts'
import type { AppRule } from './app.ts'
import type { Findings } from './findings.ts'
import { keyOf } from './keys.ts'

/** What must be true of the records of an entity; `recordName` is what functions of a record call it. */
export function lowerRules (entity: Entity, { blueprint, findings, recordName }: { blueprint: Blueprint, findings: Findings, recordName: string }): AppRule[] {
  const problem = (rule: Rule, message: string): [] => {
    findings.error('expressions-translate', rule.id, `${entity.name}: the rule "${rule.expression}" cannot be checked. ${message}`, 'Write a condition over fields that exist, for example "end >= start".')
    return []
  }
  const translations = entity.rules.flatMap((rule): { rule: Rule, translation: Translated }[] => {
    const translation = translateRule(rule, { blueprint, entity })
    return 'problem' in translation ? problem(rule, translation.problem) : [{ rule, translation }]
  })
  return translations.flatMap(({ rule, translation }): AppRule[] => {
    const first = firstKey(translation.meaning)
    const fields = rule.fields.length > 0 ? rule.fields.map(id => keyOf({ id })) : first === undefined ? [] : [first]
    if (fields.length === 0) return problem(rule, `It names no field of ${entity.name} that its message could stand at.`)
    const others = translations.flatMap(other => other.rule === rule ? [] : [other.translation])
    const script = toTypeScript(translation.meaning, recordName)
    const witness = ruleWitness(translation, others, entity)
    return [{ id: rule.id, message: rule.message, fields, sql: translation.sql, ...(script === undefined ? {} : { script }), ...(witness === undefined ? {} : { witness }) }]
  })
}

/** What generated functions of a record call by name beside it. */
const helperNames = new Set(['round', 'daysLater', 'daysBetween', 'minutesBetween', 'weekday', 'lower', 'upper', 'hasWord'])

/** What functions of a record call it. */
export function recordNameOf (variable: string): string {
  return helperNames.has(variable) || /^value\d+$/.test(variable) ? 'record' : variable
}
