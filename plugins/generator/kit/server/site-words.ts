import { allWords, wordsAt, type Rewritten, type Words } from '../shared/words.ts'
import { kept } from './kept.ts'
import type { OutlineLine } from './outline.ts'
import type { Part } from './questions.ts'

const longest = 4000

/** The texts of a section, which the app's owner rewrites in place. What is kept are the rewritten ones alone. */
export function siteWords ({ block, words }: { block: string, words: Words }): Part {
  const part = kept<Rewritten>({
    block,
    start: {},
    owned: true,
    accept (sent) {
      if (typeof sent !== 'object' || sent === null || Array.isArray(sent)) return 'Texts are sent by their places.'
      const value: Record<string, string> = {}
      for (const [at, text] of Object.entries(sent)) {
        const planned = wordsAt(words, at)
        if (planned === undefined) return `This section has no text "${at.slice(0, 60)}".`
        if (typeof text !== 'string') return 'A text is missing.'
        if (text.length > longest) return `A text is longer than ${longest} characters. Shorten it.`
        if (text.trim() === '' && planned !== '') return 'A text is empty. Write something, or restore the original.'
        if (text.trim() !== planned) value[at] = text.trim()
      }
      return { value }
    }
  })
  return { ...part, rewritten: context => part.read(context), outline: context => outlineOf(words, rewrittenOf(part.read(context))) }

  function rewrittenOf (answer: unknown): Rewritten {
    return typeof answer === 'object' && answer !== null && 'value' in answer ? Object(answer.value) : {}
  }
}

const headings = /(^|\.)(title|name|question)$/
const unsaid = /(^|\.)(action|second|eyebrow|button|thanks|badge)$/

function outlineOf (words: Words, rewritten: Rewritten) {
  const said = allWords(words).map(([at, planned]): [string, string] => [at, rewritten[at] ?? planned]).filter(([at, text]) => text !== '' && !unsaid.test(at))
  const lines = said.map(([at, text]): OutlineLine => headings.test(at) ? { text, heading: true } : { text })
  const find = (key: string) => said.find(([at]) => at === key)?.[1]
  const title = find('title')
  const description = find('lead') ?? said.find(([at]) => !headings.test(at))?.[1]
  return { lines, ...(title === undefined ? {} : { title }), ...(description === undefined ? {} : { description }) }
}

