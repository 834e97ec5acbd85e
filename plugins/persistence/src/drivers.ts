import type { PluginEnvironment } from '@dream/contracts/plugin'
import type { SqliteOptions } from './drivers/sqlite.ts'
import { DriverUnknown } from './errors.ts'
import type { Store } from './store.ts'

export interface PersistenceOptions extends SqliteOptions {
  /** "sqlite" */
  driver: string
}

type OpenStore = (options: PersistenceOptions, environment: Pick<PluginEnvironment, 'dataDirectory' | 'log'>) => Promise<Store>

/** Each loads its library only when it is chosen. */
const drivers: Record<string, OpenStore> = {
  sqlite: async (options, environment) => await (await import('./drivers/sqlite.ts')).openSqlite(options, environment)
}

/** Opens the store of the chosen driver. Throws DRM_PERSISTENCE_DRIVER_UNKNOWN. */
export async function openStore (options: PersistenceOptions, environment: Parameters<OpenStore>[1]): Promise<Store> {
  const open = Object.hasOwn(drivers, options.driver) ? drivers[options.driver] : undefined
  if (open === undefined) throw new DriverUnknown(options.driver, Object.keys(drivers).join(', '))
  return await open(options, environment)
}
