import { join } from 'node:path'
import { createHost } from '@dream/host/host'
import { KindNotServed } from '@dream/host/errors'
import { createLogger } from '@dream/observability/logger'
import type { Kind } from '@dream/contracts/kinds'
import { readConfig } from '../config.ts'
import '../scripts/end-with-parent.ts'
import { closeOnSignal } from './close-on-signal.ts'
import { orPortTaken } from './or-port-taken.ts'

/** Runs some kinds as a service of their own: planner with generator, sandbox, persistence. */
export async function runService (service: 'planner' | 'sandbox' | 'persistence', kinds: Kind[]): Promise<void> {
  const config = readConfig()
  const logger = createLogger(service, config.logLevel)
  const plugins = kinds.map(kind => {
    const place = config.topology[kind]
    if (!('use' in place)) throw new KindNotServed(kind)
    return { kind, ...place }
  })
  const host = await createHost({
    service,
    plugins,
    dataDirectory: join(config.dataDirectory),
    logger,
    listen: {
      host: config.host,
      port: config.ports[service],
      token: config.serviceToken,
      knownHosts: config.knownHosts,
      url: config.serviceUrl ?? `http://${config.reachedAt}:${config.ports[service]}`
    }
  })
  const port = { service, number: config.ports[service], variable: `DREAM_${service.toUpperCase()}_PORT` }
  logger.info({ address: await orPortTaken(host.listen(), port), kinds }, 'listening')
  closeOnSignal(async () => { await host.close() })
}
