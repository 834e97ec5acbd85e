import type { FieldSchema } from './schema.ts'
import { hasControlCharacters, type Checked } from './values.ts'

export const mostTags = 50
export const longestTag = 60

/** Checks several values at once; none at all is nothing. */
export function checkList (field: FieldSchema, value: unknown): Checked {
  if (!isWords(value)) return { problem: `${field.label} must be a list of words.` }
  const words = distinct(value.map(word => word.trim().replace(/\s+/g, ' ')).filter(word => word !== ''))
  if (field.type === 'many-choice') return checkChoices(field, words)
  if (words.length > mostTags) return { problem: `${field.label} can have at most ${mostTags} words.` }
  if (words.some(word => word.length > longestTag)) return { problem: `${field.label}: one word can have at most ${longestTag} characters.` }
  if (words.some(hasControlCharacters)) return { problem: `${field.label} contains characters that can't be shown.` }
  return { value: words.length === 0 ? null : words }
}

/** "red, blue; Red" as the words red and blue: the same one is taken once, however it is written. */
export function wordsIn (text: string): string[] {
  return distinct(text.split(/[,;\n]/).map(word => word.trim().replace(/\s+/g, ' ')).filter(word => word !== ''))
}

export function distinct (words: readonly string[]): string[] {
  const seen = new Set<string>()
  return words.filter(word => {
    const known = seen.has(word.toLowerCase())
    seen.add(word.toLowerCase())
    return !known
  })
}

/** The chosen ones stand in the order of the choices. */
function checkChoices ({ label, choices = [] }: FieldSchema, chosen: readonly string[]): Checked {
  if (chosen.some(id => choices.every(choice => choice.id !== id))) return { problem: `Please choose among the given values: ${label}.` }
  return { value: chosen.length === 0 ? null : choices.map(choice => choice.id).filter(id => chosen.includes(id)) }
}

export function isWords (value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every(word => typeof word === 'string')
}
