import { createHash } from 'node:crypto'
import { chownSync, chmodSync, mkdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { removeTree } from '../remove-tree.ts'

/** What one cell sees of the disk: its slot, and the directory of its socket. */
export interface CellDirectory {
  slot: string
  socketDirectory: string
  socket: string
}

export interface CellDirectories {
  make (number: number, uid: number | undefined): CellDirectory
  remove (number: number): void
}

const longestSocketPath = 107

/** Slots lie beside the apps' data, so that data moves into one by a rename. */
export function createCellDirectories (dataDirectory: string): CellDirectories {
  const fits = join(dataDirectory, 'sockets', '1234567890', 'http.sock').length <= longestSocketPath
  const sockets = fits
    ? join(dataDirectory, 'sockets')
    : join(tmpdir(), `dream-${createHash('sha256').update(dataDirectory).digest('hex').slice(0, 12)}`)
  const slots = join(dataDirectory, 'slots')
  removeTree(sockets)
  for (const directory of [slots, sockets]) {
    mkdirSync(directory, { recursive: true })
    chmodSync(directory, 0o711)
  }
  const paths = (number: number): CellDirectory => {
    const socketDirectory = join(sockets, String(number))
    return { slot: join(slots, String(number)), socketDirectory, socket: join(socketDirectory, 'http.sock') }
  }
  return {
    make (number, uid) {
      const made = paths(number)
      mkdirSync(made.slot, { mode: 0o755 })
      mkdirSync(made.socketDirectory, { mode: 0o755 })
      if (uid !== undefined) chownSync(made.socketDirectory, uid, uid)
      return made
    },
    remove (number) {
      const made = paths(number)
      removeTree(made.slot)
      removeTree(made.socketDirectory)
    }
  }
}
