import { Pool } from 'undici'
import { WireDeadlineExceeded, WireUnavailable } from '@dream/contracts/errors'
import type { Outgoing, Transport } from './transport.ts'

/** Calls a service at `url`, "http://127.0.0.1:8090", over kept connections. */
export function createRemoteTransport (url: string, token: string, name: string): Transport & { close (): Promise<void> } {
  const pool = new Pool(url, { connections: 64, pipelining: 1, headersTimeout: 0, bodyTimeout: 0, connectTimeout: 2000 })
  async function request ({ path, headers, body, signal }: Outgoing) {
    try {
      return await pool.request({ method: 'POST', path, headers: { ...headers, authorization: `Bearer ${token}` }, body, signal: signal ?? null })
    } catch (error) {
      if (signal?.aborted === true) throw signal.reason
      throw new WireUnavailable(name, url, error instanceof Error ? error.message : 'the connection failed')
    }
  }
  return {
    place: url,
    async unary (call) {
      const deadline = new AbortController()
      // The callee ends the call itself; this is for one that no longer answers at all.
      const timer = setTimeout(() => { deadline.abort(new WireDeadlineExceeded(call.path, call.timeoutMs)) }, (call.timeoutMs ?? 30_000) + 500)
      try {
        const signal = call.signal === undefined ? deadline.signal : AbortSignal.any([call.signal, deadline.signal])
        const response = await request({ ...call, signal })
        return { status: response.statusCode, body: await response.body.bytes() }
      } finally {
        clearTimeout(timer)
      }
    },
    async stream (call) {
      const response = await request(call)
      return { status: response.statusCode, body: response.body }
    },
    close: async () => { await pool.destroy() }
  }
}
