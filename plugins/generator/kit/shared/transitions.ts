import type { ChoiceSchema, EntitySchema, FieldSchema, FieldValue } from './schema.ts'

/** Whether the field says which of its choices a record may go to from each. */
export function hasTransitions (field: FieldSchema): boolean {
  return field.type === 'choice' && field.choices?.some(choice => choice.next !== undefined) === true
}

/** The choices that a record may go to; all the others where nothing is said, or where it has none yet. */
export function nextChoices (field: FieldSchema, from: unknown): readonly ChoiceSchema[] {
  const choices = field.choices ?? []
  const current = choices.find(choice => choice.id === from)
  return choices.filter(choice => choice !== current && (current?.next === undefined || current.next.includes(choice.id)))
}

/** Why a record may not go from one choice to another, as a sentence; undefined when it may. */
export function refusedMove (field: FieldSchema, from: unknown, to: unknown): string | undefined {
  const current = field.choices?.find(choice => choice.id === from)
  if (current?.next === undefined || to === from || (typeof to === 'string' && current.next.includes(to))) return undefined
  const target = field.choices?.find(choice => choice.id === to)?.label ?? 'nothing'
  const next = nextChoices(field, from).map(choice => choice.label)
  return `${field.label} can't go from ${current.label} to ${target}. ${next.length === 0 ? `${current.label} is final.` : `It can go to ${next.join(' or ')}.`}`
}

/** What is wrong with the moves of a change, by the key of the field. */
export function refusedMoves ({ fields }: EntitySchema, before: Readonly<Record<string, FieldValue>>, changes: Readonly<Record<string, unknown>>): Record<string, string> {
  return Object.fromEntries(Object.entries(changes).flatMap(([key, to]) => {
    const field = fields[key]
    const problem = field === undefined || field.type !== 'choice' ? undefined : refusedMove(field, before[key], to)
    return problem === undefined ? [] : [[key, problem]]
  }))
}
