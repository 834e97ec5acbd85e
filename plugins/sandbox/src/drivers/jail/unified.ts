import { mkdirSync, readFileSync, rmdirSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'

/** The group that the supervisor moves itself into, so that the one above it may hold others. */
const leaf = 'dream-supervisor'

/**
 * Of version 2 of the control groups: where below the mount `root` the cells' groups go for a supervisor in the group
 * `path`. A group with processes of its own cannot hand controllers on to others, so where the supervisor is the only
 * process of a group that was delegated to it, it first moves into one below. What cannot be done stays as it was.
 */
export function unifiedBase (root: string, path: string, wanted: string[], pid: number): { directory: string, path: string } {
  const base = basename(path) === leaf ? dirname(path) : path
  const directory = join(root, base)
  const there = words(join(directory, 'cgroup.controllers'))
  const missing = wanted.filter(controller => there.includes(controller) && !handedOn(directory).includes(controller))
  if (missing.length > 0 && !handOn(directory, missing)) {
    const own = join(directory, leaf)
    try {
      mkdirSync(own, { recursive: true })
      writeFileSync(join(own, 'cgroup.procs'), String(pid))
      if (!handOn(directory, missing)) {
        writeFileSync(join(directory, 'cgroup.procs'), String(pid))
        rmdirSync(own)
      }
    } catch {
      // Not delegated to this process, or of another version: limits of other kinds stand in.
    }
  }
  return { directory, path: base }
}

/** The controllers that groups below `directory` have. */
export function handedOn (directory: string): string[] {
  return words(join(directory, 'cgroup.subtree_control'))
}

/** All of them or none: the kernel takes one write whole. */
function handOn (directory: string, controllers: string[]): boolean {
  try {
    writeFileSync(join(directory, 'cgroup.subtree_control'), controllers.map(controller => `+${controller}`).join(' '))
    return controllers.every(controller => handedOn(directory).includes(controller))
  } catch {
    return false
  }
}

function words (file: string): string[] {
  try {
    return readFileSync(file, 'utf8').split(/[\s+]+/).filter(word => word !== '')
  } catch {
    return []
  }
}
