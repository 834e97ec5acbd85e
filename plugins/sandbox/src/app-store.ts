import { chmodSync, closeSync, existsSync, fsyncSync, mkdirSync, openSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { randomBytes } from 'node:crypto'
import { open, rename } from 'node:fs/promises'
import { join } from 'node:path'
import type { Finding } from '@dream/contracts/messages'
import { AppIdInvalid } from './errors.ts'
import { removeTree } from './remove-tree.ts'

/** What the sandbox remembers of an app. */
export interface AppRecord {
  id: string
  /** The serving version, 0 before the first. */
  version: number
  /** Name of the file with what its cell is handed. */
  payload: string
  /** A deploy that is under way: what to put back when it is found after a crash. */
  deploying: { snapshot: string } | null
  /** Why it ended last, when it ended by itself. */
  findings: Finding[]
}

export interface AppStore {
  list (): AppRecord[]
  /** Whole or not at all, and on the disk when it returns. */
  save (record: AppRecord): void
  directory (id: string): string
  /** Answers the name it is kept under, once it is on the disk. */
  savePayload (id: string, bytes: Buffer): Promise<string>
  readPayload (id: string, name: string): Buffer
  /** Deletes all but that one. */
  keepPayload (id: string, name: string): void
  remove (id: string): void
}

const idPattern = /^[a-z][a-z0-9-]{0,62}$/

/** Throws DRM_SANDBOX_APP_ID_INVALID. */
export function validId (id: string): string {
  if (!idPattern.test(id)) throw new AppIdInvalid(id.slice(0, 80))
  return id
}

export function createAppStore (dataDirectory: string): AppStore {
  const apps = join(dataDirectory, 'apps')
  mkdirSync(apps, { recursive: true })
  chmodSync(apps, 0o700)
  const directory = (id: string) => join(apps, validId(id))
  return {
    directory,
    list: () => readdirSync(apps).filter(id => idPattern.test(id)).flatMap(id => {
      const file = join(apps, id, 'app.json')
      return existsSync(file) ? [readRecord(id, readFileSync(file, 'utf8'))] : []
    }),
    save (record) {
      mkdirSync(directory(record.id), { recursive: true })
      writeWhole(join(directory(record.id), 'app.json'), Buffer.from(JSON.stringify(record)))
    },
    async savePayload (id, bytes) {
      mkdirSync(directory(id), { recursive: true })
      const name = `payload-${randomBytes(6).toString('hex')}`
      const scratch = join(directory(id), `${name}.new`)
      const handle = await open(scratch, 'w', 0o600)
      try {
        await handle.writeFile(bytes)
        await handle.sync()
      } finally {
        await handle.close()
      }
      await rename(scratch, join(directory(id), name))
      return name
    },
    readPayload: (id, name) => readFileSync(join(directory(id), name)),
    keepPayload (id, keep) {
      for (const name of readdirSync(directory(id))) {
        if (name.startsWith('payload-') && name !== keep) rmSync(join(directory(id), name), { force: true })
      }
    },
    remove (id) { removeTree(directory(id)) }
  }
}

function readRecord (id: string, text: string): AppRecord {
  const value: Partial<AppRecord> = JSON.parse(text)
  return { id, version: value.version ?? 0, payload: value.payload ?? '', deploying: value.deploying ?? null, findings: value.findings ?? [] }
}

function writeWhole (file: string, bytes: Buffer): void {
  const scratch = `${file}.new`
  const handle = openSync(scratch, 'w', 0o600)
  try {
    writeFileSync(handle, bytes)
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
  renameSync(scratch, file)
}
