import { mkdtempSync, rmSync } from 'node:fs'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readConfig } from '../config.ts'
import { startPlatform } from '../services/start-platform.ts'

/** A platform with every plugin in this process, on a port and data of its own. */
export interface House {
  url: string
  port: number
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
    async close () {
      await platform.stop()
      rmSync(dataDirectory, { recursive: true, force: true, maxRetries: 5 })
    }
  }
}

async function freePort (): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  if (typeof address !== 'object' || address === null) throw new Error('no port')
  return address.port
}
