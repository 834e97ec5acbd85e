import type { Found, Search } from './regex-worker.ts'
import type { Shown, TextTool } from './tool.ts'

const patience = 700

export const regexTool: TextTool = {
  name: 'regex',
  label: 'Regex',
  input: { label: 'Text to search', placeholder: 'Write or paste the text to search', example: 'Call Ada on 020 7946 0958 or Grace on 020 7946 0321.\nThe office closes at 17:30.' },
  settings: [
    { key: 'pattern', label: 'Pattern', kind: 'text', start: '\\d{3} \\d{4} \\d{4}', placeholder: 'A regular expression, without slashes' },
    { key: 'flags', label: 'Flags', kind: 'text', start: 'g', placeholder: 'gimsuy' },
    { key: 'replacement', label: 'Replace with', kind: 'text', start: '', placeholder: 'Nothing is replaced while this is empty' }
  ],
  output: 'Matches',
  async run ({ text }, settings) {
    const [pattern, flags, replacement] = [String(settings.pattern), String(settings.flags).trim(), String(settings.replacement)]
    if (pattern === '') return { kind: 'problem', message: 'Write a pattern, such as \\d+ for digits.' }
    const problem = patternProblem(pattern, flags)
    if (problem !== undefined) return { kind: 'problem', message: problem }
    const found = await search({ pattern, flags, text, replacement })
    if (found === undefined) return { kind: 'problem', message: 'This pattern takes too long on this text and was stopped. Avoid repeats inside repeats, such as (a+)+.' }
    return replacement === '' ? marked(text, found) : { kind: 'text', text: found.replaced, file: 'replaced.txt', facts: [{ label: 'Replaced', value: `${found.total}` }] }
  }
}

export function patternProblem (pattern: string, flags: string): string | undefined {
  if (!/^[dgimsuvy]*$/.test(flags) || new Set(flags).size !== flags.length) return 'Flags are any of g, i, m, s, u and y, each at most once.'
  try {
    RegExp(pattern, flags)
    return undefined
  } catch (error) {
    const reason = error instanceof Error ? /: ([^:]+)$/.exec(error.message)?.[1] ?? error.message : ''
    return `The pattern is not complete: ${reason.charAt(0).toLowerCase()}${reason.slice(1)}.`
  }
}

export function marked (text: string, { matches, total }: Found): Shown {
  const parts: { text: string, found: boolean }[] = []
  let at = 0
  for (const [from, to] of matches) {
    if (from > at) parts.push({ text: text.slice(at, from), found: false })
    if (to > from) parts.push({ text: text.slice(from, to), found: true })
    at = to
  }
  if (at < text.length) parts.push({ text: text.slice(at), found: false })
  return { kind: 'marks', parts, text: matches.map(([from, to]) => text.slice(from, to)).join('\n'), file: 'matches.txt', facts: [{ label: total === 1 ? 'Match' : 'Matches', value: `${total}` }] }
}

/** Searches in a worker, which is ended when it takes too long: a pattern cannot hang the page. Undefined then. */
async function search (asked: Search): Promise<Found | undefined> {
  const { address } = await import('./regex-worker.ts')
  const worker = new Worker(address, { type: 'module' })
  return await new Promise(resolve => {
    const end = (found: Found | undefined): void => {
      clearTimeout(timer)
      worker.terminate()
      resolve(found)
    }
    const timer = setTimeout(() => end(undefined), patience + asked.text.length / 500)
    worker.addEventListener('message', ({ data }: MessageEvent<Found>) => end(data))
    worker.addEventListener('error', () => end(undefined))
    worker.postMessage(asked)
  })
}
