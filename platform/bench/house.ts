import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Clients } from '@dream/host/clients'
import { freePort } from '@dream/host/free-port'
import { readConfig } from '../config.ts'
import { startPlatform } from '../services/start-platform.ts'

/** A platform with every plugin in this process, on a port and data of its own. */
export interface House {
  url: string
  port: number
  clients: Clients
  close (): Promise<void>
}

/** `sandbox` are options of the sandbox's plugin, beside the configured ones. */
export async function startHouse (sandbox: object = {}): Promise<House> {
  const port = await freePort()
  const dataDirectory = mkdtempSync(join(tmpdir(), 'dream-house-'))
  const config = readConfig()
  const { Sandbox } = config.topology
  const platform = await startPlatform({
    ...config,
    topology: { ...config.topology, Sandbox: 'use' in Sandbox ? { ...Sandbox, options: { ...Sandbox.options, ...sandbox } } : Sandbox },
    dataDirectory,
    ports: { ...config.ports, platform: port },
    appsDomain: `localhost:${port}`,
    writesPerMinute: 100_000,
    logLevel: 'error'
  })
  return {
    url: platform.address,
    port,
    clients: platform.clients,
    async close () {
      await platform.stop()
      rmSync(dataDirectory, { recursive: true, force: true, maxRetries: 5 })
    }
  }
}
