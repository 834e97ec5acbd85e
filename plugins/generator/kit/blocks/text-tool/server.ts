import { kept } from '../../server/kept.ts'
import type { Part } from '../../server/questions.ts'
import { limits, tools, type Snippet, type Snippets } from './shared.ts'

/** The texts that people pressed "Keep" for. */
export function snippets (block: string): Part {
  return kept<Snippets>({ block, start: { snippets: [] }, accept })
}

export function accept (sent: unknown): { value: Snippets } | string {
  if (!isObject(sent) || !Array.isArray(sent.snippets)) return 'The kept texts are a list.'
  if (sent.snippets.length > limits.snippets) return `At most ${limits.snippets} texts can be kept. Remove one first.`
  if (!sent.snippets.every(isSnippet)) return `A kept text has a name of at most ${limits.name} letters, its tool, its time and at most ${limits.letters} letters.`
  return { value: { snippets: sent.snippets.map(({ name, tool, text, second, at }) => ({ name, tool, text, second, at })) } }
}

function isObject (value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isText (value: unknown, most: number): value is string {
  return typeof value === 'string' && value.length <= most
}

function isSnippet (value: unknown): value is Snippet {
  return isObject(value) && isText(value.name, limits.name) && value.name.trim() !== '' && tools.some(tool => tool === value.tool) &&
    isText(value.text, limits.letters) && isText(value.second, limits.letters) && isText(value.at, 30) && !Number.isNaN(Date.parse(value.at))
}
