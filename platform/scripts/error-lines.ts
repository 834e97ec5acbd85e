/**
 * What of a line of a service's output a person at the terminal must see: errors of the JSON log, and of what
 * is no JSON everything from the error stream. Undefined for the rest.
 */
export function errorIn (line: string, fromErrorStream: boolean): string | undefined {
  const entry = jsonObject(line)
  if (entry === undefined) return fromErrorStream && line !== '' ? line : undefined
  if (!['error', 'fatal'].includes(String(Reflect.get(entry, 'level')))) return undefined
  const err: unknown = Reflect.get(entry, 'err')
  const cause: unknown = typeof err === 'object' && err !== null ? Reflect.get(err, 'message') : undefined
  const message = String(Reflect.get(entry, 'message') ?? Reflect.get(entry, 'error') ?? line).split('\n', 1).join('')
  return typeof cause === 'string' && cause !== message ? `${message}: ${cause}` : message
}

function jsonObject (line: string): object | undefined {
  if (!line.startsWith('{')) return undefined
  try {
    const value: unknown = JSON.parse(line)
    return typeof value === 'object' && value !== null ? value : undefined
  } catch {
    return undefined
  }
}
