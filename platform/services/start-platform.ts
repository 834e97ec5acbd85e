import { createCore } from '@dream/core/core'
import { type Clients, connect } from '@dream/host/clients'
import { createLogger } from '@dream/observability/logger'
import type { Config } from '../config.ts'

export interface StartedPlatform {
  /** "http://127.0.0.1:8080". */
  address: string
  clients: Clients
  stop (): Promise<void>
}

/** The platform: every kind of plugin as the topology places it, and the core in front of them. */
export async function startPlatform (config: Config): Promise<StartedPlatform> {
  const log = createLogger('platform', config.logLevel)
  const connected = await connect(config.topology, { dataDirectory: config.dataDirectory, token: config.serviceToken, logger: log })
  const core = await createCore({ clients: connected.clients, places: connected.places, config, log })
  const address = await core.start()
  log.info({ address, places: connected.places }, 'listening')
  return {
    address,
    clients: connected.clients,
    async stop () {
      await core.stop()
      await connected.close()
    }
  }
}
