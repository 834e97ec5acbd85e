import type { Readable } from 'node:stream'

/** One message of a Connect stream: flag 2 marks the last, which holds JSON about the end. */
export interface Envelope {
  flags: number
  data: Uint8Array
}

export const endOfStream = 2

/** An envelope as bytes: flags, length (big endian, 4 bytes), data. */
export function seal ({ flags, data }: Envelope): Buffer {
  const head = Buffer.allocUnsafe(5)
  head.writeUInt8(flags, 0)
  head.writeUInt32BE(data.length, 1)
  return Buffer.concat([head, data])
}

/** The envelopes in a stream of bytes; throws when it ends inside one, or when one is longer than `limit` bytes. */
export async function * unseal (bytes: Readable | AsyncIterable<Uint8Array>, limit: number): AsyncGenerator<Envelope> {
  let rest: Buffer = Buffer.alloc(0)
  for await (const chunk of bytes) {
    rest = rest.length === 0 ? Buffer.from(chunk) : Buffer.concat([rest, chunk])
    while (rest.length >= 5) {
      const length = rest.readUInt32BE(1)
      if (length > limit) throw new RangeError(`a message of ${length} bytes is longer than ${limit}`)
      if (rest.length < 5 + length) break
      yield { flags: rest.readUInt8(0), data: rest.subarray(5, 5 + length) }
      rest = rest.subarray(5 + length)
    }
  }
  if (rest.length > 0) throw new RangeError('the stream ended inside a message')
}
