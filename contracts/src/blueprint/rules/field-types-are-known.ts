import type { Blueprint, Finding } from '../../../gen/ts/messages.ts'
import { fieldTypes, fileTypes, isFieldType, listTypes, stars } from '../field-types.ts'
import { mistake } from '../rule.ts'

const bounded = new Set(['number', 'integer', 'percent', 'rating', 'money', 'duration'])

const neverUnique = ['yes-no', 'long-text', 'rating', 'rich-text', 'address', ...fileTypes, ...listTypes]

/** Fields have a type that there is, and only what that type can have. */
export function fieldTypesAreKnown ({ entities }: Blueprint): Finding[] {
  return entities.flatMap(entity => entity.fields).flatMap(field => {
    if (!isFieldType(field.type)) return [wrong(field.id, `${field.name} has the type "${field.type}", which there is not`, `Use one of ${fieldTypes.join(', ')}.`)]
    const findings: Finding[] = []
    if ((field.minimum !== undefined || field.maximum !== undefined) && !bounded.has(field.type)) findings.push(wrong(field.id, `${field.name} has a lowest or highest value, but is no number`, 'Leave the bounds out.'))
    if (field.minimum !== undefined && field.maximum !== undefined && field.minimum > field.maximum) findings.push(wrong(field.id, `The lowest ${field.name} is above the highest`, 'Swap the bounds.'))
    if (field.type === 'rating' && (field.minimum ?? 1) !== 1) findings.push(wrong(field.id, `The lowest ${field.name} is not one star`, 'Leave the lowest value out.'))
    if (field.type === 'rating' && !isNumberOfStars(field.maximum ?? stars.usual)) findings.push(wrong(field.id, `${field.name} cannot have ${field.maximum} stars`, `Let it have ${stars.fewest} to ${stars.most}.`))
    if (field.computed !== '' && field.type === 'relation') findings.push(wrong(field.id, `${field.name} is a relation and cannot be worked out`, 'Leave the expression out.'))
    if (field.computed !== '' && listTypes.includes(field.type)) findings.push(wrong(field.id, `${field.name} has several values and cannot be worked out`, 'Leave the expression out.'))
    if (field.computed !== '' && fileTypes.includes(field.type)) findings.push(wrong(field.id, `${field.name} is a file and cannot be worked out`, 'Leave the expression out.'))
    if (field.unique && neverUnique.includes(field.type)) findings.push(wrong(field.id, `${field.name} cannot be unique`, 'Let several records have the same value.'))
    return findings
  })
}

function isNumberOfStars (count: number): boolean {
  return Number.isInteger(count) && count >= stars.fewest && count <= stars.most
}

function wrong (where: string, what: string, suggestion: string): Finding {
  return mistake('field-types-are-known', { where, message: `${what}.`, suggestion })
}
