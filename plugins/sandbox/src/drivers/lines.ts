import type { Readable } from 'node:stream'

/** What a stream may say in a while, and what happens when it says more. */
export interface LineBudget {
  bytes: number
  windowMs: number
  /** Called once, while whoever writes can still write; nothing is read from the stream afterwards. */
  flooded: () => void
}

const longest = 8192
/** A line costs its reader something, however short it is. */
const leastCost = 64
const linesAtOnce = 1000

/**
 * Cuts what a cell prints into lines; longer ones are cut off, and never more than one line is held. After some lines
 * everything else in this process has its turn before the next.
 */
export function readLines (stream: Readable, onLine: (line: string) => void, budget?: LineBudget): void {
  let held = ''
  let cut = false
  let spent = 0
  let since = Date.now()
  let stopped = false
  let waits = false
  let over = false
  stream.setEncoding('utf8')
  stream.on('data', take)
  stream.on('end', finish)
  stream.on('error', finish)

  function finish (): void {
    over = true
    if (!waits && held !== '') give()
  }

  function take (text: string): void {
    if (stopped) return
    let from = 0
    for (let count = 0; count < linesAtOnce; count++) {
      const end = text.indexOf('\n', from)
      if (end === -1) {
        if (from < text.length) add(text.slice(from, from + longest + 1))
        spend(text.length - from)
        return
      }
      add(text.slice(from, Math.min(end, from + longest + 1)))
      give()
      if (spend(Math.max(leastCost, end + 1 - from))) return
      from = end + 1
    }
    if (from === text.length) return
    // What is left comes before what the stream would say next.
    stream.pause()
    const rest = text.slice(from)
    waits = true
    setImmediate(() => {
      waits = false
      take(rest)
      if (waits || stopped) return
      if (over) finish()
      else stream.resume()
    })
  }

  /** True when that was too much. */
  function spend (cost: number): boolean {
    if (budget === undefined) return false
    const now = Date.now()
    if (now - since > budget.windowMs) {
      since = now
      spent = 0
    }
    spent += cost
    if (spent <= budget.bytes) return false
    stopped = true
    held = ''
    stream.pause()
    budget.flooded()
    // Closed only now: who is to be ended must not hear of it by a broken pipe first.
    setImmediate(() => { stream.destroy() })
    return true
  }

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
