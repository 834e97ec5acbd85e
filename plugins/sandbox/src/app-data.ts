import { chownSync, constants, closeSync, copyFileSync, existsSync, fstatSync, fsyncSync, lchownSync, lstatSync, mkdirSync, openSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Cell } from './drivers/driver.ts'
import { SnapshotUnknown } from './errors.ts'
import { removeTree } from './remove-tree.ts'

type Slot = Pick<Cell, 'number' | 'directory' | 'uid'>

/**
 * The data of apps as files. Nothing here opens a database or follows a link: the bytes are the app's, and hostile.
 * While an app runs its directory lies in the slot of its cell.
 */
export interface AppData {
  exists (id: string): boolean
  /** Puts the data into the cell's slot; makes an empty directory when there is none. */
  moveIn (id: string, cell: Slot): void
  moveOut (id: string, cell: Slot): void
  /** A new empty directory in the slot, with a copy of the data when wanted: for checks. */
  scratch (cell: Cell, copyOf: { id: string, from?: Cell } | undefined): void
  /** Copies the data; only while no process writes it. */
  snapshot (id: string, name: string): void
  /** Makes the data what it was at that snapshot. Throws DRM_SANDBOX_SNAPSHOT_UNKNOWN. */
  putBack (id: string, name: string): void
  clear (id: string): void
  keepSnapshots (id: string, count: number): void
  remove (id: string): void
  /** Brings home the data that a crash has left in slots. */
  recover (ids: Set<string>): void
}

const files = ['app.db', 'app.db-wal']
const mostFiles = 10000

export function createAppData (dataDirectory: string, appDirectory: (id: string) => string): AppData {
  const slots = join(dataDirectory, 'slots')
  const home = (id: string) => join(appDirectory(id), 'data')
  const snapshots = (id: string) => join(appDirectory(id), 'snapshots')
  // The name alone says whose data is in the slot: a name is on the disk before the rename that follows it.
  const note = (number: number, id: string) => join(slots, `${number}.${id}`)

  return {
    exists: id => existsSync(join(home(id), 'app.db')),
    moveIn (id, cell) {
      mkdirSync(home(id), { recursive: true, mode: 0o700 })
      if (cell.uid !== undefined) chownTree(home(id), cell.uid, { left: mostFiles })
      writeFileSync(note(cell.number, id), '')
      renameSync(home(id), join(cell.directory, 'app'))
    },
    moveOut (id, cell) {
      const from = join(cell.directory, 'app')
      if (isDirectory(from) && !existsSync(home(id))) renameSync(from, home(id))
      rmSync(note(cell.number, id), { force: true })
    },
    scratch (cell, copyOf) {
      const to = join(cell.directory, 'app')
      mkdirSync(to, { mode: 0o700 })
      if (copyOf !== undefined) copyFiles(copyOf.from === undefined ? home(copyOf.id) : join(copyOf.from.directory, 'app'), to)
      if (cell.uid !== undefined) chownTree(to, cell.uid, { left: mostFiles })
    },
    snapshot (id, name) {
      const to = join(snapshots(id), name)
      mkdirSync(to, { recursive: true, mode: 0o700 })
      copyFiles(home(id), to)
    },
    putBack (id, name) {
      const from = join(snapshots(id), name)
      if (!/^[a-z0-9-]{1,80}$/.test(name) || !isDirectory(from)) throw new SnapshotUnknown(name.slice(0, 80))
      const scratch = `${home(id)}.new`
      removeTree(scratch)
      mkdirSync(scratch, { mode: 0o700 })
      copyFiles(from, scratch)
      removeTree(home(id))
      renameSync(scratch, home(id))
    },
    clear (id) { removeTree(home(id)) },
    keepSnapshots (id, count) {
      if (!existsSync(snapshots(id))) return
      // Their names begin with the time, so that they sort.
      for (const name of readdirSync(snapshots(id)).sort().slice(0, -count)) removeTree(join(snapshots(id), name))
    },
    remove (id) {
      removeTree(home(id))
      removeTree(snapshots(id))
    },
    recover (ids) {
      if (!existsSync(slots)) return
      for (const name of readdirSync(slots)) {
        const [, number = '', id = ''] = /^(\d+)\.([a-z][a-z0-9-]*)$/.exec(name) ?? []
        if (!ids.has(id)) continue
        const from = join(slots, number, 'app')
        if (isDirectory(from) && !existsSync(home(id))) renameSync(from, home(id))
      }
      removeTree(slots)
    }
  }
}

/** Bytes under `directory`, looking at no more than some thousand names. */
export function sizeOf (directory: string, budget = { left: 5000 }): number {
  let size = 0
  for (const entry of listed(directory)) {
    if (budget.left-- <= 0) return size
    try {
      const stat = lstatSync(join(directory, entry))
      size += stat.isDirectory() ? sizeOf(join(directory, entry), budget) : stat.blocks * 512
    } catch {
      // It has gone since it was listed.
    }
  }
  return size
}

function listed (directory: string): string[] {
  try {
    return readdirSync(directory)
  } catch {
    return []
  }
}

function isDirectory (path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isDirectory() === true
}

/** Copies the database and its write-ahead log, regular files only; a clone where the disk can make one. */
function copyFiles (from: string, to: string): void {
  for (const name of files) {
    const source = join(from, name)
    if (lstatSync(source, { throwIfNoEntry: false })?.isFile() !== true) continue
    // The open file is what is copied, so that nothing can be put in its place between look and copy.
    const handle = openSync(source, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK)
    try {
      if (!fstatSync(handle).isFile()) continue
      copyFileSync(process.platform === 'linux' ? `/proc/self/fd/${handle}` : source, join(to, name), constants.COPYFILE_FICLONE)
    } finally {
      closeSync(handle)
    }
    const copy = openSync(join(to, name), 'r+')
    fsyncSync(copy)
    closeSync(copy)
  }
}

function chownTree (directory: string, uid: number, budget: { left: number }): void {
  chownSync(directory, uid, uid)
  for (const name of readdirSync(directory)) {
    if (budget.left-- <= 0) throw new Error(`its data has more than ${mostFiles} files`)
    const path = join(directory, name)
    if (isDirectory(path)) chownTree(path, uid, budget)
    else lchownSync(path, uid, uid)
  }
}
