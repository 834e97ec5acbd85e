import type { Blueprint, Finding } from '../../../gen/ts/messages.ts'
import { mistake } from '../rule.ts'

const tones = ['', 'neutral', 'info', 'positive', 'warning', 'negative']

const choosing = ['choice', 'many-choice']

/** A choice has something to choose from, and nothing else has choices. */
export function choicesAreGiven ({ entities }: Blueprint): Finding[] {
  return entities.flatMap(entity => entity.fields).flatMap(field => {
    if (choosing.includes(field.type) && field.choices.length === 0) return [wrong(field.id, `${field.name} has nothing to choose from`, 'Give its values, or make it text.')]
    if (!choosing.includes(field.type) && field.choices.length > 0) return [wrong(field.id, `${field.name} has values to choose from, but is no choice`, 'Make it a choice, or leave the values out.')]
    return field.choices.flatMap(choice => [
      ...(choice.name.trim() === '' ? [wrong(field.id, `A value of ${field.name} has no name`, 'Give it one.')] : []),
      ...(tones.includes(choice.tone) ? [] : [wrong(field.id, `"${choice.tone}" is no tone of a value`, `Use one of ${tones.slice(1).join(', ')}.`)])
    ])
  })
}

function wrong (where: string, what: string, suggestion: string): Finding {
  return mistake('choices-are-given', { where, message: `${what}.`, suggestion })
}
