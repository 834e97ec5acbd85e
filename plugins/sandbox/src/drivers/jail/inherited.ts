import { readFileSync, readdirSync } from 'node:fs'

const closeOnExec = 0o2000000

/**
 * Descriptors above `highest` that a child would inherit from this process, because whoever started it left them open.
 * bubblewrap closes nothing, so a spawn puts /dev/null in their places.
 */
export function inheritedDescriptors (highest: number): number[] {
  return readdirSync('/proc/self/fdinfo').map(Number).filter(descriptor => {
    if (descriptor <= highest) return false
    try {
      const flags = /^flags:\s*(\d+)/m.exec(readFileSync(`/proc/self/fdinfo/${descriptor}`, 'latin1'))?.[1] ?? '0'
      return (Number.parseInt(flags, 8) & closeOnExec) === 0
    } catch {
      return false
    }
  })
}
