import { createHash } from 'node:crypto'
import { type Init, decode, encode } from '@dream/contracts/codec'
import type { Artefact, Messages } from '@dream/contracts/messages'
import type { Client } from '@dream/contracts/plugin'

const messages = { wish: 'Wish', intent: 'Intent', blueprint: 'Blueprint', code: 'Code', bundle: 'Bundle', run: 'Run' } as const

export type ArtefactKind = keyof typeof messages
export type MessageOf<K extends ArtefactKind> = Messages[typeof messages[K]]

export function sha256 (content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex')
}

/** A message as the artefact that Persistence keeps. */
export function artefact<K extends ArtefactKind> (kind: K, message: MessageOf<K>): Artefact {
  // The one cast of this package: a whole message is a message that leaves nothing out.
  const content = encode<typeof messages[K]>(messages[kind], message as Init<MessageOf<K>>)
  return { digest: sha256(content), kind, content }
}

/** The artefact under `digest`; undefined when it is not kept. */
export async function readArtefact<K extends ArtefactKind> (persistence: Client<'Persistence'>, kind: K, digest: string): Promise<MessageOf<K> | undefined> {
  if (digest === '') return undefined
  const { artefact } = await persistence.getArtefact({ digest })
  return artefact === null ? undefined : decode<typeof messages[K]>(messages[kind], artefact.content)
}
