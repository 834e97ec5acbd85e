import type { Readable } from 'node:stream'

const longest = 8192

/** Cuts what a cell prints into lines; longer ones are cut off, and never more than one line is held. */
export function readLines (stream: Readable, onLine: (line: string) => void, onBytes: (count: number) => void = () => {}): void {
  let held = ''
  let cut = false
  stream.setEncoding('utf8')
  stream.on('data', (text: string) => {
    onBytes(text.length)
    let from = 0
    for (let end = text.indexOf('\n'); end !== -1; end = text.indexOf('\n', from)) {
      add(text.slice(from, Math.min(end, from + longest + 1)))
      give()
      from = end + 1
    }
    if (from < text.length) add(text.slice(from, from + longest + 1))
  })
  stream.on('end', () => { if (held !== '') give() })
  stream.on('error', () => { if (held !== '') give() })

  function add (text: string): void {
    if (cut) return
    held += text
    if (held.length > longest) {
      held = held.slice(0, longest)
      cut = true
    }
  }

  function give (): void {
    onLine(cut ? `${held} … (the line is longer)` : held)
    held = ''
    cut = false
  }
}
