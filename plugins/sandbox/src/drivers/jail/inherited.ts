import type { StdioOptions } from 'node:child_process'
import { openSync, readFileSync, readdirSync } from 'node:fs'

const closeOnExec = 0o2000000

let devNull: number | undefined

/**
 * `pipes` pipes, and /dev/null in the place of every further descriptor that a child would inherit because whoever
 * started this process left it open: bubblewrap closes nothing, and Node leaves what it does not know.
 */
export function stdioWithoutInherited (pipes: number): StdioOptions {
  const leaked = inheritedDescriptors(pipes - 1)
  if (leaked.length > 0) devNull ??= openSync('/dev/null', 'r')
  const nothing = devNull
  return Array.from({ length: Math.max(pipes, 1 + Math.max(0, ...leaked)) }, (_, descriptor) => {
    if (descriptor < pipes) return 'pipe'
    return nothing !== undefined && leaked.includes(descriptor) ? nothing : 'ignore'
  })
}

/** Descriptors above `highest` that are not closed when a program is started. */
function inheritedDescriptors (highest: number): number[] {
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
