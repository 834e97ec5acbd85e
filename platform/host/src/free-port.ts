import { once } from 'node:events'
import { createServer } from 'node:net'

/** Ports of 127.0.0.1 that nobody listens on, each another one: for tests and measurements. */
export async function freePorts (count: number): Promise<number[]> {
  const servers = await Promise.all(Array.from({ length: count }, async () => {
    const server = createServer().listen(0, '127.0.0.1')
    await once(server, 'listening')
    return server
  }))
  return await Promise.all(servers.map(async server => {
    const address = server.address()
    server.close()
    await once(server, 'close')
    if (typeof address !== 'object' || address === null) throw new Error('no port')
    return address.port
  }))
}

/** One such port. */
export async function freePort (): Promise<number> {
  const [port = 0] = await freePorts(1)
  return port
}
