import type { Blueprint, Finding } from '../../../gen/ts/messages.ts'
import { fileTypes, listTypes } from '../field-types.ts'
import { mistake } from '../rule.ts'

/** Each entity has a stored field that names its records. */
export function titleFieldExists ({ entities }: Blueprint): Finding[] {
  return entities.flatMap(entity => {
    const stored = entity.fields.filter(field => field.computed === '' && !listTypes.includes(field.type) && !fileTypes.includes(field.type))
    if (stored.some(field => field.id === entity.titleField)) return []
    return [mistake('title-field-exists', {
      where: entity.id,
      message: stored.length === 0 ? `${entity.name} has no field that could be filled in.` : `Nothing names the records of ${entity.name}: there is no stored field "${entity.titleField}".`,
      suggestion: stored[0] === undefined ? 'Add a field, such as a name.' : `Name them by "${stored[0].id}".`
    })]
  })
}
