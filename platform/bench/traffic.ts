import { fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import autocannon from 'autocannon'
import { freePort } from '@dream/host/free-port'
import { sendWish } from './follow.ts'
import type { House } from './house.ts'
import { wishes } from './wishes.ts'

/** Requests of a running app: through the platform, through a bare undici proxy, and straight to its socket. */
export async function benchTraffic (house: House): Promise<void> {
  const { appId } = await sendWish(house.url, wishes[0] ?? '')
  const host = `${appId}.localhost:${house.port}`
  const { target } = await house.clients.sandbox.wake({ appId })
  const socketPath = target.replace(/^unix:/, '')
  const port = await freePort()
  const proxy = fork(join(import.meta.dirname, 'bare-proxy.ts'), [socketPath, String(port)])
  await once(proxy, 'message')
  try {
    for (const path of ['/api/clients', '/openapi.json']) {
      const routes = {
        'straight to the socket': { url: `http://app${path}`, socketPath },
        'bare undici proxy': { url: `http://127.0.0.1:${port}${path}` },
        'through the platform': { url: `http://127.0.0.1:${house.port}${path}` }
      }
      const rates = new Map<string, number>()
      console.log(`app request, GET ${path}`)
      for (const round of [1, 2, 3]) {
        for (const [name, route] of Object.entries(routes)) {
          const result = await autocannon({ ...route, headers: { host }, connections: 16, duration: 3, workers: 1 })
          if (result.non2xx > 0 || result.errors > 0) throw new Error(`${name}: ${result.non2xx} answers were no success, ${result.errors} failed`)
          rates.set(name, Math.max(rates.get(name) ?? 0, result.requests.average))
          if (round === 3) console.log(`  ${name.padEnd(32)} ${rates.get(name)?.toFixed(0)} req/s, p50 ${result.latency.p50} ms, p99 ${result.latency.p99} ms`)
        }
      }
      const [direct = NaN, bare = NaN, platform = NaN] = rates.values()
      console.log(`  platform / bare proxy ${(platform / bare).toFixed(2)}, platform / direct ${(platform / direct).toFixed(2)}, bare proxy / direct ${(bare / direct).toFixed(2)}`)
    }
  } finally {
    proxy.kill()
  }
}
