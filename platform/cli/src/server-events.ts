export interface ServerEvent {
  id: string
  event: string
  data: string
}

/** Reads a text/event-stream, in whatever pieces it comes. */
export async function * serverEvents (chunks: AsyncIterable<string>): AsyncGenerator<ServerEvent> {
  let rest = ''
  let current: ServerEvent = { id: '', event: '', data: '' }
  for await (const chunk of chunks) {
    const lines = (rest + chunk).split(/\r\n|\n|\r(?!$)/)
    rest = lines.pop() ?? ''
    for (const line of lines) {
      if (line !== '') {
        current = withLine(current, line)
        continue
      }
      if (current.data !== '') yield { ...current, event: current.event || 'message', data: current.data.slice(1) }
      current = { id: current.id, event: '', data: '' }
    }
  }
}

/** `data` gathers its lines with a line break before each. */
function withLine (current: ServerEvent, line: string): ServerEvent {
  const colon = line.indexOf(':')
  if (colon === 0) return current
  const field = colon === -1 ? line : line.slice(0, colon)
  const value = colon === -1 ? '' : line.slice(colon + 1).replace(/^ /, '')
  if (field === 'data') return { ...current, data: `${current.data}\n${value}` }
  if (field === 'event') return { ...current, event: value }
  if (field === 'id') return { ...current, id: value }
  return current
}
