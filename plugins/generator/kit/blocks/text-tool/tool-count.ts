import type { Fact, TextTool } from './tool.ts'

export const countTool: TextTool = {
  name: 'count',
  label: 'Count',
  input: { label: 'Your text', placeholder: 'Write or paste your text', example: 'The quick brown fox jumps over the lazy dog. The dog does not mind.\n\nIt has seen quicker foxes.' },
  settings: [],
  output: 'What is in it',
  run ({ text }) {
    const words = wordsOf(text)
    const facts: Fact[] = [
      { label: 'Words', value: count(words.length) },
      { label: 'Characters', value: count(lettersOf(text)) },
      { label: 'Without spaces', value: count(lettersOf(text.replace(/\s/g, ''))) },
      { label: 'Sentences', value: count(text.trim() === '' ? 0 : text.split(/[.!?…。！？]+(?=\s|$)|\n\s*\n/).filter(part => /[\p{L}\p{N}]/u.test(part)).length) },
      { label: 'Paragraphs', value: count(text.split(/\n\s*\n/).filter(part => part.trim() !== '').length) },
      { label: 'Lines', value: count(text === '' ? 0 : text.split('\n').length) },
      { label: 'Reading time', value: minutes(words.length / 230) },
      { label: 'Speaking time', value: minutes(words.length / 140) }
    ]
    return { kind: 'facts', facts, words: commonest(words), text: facts.map(({ label, value }) => `${label}: ${value}`).join('\n'), file: 'count.txt' }
  }
}

export function wordsOf (text: string): string[] {
  return text.match(/[\p{L}\p{N}]+(?:['’\-.][\p{L}\p{N}]+)*/gu) ?? []
}

function lettersOf (text: string): number {
  return Array.from(text).length
}

/** The words that come up most, small ones left out. */
function commonest (words: readonly string[]): Fact[] {
  const times = new Map<string, number>()
  for (const word of words.map(word => word.toLowerCase())) if (word.length > 2) times.set(word, (times.get(word) ?? 0) + 1)
  return [...times].filter(([, number]) => number > 1).sort((left, right) => right[1] - left[1]).slice(0, 8).map(([label, number]) => ({ label, value: `${number}` }))
}

function count (number: number): string {
  return number.toLocaleString('en').replaceAll(',', ' ')
}

function minutes (number: number): string {
  if (number === 0) return '0 s'
  return number < 1 ? `${Math.max(1, Math.round(number * 60))} s` : `${Math.round(number)} min`
}
