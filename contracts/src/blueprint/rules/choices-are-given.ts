import type { Blueprint, Field, Finding } from '../../../gen/ts/messages.ts'
import { mistake } from '../rule.ts'

const tones = ['', 'neutral', 'info', 'positive', 'warning', 'negative']

const choosing = ['choice', 'many-choice']

/** A choice has something to choose from, nothing else has choices, and what comes next is one of them. */
export function choicesAreGiven ({ entities }: Blueprint): Finding[] {
  return entities.flatMap(entity => entity.fields).flatMap(field => {
    if (choosing.includes(field.type) && field.choices.length === 0) return [wrong(field.id, `${field.name} has nothing to choose from`, 'Give its values, or make it text.')]
    if (!choosing.includes(field.type) && field.choices.length > 0) return [wrong(field.id, `${field.name} has values to choose from, but is no choice`, 'Make it a choice, or leave the values out.')]
    return field.choices.flatMap(choice => [
      ...(choice.name.trim() === '' ? [wrong(field.id, `A value of ${field.name} has no name`, 'Give it one.')] : []),
      ...choice.next.flatMap(next => wrongMove(field, choice.id, next)),
      ...(tones.includes(choice.tone) ? [] : [wrong(field.id, `"${choice.tone}" is no tone of a value`, `Use one of ${tones.slice(1).join(', ')}.`)])
    ])
  })
}

function wrongMove ({ id, name, type, choices }: Field, from: string, next: string): Finding[] {
  if (type !== 'choice') return [wrong(id, `${name} has several values at once, so none comes after another`, 'Leave what comes next out.')]
  if (next === from) return [wrong(id, `"${from}" of ${name} is said to come after itself`, 'Name only the others: staying is always allowed.')]
  if (choices.some(choice => choice.id === next)) return []
  return [wrong(id, `After "${from}" of ${name} shall come "${next}", which there is not`, `Use one of ${choices.map(choice => choice.id).join(', ')}.`)]
}

function wrong (where: string, what: string, suggestion: string): Finding {
  return mistake('choices-are-given', { where, message: `${what}.`, suggestion })
}
