/** One server-sent event. */
export interface ServerEvent {
  id: string
  event: string
  data: string
}

export interface EventParser {
  /** The events that `chunk` completes. */
  push (chunk: string): ServerEvent[]
}

/** Reads a text/event-stream in whatever pieces it comes. */
export function createEventParser (): EventParser {
  let rest = ''
  let id = ''
  let event = ''
  let data: string[] = []

  function line (text: string): ServerEvent | undefined {
    if (text === '') {
      const complete = data.length > 0 ? { id, event: event === '' ? 'message' : event, data: data.join('\n') } : undefined
      event = ''
      data = []
      return complete
    }
    const colon = text.indexOf(':')
    if (colon === 0) return undefined
    const field = colon === -1 ? text : text.slice(0, colon)
    const value = colon === -1 ? '' : text.slice(colon + 1).replace(/^ /, '')
    if (field === 'data') data.push(value)
    else if (field === 'event') event = value
    else if (field === 'id' && !value.includes('\0')) id = value
    return undefined
  }

  return {
    push (chunk) {
      const text = rest + chunk
      // A carriage return at the end may be the first half of a line end.
      const lines = text.split(/\r\n|\n|\r(?!$)/)
      rest = lines.pop() ?? ''
      return lines.map(line).filter(complete => complete !== undefined)
    }
  }
}
