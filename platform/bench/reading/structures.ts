import type { Blueprint } from '@dream/contracts/messages'

const empty = new Set('information info data detail record list history log table entry entries profile management system generated saved of the and a for details'.split(' '))

/** Whether an app stores what FullStack-Bench calls so: an entity with the head word of one among the words of the other, or people for accounts. */
export function stores (blueprint: Blueprint, structure: string): boolean {
  const wanted = stems(structure)
  if (wanted.length === 0) return true
  if (hasPeople(blueprint) && wanted.some(word => /^(?:user|account|member|admin|administrator)$/.test(word))) return true
  const last = wanted.at(-1) ?? ''
  return blueprint.entities.some(({ name }) => {
    const own = stems(name)
    return own.includes(last) || wanted.includes(own.at(-1) ?? ' ')
  })
}

function hasPeople (blueprint: Blueprint): boolean {
  return 'people' in blueprint && blueprint.people !== null && blueprint.people !== undefined
}

function stems (text: string): string[] {
  return text.toLowerCase().split(/[^a-z]+/).filter(word => word.length > 1).map(word => word.replace(/ies$/, 'y').replace(/(?<=[^s])s$/, '')).filter(word => !empty.has(word))
}
