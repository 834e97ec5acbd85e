import type { FastifyBaseLogger } from 'fastify'
import { type Kind, kinds } from '@dream/contracts/kinds'
import type { Client } from '@dream/contracts/plugin'
import { createHost } from './host.ts'
import { createClient } from './rpc/client.ts'
import { createRemoteTransport } from './rpc/remote.ts'
import type { Topology } from './topology.ts'

export interface Clients {
  planner: Client<'Planner'>
  generator: Client<'Generator'>
  sandbox: Client<'Sandbox'>
  persistence: Client<'Persistence'>
}

export interface Connected {
  clients: Clients
  /** Where each kind runs: "in process" or an address. */
  places: Record<Kind, string>
  close (): Promise<void>
}

/** Every kind as the topology places it: loaded here, or called there. */
export async function connect (topology: Topology, options: { dataDirectory: string, token: string, logger: FastifyBaseLogger }): Promise<Connected> {
  const plugins = kinds.flatMap(kind => {
    const place = topology[kind]
    return 'use' in place ? [{ kind, ...place }] : []
  })
  const host = await createHost({ service: 'platform', plugins, dataDirectory: options.dataDirectory, logger: options.logger })
  const remotes: { close (): Promise<void> }[] = []
  function client<K extends Kind> (kind: K): Client<K> {
    const place = topology[kind]
    if ('use' in place) return host.client(kind)
    const transport = createRemoteTransport(place.at, options.token, kind)
    remotes.push(transport)
    return createClient(kind, transport)
  }
  function placeOf (kind: Kind): string {
    const place = topology[kind]
    return 'use' in place ? 'in process' : place.at
  }
  return {
    clients: { planner: client('Planner'), generator: client('Generator'), sandbox: client('Sandbox'), persistence: client('Persistence') },
    places: { Planner: placeOf('Planner'), Generator: placeOf('Generator'), Sandbox: placeOf('Sandbox'), Persistence: placeOf('Persistence') },
    async close () {
      await Promise.all(remotes.map(async remote => { await remote.close() }))
      await host.close()
    }
  }
}
