import type { Blueprint, Entity, Finding } from '../../../gen/ts/messages.ts'
import { expressionFunctions } from '../expressions.ts'
import { nearest } from '../nearest.ts'
import { fieldKey, mistake } from '../rule.ts'

const words = new Set(['true', 'false', 'null', 'in', ...expressionFunctions.map(({ name }) => name)])

/**
 * Worked-out fields and rules speak of fields that are there, and rules have something to say. Whether an expression
 * has a meaning is the generator's to say.
 */
export function expressionsResolve ({ entities }: Blueprint): Finding[] {
  return entities.flatMap(entity => {
    const known = namesIn(entity, entities)
    return [
      ...entity.fields.filter(field => field.computed !== '').flatMap(field =>
        unknownNames(field.computed, known).map(name => unresolved(field.id, `${entity.name}: ${field.name} is worked out from "${name}", which there is not.`, name, known))),
      ...entity.rules.flatMap(rule => [
        ...unknownNames(rule.expression, known).map(name => unresolved(rule.id, `${entity.name}: the rule "${rule.expression}" names "${name}", which there is not.`, name, known)),
        ...rule.fields.filter(id => !entity.fields.some(field => field.id === id && field.computed === '')).map(id =>
          mistake('expressions-resolve', { where: rule.id, message: `The message of a rule of ${entity.plural} stands at "${id}", which no form asks for.`, suggestion: `Use ids of fields of ${entity.name} that are not worked out, like ${entity.titleField}.` })),
        ...(rule.expression.trim() === '' || rule.message.trim() === ''
          ? [mistake('expressions-resolve', { where: rule.id, message: `A rule of ${entity.plural} has no ${rule.message.trim() === '' ? 'message' : 'condition'}.`, suggestion: 'Give it a condition like "end >= start" and a message like "It must not end before it starts".' })]
          : [])
      ])
    ]
  })
}

function unresolved (where: string, message: string, name: string, known: ReadonlySet<string>): Finding {
  const meant = nearest(name, [...known, ...words])
  return mistake('expressions-resolve', { where, message, suggestion: `${meant === undefined ? '' : `Did you mean "${meant}"? `}Use one of ${[...known].sort().join(', ')}.` })
}

function unknownNames (expression: string, known: ReadonlySet<string>): string[] {
  return [...new Set(namesOf(expression))].filter(name => !words.has(name) && !known.has(name))
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
