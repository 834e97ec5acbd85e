// The line to the supervisor: payloads come in on stdin, marked lines go out on stdout.
import { bufferOf, decode, encode, lengthOf, offsetOf, own, parse, read, stringify, writeSync } from './intrinsics.js'

const Bytes = own.Uint8Array

// A method of the bytes, subarray for one, would show them to whoever has replaced it.
export function print (line) {
  const bytes = encode(line + '\n')
  const size = lengthOf(bytes)
  let at = writeSync(bytes)
  while (at < size) at += writeSync(new Bytes(bufferOf(bytes), offsetOf(bytes) + at, size - at))
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
  const { mark, key, parts: sizes, ...header } = parse(decode(held.subarray(0, end)))
  held = held.subarray(end + 1)
  const total = sizes.reduce((sum, part) => sum + part.size, 0)
  const body = new Uint8Array(total)
  let filled = Math.min(held.length, total)
  body.set(held.subarray(0, filled))
  while (filled < total) {
    const size = await read(body.subarray(filled))
    if (size === null) return undefined
    filled += size
  }
  let at = 0
  const parts = { __proto__: null }
  for (const part of sizes) parts[part.name] = body.subarray(at, at += part.size)
  return {
    __proto__: null,
    ...header,
    text: name => decode(parts[name]),
    bytes: name => parts[name],
    /** Whether these are the words that the supervisor's own requests carry. */
    isKey: words => words === key,
    /** `message` has no prototype and holds texts, numbers and booleans only, so that nothing can speak for it. */
    say: message => { print(mark + stringify(message)) }
  }
}

/** Settles when the supervisor closes stdin. */
export async function closed () {
  const chunk = new Uint8Array(64)
  while (await read(chunk) !== null);
}
