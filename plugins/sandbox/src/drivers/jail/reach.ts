import { statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'

/** How a jail's user gets at what lies below a directory that is closed to other users, such as /root. */
export interface Reach {
  /** Where `path` is for that user. */
  path (path: string): string
  /** `command` as that user; begins as root when something must be bound first, so spawn it accordingly. */
  command (command: string[], uid: number): { command: string[], asRoot: boolean }
}

/**
 * Looks which of these can be reached by everybody. The others are bound to a place that can, in a mount namespace that
 * lives as long as the jail and leaves nothing behind.
 */
export function findReach (needed: string[]): Reach {
  const closed = needed.filter(path => !reachable(path))
  if (closed.length === 0) return { path: path => path, command: command => ({ command, asRoot: false }) }
  const place = ['/mnt', '/media', '/srv'].find(candidate => !needed.some(path => path.startsWith(`${candidate}/`))) ?? '/mnt'
  const targets = new Map(closed.map((path, index) => [path, join(place, `${index}-${basename(path)}`)]))
  const script = [
    `mount -t tmpfs -o mode=755,size=1m,nosuid,nodev dream ${place}`,
    ...closed.map((path, index) => {
      const target = `"$${index * 2 + 2}"`
      return `${statSync(path).isDirectory() ? 'mkdir' : 'touch'} ${target} && mount --bind "$${index * 2 + 1}" ${target}`
    }),
    `shift ${closed.length * 2}`,
    'exec "$@"'
  ].join(' && ')
  return {
    path (path) {
      for (const [source, target] of targets) {
        if (path === source) return target
        if (path.startsWith(`${source}/`)) return target + path.slice(source.length)
      }
      return path
    },
    command: (command, uid) => ({
      asRoot: true,
      command: [
        'unshare', '--mount', '--propagation', 'private', 'sh', '-c', script, 'sh', ...[...targets].flat(),
        'setpriv', '--reuid', String(uid), '--regid', String(uid), '--clear-groups', '--', ...command
      ]
    })
  }
}

function reachable (path: string): boolean {
  for (let directory = dirname(path); ; directory = dirname(directory)) {
    if ((statSync(directory).mode & 0o001) === 0) return false
    if (directory === '/') return (statSync(path).mode & 0o004) !== 0 || (statSync(path).mode & 0o001) !== 0
  }
}
