import type { Messages } from '@dream/contracts/messages'
import { type Init, type MessageName, decode, encode, fromJson, toJson } from '@dream/contracts/codec'
import { WireMessageInvalid } from '@dream/contracts/errors'

/** How messages are written in one body. */
export interface Media {
  type: string
  write<Name extends MessageName>(name: Name, message: Init<Messages[Name]>): Uint8Array
  read<Name extends MessageName>(name: Name, bytes: Uint8Array): Messages[Name]
}

const proto = { write: encode, read: decode }

const json = {
  write: <Name extends MessageName>(name: Name, message: Init<Messages[Name]>) => Buffer.from(JSON.stringify(toJson(name, message))),
  read: <Name extends MessageName>(name: Name, bytes: Uint8Array) => fromJson(name, parse(name, bytes))
}

/** The content types of the Connect protocol: one message a body, or a stream of envelopes. */
export const unaryMedia: Media[] = [
  { type: 'application/proto', ...proto },
  { type: 'application/json', ...json }
]
export const streamMedia: Media[] = [
  { type: 'application/connect+proto', ...proto },
  { type: 'application/connect+json', ...json }
]

/** The media a Content-Type header names, parameters aside. */
export function mediaOf (list: Media[], contentType: string | undefined): Media | undefined {
  const type = contentType?.split(';', 1)[0]?.trim().toLowerCase()
  return list.find(media => media.type === type)
}

function parse (name: string, bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch (error) {
    throw new WireMessageInvalid('The body', name, error instanceof Error ? error.message : 'it is no JSON')
  }
}
