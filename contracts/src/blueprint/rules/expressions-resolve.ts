import type { Blueprint, Entity, Finding } from '../../../gen/ts/messages.ts'
import { fieldKey, mistake } from '../rule.ts'

const words = new Set(['true', 'false', 'null', 'in', 'today', 'now', 'count', 'sum', 'avg', 'min', 'max', 'round', 'abs', 'size'])

/** Computed fields speak of fields that are there. Whether the expression has a meaning is the generator's to say. */
export function expressionsResolve ({ entities }: Blueprint): Finding[] {
  return entities.flatMap(entity => entity.fields.filter(field => field.computed !== '').flatMap(field => {
    const known = namesIn(entity, entities)
    return [...new Set(namesOf(field.computed))].filter(name => !words.has(name) && !known.has(name)).map(name => mistake('expressions-resolve', {
      where: field.id,
      message: `${entity.name}: ${field.name} is worked out from "${name}", which there is not.`,
      suggestion: `Use one of ${[...known].sort().join(', ')}.`
    }))
  }))
}

/** The first parts of the names in an expression; what is quoted is text. */
function namesOf (expression: string): string[] {
  const unquoted = expression.replace(/"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'/g, '""')
  return [...unquoted.matchAll(/(?<![\w.])[a-z_]\w*/gi)].map(match => match[0])
}

function namesIn (entity: Entity, entities: Entity[]): Set<string> {
  const children = entities.filter(child => child.fields.some(field => field.type === 'relation' && field.target === entity.id))
  return new Set([...entity.fields.map(field => fieldKey(field.id)), ...children.map(child => child.id.replaceAll('-', '_'))])
}
