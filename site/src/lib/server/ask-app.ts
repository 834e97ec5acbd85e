import { request as plainRequest } from 'node:http'
import { request as secureRequest } from 'node:https'
import type { Readable } from 'node:stream'
import type { Config } from '#lib/server/config.ts'

export interface AppCall {
  /** Where the app answers, for its Host name. */
  url: string
  /** Address of the person's machine, for the platform's limits. */
  client: string
  signal: AbortSignal
}

/** The app gives more than Dream takes at once: there is much of it, or no end. */
export class AppAnswerTooLong extends Error {
  override name = 'AppAnswerTooLong'
}

/**
 * What an app answers to a GET. It is reached through the platform by its Host name, which `fetch` does not let one set.
 * Throws AppAnswerTooLong after `limit` bytes.
 */
export async function askApp ({ url, client, signal }: AppCall, path: string, { platformUrl, limit }: Pick<Config, 'platformUrl'> & { limit: number }): Promise<{ status: number, bytes: Uint8Array }> {
  const send = platformUrl.startsWith('https:') ? secureRequest : plainRequest
  return await new Promise((resolve, reject) => {
    send(platformUrl + path, { headers: { accept: 'application/json', host: new URL(url).host, 'x-forwarded-for': client }, signal }, answer => {
      whole(answer, limit).then(bytes => resolve({ status: answer.statusCode ?? 0, bytes }), reject)
    }).on('error', reject).end()
  })
}

async function whole (answer: Readable, limit: number): Promise<Uint8Array> {
  const chunks: Buffer[] = []
  let bytes = 0
  for await (const chunk of answer) {
    if (!(chunk instanceof Buffer)) continue
    bytes += chunk.length
    if (bytes > limit) throw new AppAnswerTooLong(`The app gave more than ${limit} bytes.`)
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}
