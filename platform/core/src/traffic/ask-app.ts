import type { IncomingHttpHeaders } from 'node:http'
import type { CoreConfig } from '../config.ts'
import type { Target, Targets } from './targets.ts'

/** Asks an app what its own API answers, as JSON. Throws a sentence where it gives none; DRM_TRAFFIC_… where it does not run. */
export type AskApp = (appId: string, path: string, signal: AbortSignal) => Promise<unknown>

const mostBytes = 32 * 1024 * 1024
const silenceMs = 15_000

/** An app is not trusted: what it answers is only read so far, and only waited for so long. */
export function createAskApp ({ config: { appsDomain }, targets }: { config: Pick<CoreConfig, 'appsDomain'>, targets: Targets }): AskApp {
  async function ask ({ pool, prefix, service }: Target, { appId, path, signal }: { appId: string, path: string, signal: AbortSignal }): Promise<unknown> {
    const host = `${appId}.${appsDomain}`
    const headers: IncomingHttpHeaders = service === undefined
      ? { accept: 'application/json', host }
      : { accept: 'application/json', host: service.host, authorization: `Bearer ${service.token}`, 'x-dream-app-host': host }
    const { statusCode, body } = await pool.request({ method: 'GET', path: prefix + path, headers, signal, headersTimeout: silenceMs, bodyTimeout: silenceMs })
    const chunks: Buffer[] = []
    let bytes = 0
    for await (const chunk of body) {
      bytes += chunk.length
      if (bytes > mostBytes) throw new Error(`it answered with more than ${mostBytes.toLocaleString('en')} bytes at ${path}`)
      chunks.push(chunk)
    }
    if (statusCode !== 200) throw new Error(`it answered ${statusCode} at ${path}`)
    return JSON.parse(Buffer.concat(chunks).toString())
  }

  return async (appId, path, signal) => {
    const known = targets.known(appId)
    if (known !== undefined) {
      try {
        return await ask(known, { appId, path, signal })
      } catch (error) {
        if (!isGone(error)) throw error
        targets.forget(appId, known)
      }
    }
    return await ask(await targets.wake(appId), { appId, path, signal })
  }
}

/** Whether the app has fallen asleep since it was last asked. */
function isGone (error: unknown): boolean {
  return error instanceof Error && 'code' in error && ['ENOENT', 'ECONNREFUSED', 'ECONNRESET', 'UND_ERR_SOCKET', 'UND_ERR_CLOSED', 'UND_ERR_DESTROYED'].includes(String(error.code))
}
