import type { Cell } from './drivers/driver.ts'

/** What the runner says about its payload. It shares its process with the app, so nothing here is more than a claim. */
export interface RunnerMessage {
  kind: string
  phase: string
  message: string
  name: string
  element: string
  index: number
  count: number
  passed: boolean
  milliseconds: number
  load: number
  migrate: number
}

/** Tells the runner's own lines, which begin with the mark, from those of the app. */
export function listenTo (cell: Cell, mark: string, on: { message: (message: RunnerMessage) => void, log: (stream: 'out' | 'err', line: string) => void }): void {
  cell.listen((stream, line) => {
    if (stream === 'out' && line.startsWith(mark)) {
      const message = read(line.slice(mark.length))
      if (message !== undefined) on.message(message)
    } else {
      on.log(stream, line)
    }
  })
}

function read (text: string): RunnerMessage | undefined {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return undefined
  }
  if (typeof value !== 'object' || value === null) return undefined
  const fields = new Map<string, unknown>(Object.entries(value))
  const string = (name: string) => { const text = fields.get(name); return typeof text === 'string' ? text.slice(0, 4000) : '' }
  const number = (name: string) => Number(fields.get(name) ?? 0) || 0
  return {
    kind: string('kind'),
    phase: string('phase'),
    message: string('message'),
    name: string('name').slice(0, 300),
    element: string('element').slice(0, 300),
    index: number('index'),
    count: number('count'),
    passed: fields.get('passed') === true,
    milliseconds: number('milliseconds'),
    load: number('load'),
    migrate: number('migrate')
  }
}
