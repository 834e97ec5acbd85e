export interface Search {
  pattern: string
  flags: string
  text: string
  replacement: string
}

export interface Found {
  /** Where each match begins and ends; the first thousand. */
  matches: [from: number, to: number][]
  total: number
  /** The text with every match replaced. */
  replaced: string
}

/** Where this file is, so that it can be run again as a worker. */
export const address = import.meta.url

export function searched ({ pattern, flags, text, replacement }: Search): Found {
  const matches: [number, number][] = []
  let total = 0
  const every = new RegExp(pattern, flags.includes('g') ? flags : `${flags}g`)
  for (const match of text.matchAll(every)) {
    total++
    if (matches.length < 1000) matches.push([match.index, match.index + match[0].length])
    if (!flags.includes('g')) break
  }
  return { matches, total, replaced: text.replace(new RegExp(pattern, flags), replacement) }
}

if (typeof document === 'undefined' && typeof WorkerGlobalScope !== 'undefined') {
  addEventListener('message', ({ data }: MessageEvent<Search>) => postMessage(searched(data)))
}

declare const WorkerGlobalScope: unknown
