// The line to the supervisor: payloads come in on stdin, marked lines go out on stdout.
// Taken before any code of an app has run, so that it cannot be replaced from there.
const read = Deno.stdin.read.bind(Deno.stdin)
const writeSync = Deno.stdout.writeSync.bind(Deno.stdout)
const encoder = new TextEncoder()
const decoder = new TextDecoder()
const encode = encoder.encode.bind(encoder)
const stringify = JSON.stringify
const parse = JSON.parse

export function print (line) {
  let bytes = encode(line + '\n')
  while (bytes.length > 0) bytes = bytes.subarray(writeSync(bytes))
}

/** Waits for one payload: a line of JSON that tells the sizes, then the parts. Nothing when stdin ended. */
export async function receive () {
  let held = new Uint8Array(0)
  const more = async () => {
    const chunk = new Uint8Array(1 << 18)
    const size = await read(chunk)
    if (size === null) return false
    const joined = new Uint8Array(held.length + size)
    joined.set(held)
    joined.set(chunk.subarray(0, size), held.length)
    held = joined
    return true
  }
  while (!held.includes(10)) if (!await more()) return undefined
  const end = held.indexOf(10)
  const header = parse(decoder.decode(held.subarray(0, end)))
  held = held.subarray(end + 1)
  const total = header.parts.reduce((sum, part) => sum + part.size, 0)
  const body = new Uint8Array(total)
  let filled = Math.min(held.length, total)
  body.set(held.subarray(0, filled))
  while (filled < total) {
    const size = await read(body.subarray(filled))
    if (size === null) return undefined
    filled += size
  }
  let at = 0
  const parts = new Map()
  for (const part of header.parts) parts.set(part.name, body.subarray(at, at += part.size))
  const text = name => decoder.decode(parts.get(name))
  const say = message => print(header.mark + stringify(message))
  return { ...header, text, bytes: name => parts.get(name), say }
}

/** Settles when the supervisor closes stdin. */
export async function closed () {
  const chunk = new Uint8Array(64)
  while (await read(chunk) !== null);
}
