import { appendFileSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { EventEmitter, on } from 'node:events'
import { join } from 'node:path'
import type { LogLine } from '@dream/contracts/messages'

/** The log of one app: two files on disk that take turns, and never more. */
export interface LogBook {
  /** Keeps the line, or only counts it when the app writes too much. */
  write (stream: 'out' | 'err' | 'sandbox', text: string): void
  read (after: number): LogLine[]
  /** Lines after that one, and then every new one until the signal. */
  follow (after: number, signal: AbortSignal): AsyncIterable<LogLine>
  flush (): void
  remove (): void
}

const fileBytes = 256 * 1024
const burstBytes = 128 * 1024
const bytesPerSecond = 32 * 1024
const flushMs = 200

export function createLogBook (directory: string): LogBook {
  const current = join(directory, 'log')
  const previous = join(directory, 'log.previous')
  const news = new EventEmitter().setMaxListeners(0)
  const lines: LogLine[] = [...readLog(previous), ...readLog(current)]
  let sequence = lines.at(-1)?.sequence ?? 0
  let written = existsSync(current) ? readFileSync(current).length : 0
  let held = 0
  let pending = ''
  let timer: NodeJS.Timeout | undefined
  let budget = burstBytes
  let budgetAt = Date.now()
  let dropped = 0
  for (const line of lines) held += line.text.length

  function keep (stream: string, text: string): void {
    const line: LogLine = { sequence: ++sequence, at: new Date().toISOString(), stream, text }
    lines.push(line)
    held += text.length + 40
    while (held > 2 * fileBytes && lines.length > 1) held -= (lines.shift()?.text.length ?? 0) + 40
    pending += JSON.stringify(line) + '\n'
    timer ??= setTimeout(flush, flushMs).unref()
    news.emit('line', line)
  }

  function flush (): void {
    clearTimeout(timer)
    timer = undefined
    if (pending === '' || !existsSync(directory)) return
    if (written + pending.length > fileBytes && existsSync(current)) {
      renameSync(current, previous)
      written = 0
    }
    appendFileSync(current, pending, { mode: 0o600 })
    written += pending.length
    pending = ''
  }

  mkdirSync(directory, { recursive: true })
  return {
    write (stream, text) {
      const now = Date.now()
      budget = Math.min(burstBytes, budget + (now - budgetAt) * bytesPerSecond / 1000)
      budgetAt = now
      if (stream !== 'sandbox') {
        if (budget < text.length + 40) {
          dropped++
          return
        }
        budget -= text.length + 40
      }
      if (dropped > 0) {
        const count = dropped
        dropped = 0
        keep('sandbox', `${count} lines were left out, because the app writes more than its log takes.`)
      }
      keep(stream, text)
    },
    read: after => lines.filter(line => line.sequence > after),
    async * follow (after, signal) {
      const events = on(news, 'line', { signal })
      let last = after
      try {
        for (const line of lines.filter(line => line.sequence > after)) {
          last = line.sequence
          yield line
        }
        for await (const [line] of events) {
          if (line.sequence > last) yield line
        }
      } catch (error) {
        if (!signal.aborted) throw error
      }
    },
    flush,
    remove () {
      clearTimeout(timer)
      pending = ''
      for (const file of [current, previous]) rmSync(file, { force: true })
    }
  }
}

function readLog (file: string): LogLine[] {
  if (!existsSync(file)) return []
  return readFileSync(file, 'utf8').split('\n').flatMap(text => {
    if (text === '') return []
    try {
      const line: LogLine = JSON.parse(text)
      return [line]
    } catch {
      // The last line of a crash may be half.
      return []
    }
  })
}
