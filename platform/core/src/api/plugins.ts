import { type Static, Type } from 'typebox'
import type { Kind } from '@dream/contracts/kinds'
import type { PluginDescription } from '@dream/contracts/messages'
import type { CallOptions } from '@dream/contracts/plugin'
import type { Clients } from '@dream/host/clients'
import { answers } from './error-schema.ts'
import type { Api, ApiContext } from './route.ts'

const PluginSchema = Type.Object({
  kind: Type.String(),
  where: Type.String({ description: 'in process, or the address of its service.' }),
  health: Type.String({ description: 'ready or unreachable.' }),
  name: Type.String(),
  version: Type.String(),
  variant: Type.String({ description: 'The driver or mind at work.' }),
  isolation: Type.String({ description: 'Of the sandbox: microvm, gvisor, jail or permissions.' }),
  notes: Type.Array(Type.String())
})

type PluginJson = Static<typeof PluginSchema>

/** /v1/plugins: which plugin serves which kind, where, and how it is. */
export function addPlugins (api: Api, context: ApiContext): void {
  api.get('/v1/plugins', {
    schema: { tags: ['Platform'], summary: 'The plugins at work', response: answers({ 200: Type.Object({ plugins: Type.Array(PluginSchema) }) }) }
  }, async request => ({ plugins: await describePlugins(context, request.id) }))
}

/** Asks every kind's plugin to describe itself; one that does not answer within two seconds is unreachable. */
export async function describePlugins ({ clients, places, log }: Pick<ApiContext, 'clients' | 'places' | 'log'>, requestId: string): Promise<PluginJson[]> {
  return await Promise.all(Object.entries(describers).map(async ([kind, describe]) => {
    const where = placeOf(places, kind)
    try {
      const plugin = await describe(clients, { requestId, timeoutMs: 2000 })
      const { name = '', version = '', variant = '', isolation = '', notes = [] } = plugin ?? {}
      return { kind, where, health: 'ready', name, version, variant, isolation, notes }
    } catch (error) {
      log.warn({ err: error, kind }, 'a plugin does not answer')
      return { kind, where, health: 'unreachable', name: '', version: '', variant: '', isolation: '', notes: [] }
    }
  }))
}

const describers: Record<Kind, (clients: Clients, options: CallOptions) => Promise<PluginDescription | null>> = {
  Planner: async ({ planner }, options) => (await planner.describePlanner({}, options)).plugin,
  Generator: async ({ generator }, options) => (await generator.describeGenerator({}, options)).plugin,
  Sandbox: async ({ sandbox }, options) => (await sandbox.describeSandbox({}, options)).plugin,
  Persistence: async ({ persistence }, options) => (await persistence.describePersistence({}, options)).plugin
}

function placeOf (places: Record<string, string>, kind: string): string {
  return places[kind] ?? ''
}
