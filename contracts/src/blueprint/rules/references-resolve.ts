import type { Blueprint, Finding } from '../../../gen/ts/messages.ts'
import { mistake } from '../rule.ts'

/** Relations point at an entity that is there, and say what happens when its record goes. */
export function referencesResolve ({ entities }: Blueprint): Finding[] {
  const known = entities.map(entity => entity.id)
  return entities.flatMap(entity => entity.fields).flatMap(field => {
    if (field.type !== 'relation') {
      return field.target === '' ? [] : [wrong(field.id, `${field.name} names "${field.target}", but is no relation`, 'Make it a relation, or leave the target out.')]
    }
    const findings: Finding[] = []
    if (!known.includes(field.target)) findings.push(wrong(field.id, `${field.name} points at "${field.target}", which there is not`, `Point it at one of ${known.join(', ')}.`))
    if (!['', 'clear', 'cascade'].includes(field.onDelete)) findings.push(wrong(field.id, `"${field.onDelete}" does not say what happens to a record when its ${field.name} is deleted`, 'Use "clear" or "cascade".'))
    return findings
  })
}

function wrong (where: string, what: string, suggestion: string): Finding {
  return mistake('references-resolve', { where, message: `${what}.`, suggestion })
}
