import { request as plainRequest } from 'node:http'
import { request as secureRequest } from 'node:https'
import { text as whole } from 'node:stream/consumers'
import type { Config } from '#lib/server/config.ts'

export interface AppCall {
  /** Where the app answers, for its Host name. */
  url: string
  /** Address of the person's machine, for the platform's limits. */
  client: string
  signal: AbortSignal
}

/** What an app answers to a GET. It is reached through the platform by its Host name, which `fetch` does not let one set. */
export async function askApp ({ url, client, signal }: AppCall, path: string, { platformUrl }: Pick<Config, 'platformUrl'>): Promise<{ status: number, text: string }> {
  const send = platformUrl.startsWith('https:') ? secureRequest : plainRequest
  return await new Promise((resolve, reject) => {
    send(platformUrl + path, { headers: { accept: 'application/json', host: new URL(url).host, 'x-forwarded-for': client }, signal }, answer => {
      whole(answer).then(text => resolve({ status: answer.statusCode ?? 0, text }), reject)
    }).on('error', reject).end()
  })
}
