import type { Blueprint, Entity, Finding } from '../../../gen/ts/messages.ts'
import { mistake } from '../rule.ts'

/** No record needs another of its own kind first, directly or in a circle: the first one could never be made. */
export function recordsCanBeMade ({ entities }: Blueprint): Finding[] {
  return entities.filter(entity => needs(entity, entity.id, entities, new Set())).map(entity => mistake('records-can-be-made', {
    where: entity.id,
    message: `The first ${entity.name} could never be added: it requires another ${entity.name} to be there already.`,
    suggestion: 'Make one of the relations in that circle optional.'
  }))
}

function needs (entity: Entity, wanted: string, entities: Entity[], visited: Set<string>): boolean {
  return entity.fields.filter(field => field.type === 'relation' && field.required).some(({ target }) => {
    if (target === wanted) return true
    const next = entities.find(candidate => candidate.id === target)
    if (next === undefined || visited.has(target)) return false
    visited.add(target)
    return needs(next, wanted, entities, visited)
  })
}
