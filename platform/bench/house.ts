import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Clients } from '@dream/host/clients'
import { readConfig } from '../config.ts'
import { startPlatform } from '../services/start-platform.ts'
import { freePort } from './free-port.ts'

/** A platform with every plugin in this process, on a port and data of its own. */
export interface House {
  url: string
  port: number
  clients: Clients
  close (): Promise<void>
}

export async function startHouse (): Promise<House> {
  const port = await freePort()
  const dataDirectory = mkdtempSync(join(tmpdir(), 'dream-house-'))
  const config = readConfig()
  const platform = await startPlatform({
    ...config,
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
