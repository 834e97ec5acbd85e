import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pino } from 'pino'
import type { Kind } from '@dream/contracts/kinds'
import type { Client } from '@dream/contracts/plugin'
import { freePort } from './free-port.ts'
import { createHost } from './host.ts'
import { createClient } from './rpc/client.ts'
import { createRemoteTransport } from './rpc/remote.ts'

export interface ServedForTest<K extends Kind> {
  client: Client<K>
  /** Where it answers, "http://127.0.0.1:43210", and the token it wants; both empty in process. */
  url: string
  token: string
  close (): Promise<void>
}

/** One plugin alone in a fresh host, called in process or over a real socket: what a conformance suite opens. */
export async function serveForTest<K extends Kind> (kind: K, use: string, options: object, where: 'in process' | 'remote', directory?: string): Promise<ServedForTest<K>> {
  const dataDirectory = directory ?? mkdtempSync(join(tmpdir(), 'dream-test-'))
  const clean = () => { if (directory === undefined) rmSync(dataDirectory, { recursive: true, force: true }) }
  const common = { service: 'test', plugins: [{ kind, use, options }], dataDirectory, logger: pino({ level: 'silent' }) }
  if (where === 'in process') {
    const host = await createHost(common)
    return { client: host.client(kind), url: '', token: '', close: async () => { await host.close(); clean() } }
  }
  const token = 'a token for tests only'
  const port = await freePort()
  const host = await createHost({ ...common, listen: { host: '127.0.0.1', port, token } })
  const url = await host.listen()
  const transport = createRemoteTransport(url, token, kind)
  return {
    client: createClient(kind, transport),
    url,
    token,
    close: async () => {
      await transport.close()
      await host.close()
      clean()
    }
  }
}
