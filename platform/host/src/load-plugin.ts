import type { FastifyInstance, FastifyPluginAsync } from 'fastify'
import type { Kind } from '@dream/contracts/kinds'
import type { Handlers, PluginEnvironment } from '@dream/contracts/plugin'
import { KindServedTwice, PluginSilent, PluginUnknown } from './errors.ts'
import { serveKind } from './rpc/serve.ts'

export interface PluginPlace {
  kind: Kind
  /** Package name. */
  use: string
  options: object
  environment: PluginEnvironment
}

/** Registers the plugin in a context of its own on `app`; fails when it does not serve its kind. */
export async function loadPlugin (app: FastifyInstance, place: PluginPlace, served: Map<Kind, object>): Promise<void> {
  const plugin = await importPlugin(place)
  const here: string[] = []
  await app.register(async scope => {
    scope.decorate('pluginEnvironment', place.environment)
    scope.decorate('serve', <K extends Kind>(kind: K, handlers: Handlers<K>) => {
      if (served.has(kind)) throw new KindServedTwice(kind)
      served.set(kind, handlers)
      here.push(kind)
      serveKind(scope, kind, handlers)
    })
    await scope.register(plugin, place.options)
  })
  if (!here.includes(place.kind)) throw new PluginSilent(place.use, place.kind, here.join(', ') || 'nothing')
}

async function importPlugin ({ kind, use }: PluginPlace): Promise<FastifyPluginAsync<object>> {
  let module: { default?: unknown }
  try {
    module = await import(use)
  } catch (error) {
    throw new PluginUnknown(use, kind, error instanceof Error ? error.message : String(error))
  }
  if (!isPlugin(module.default)) throw new PluginUnknown(use, kind, 'its default export is no fastify-plugin')
  return module.default
}

function isPlugin (value: unknown): value is FastifyPluginAsync<object> {
  return typeof value === 'function'
}
