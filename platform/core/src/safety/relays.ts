import type { IncomingMessage } from 'node:http'
import { BlockList, isIP } from 'node:net'

/** Who is believed when saying for whom a request is relayed: a load balancer, an ingress. */
export interface Relays {
  /** Whether `address` is one of them. */
  has (address: string): boolean
  /** The address of whoever made the request: the nearest one told that is no relay itself. */
  callerOf (request: IncomingMessage): string
}

const named: Record<string, string[]> = {
  loopback: ['127.0.0.0/8', '::1/128'],
  linklocal: ['169.254.0.0/16', 'fe80::/10'],
  uniquelocal: ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', 'fc00::/7']
}

/** `trusted` are addresses ("192.0.2.1"), networks ("10.0.0.0/8") and the names of networks. Throws RangeError for anything else. */
export function createRelays (trusted: string[]): Relays {
  const networks = new BlockList()
  for (const one of trusted.flatMap(item => named[item] ?? [item])) add(networks, one)

  function has (address: string): boolean {
    if (trusted.length === 0) return false
    const version = isIP(address)
    return version !== 0 && networks.check(address, version === 6 ? 'ipv6' : 'ipv4')
  }

  return {
    has,
    callerOf ({ socket, headers }) {
      let caller = socket.remoteAddress ?? ''
      if (!has(caller)) return caller
      const told = String(headers['x-forwarded-for'] ?? '').split(',').map(address => address.trim())
      for (let next = told.pop(); next !== undefined && isIP(next) !== 0; next = told.pop()) {
        caller = next
        if (!has(caller)) return caller
      }
      return caller
    }
  }
}

/** Whether this machine itself is at `address`. */
export function isLoopback (address: string): boolean {
  return here.has(address)
}

const here = createRelays(['loopback'])

function add (networks: BlockList, network: string): void {
  const [address = '', prefix, ...rest] = network.split('/')
  const version = isIP(address)
  const bits = version === 6 ? 128 : 32
  const length = prefix === undefined ? bits : Number(prefix)
  if (version === 0 || rest.length > 0 || prefix === '' || !Number.isInteger(length) || length < 0 || length > bits) {
    throw new RangeError(`${JSON.stringify(network)} is no address, network ("10.0.0.0/8") or one of ${Object.keys(named).join(', ')}.`)
  }
  networks.addSubnet(address, length, version === 6 ? 'ipv6' : 'ipv4')
}
