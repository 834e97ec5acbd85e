import { Pool } from 'undici'
import { WireUnavailable } from '@dream/contracts/errors'
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
      const response = await request(call)
      return { status: response.statusCode, body: await response.body.bytes() }
    },
    async stream (call) {
      const response = await request(call)
      return { status: response.statusCode, body: response.body }
    },
    close: async () => { await pool.destroy() }
  }
}
