import type { Bundle } from '@dream/contracts/messages'
import { randomBytes } from 'node:crypto'
import { fileBytes } from './drivers/driver.ts'
import { BundleInvalid } from './errors.ts'

const mostBytes = 64 * 1024 * 1024
const mostAssets = 5000
const pageBytes = 4096

export interface PayloadOptions {
  mode: 'serve' | 'check'
  /** RFC 3339 */
  now: string
  diskMegabytes: number
  withData?: boolean
}

/** What a cell is handed, without the secrets that are new for every start: kept on disk as it is. */
export interface Payload {
  header: Record<string, unknown>
  body: Buffer
}

/** Throws DRM_SANDBOX_BUNDLE_INVALID. */
export function payloadOf (bundle: Bundle | null, options: PayloadOptions): Payload {
  if (bundle === null || bundle.server === '') throw new BundleInvalid('it has no server')
  if (bundle.schema === null || bundle.schema.digest === '') throw new BundleInvalid('it has no schema')
  if (bundle.assets.length > mostAssets) throw new BundleInvalid(`it has more than ${mostAssets} assets`)
  const now = options.now === '' ? new Date().toISOString() : options.now
  if (Number.isNaN(Date.parse(now))) throw new BundleInvalid(`${now} is not a time`)
  const parts: { name: string, content: Uint8Array }[] = [
    { name: 'server', content: Buffer.from(bundle.server) },
    { name: 'schema', content: Buffer.from(bundle.schema.sql) },
    { name: 'migration', content: Buffer.from(bundle.migration?.sql ?? '') },
    { name: 'seed', content: Buffer.from(bundle.seed) },
    { name: 'checks', content: Buffer.from(options.mode === 'check' ? bundle.checks : '') },
    ...bundle.assets.map((asset, index) => ({ name: `asset ${index}`, content: asset.content }))
  ]
  const body = Buffer.concat(parts.map(part => part.content))
  if (body.length > mostBytes) throw new BundleInvalid(`it has more than ${mostBytes} bytes`)
  const header = {
    mode: options.mode,
    now,
    today: now.slice(0, 10),
    withData: options.withData === true,
    seeds: bundle.seed !== '',
    schema: bundle.schema.digest,
    ...(bundle.migration === null ? {} : { migration: { from: bundle.migration.fromSchema, to: bundle.migration.toSchema } }),
    maximumPages: Math.floor(fileBytes(options.diskMegabytes) / pageBytes),
    assets: bundle.assets.map((asset, index) => ({ path: asset.path, mediaType: asset.mediaType, part: `asset ${index}` })),
    parts: parts.map(part => ({ name: part.name, size: part.content.length }))
  }
  return { header, body }
}

export interface Handed {
  /** What lines from the runner begin with; the app never learns it. */
  mark: string
  /** What the supervisor's own requests to the runner carry; the app never learns it. */
  key: string
  bytes: Buffer[]
}

/** The bytes for a cell, with secrets that are new for every start. */
export function handed (payload: Payload): Handed {
  const mark = `\u0001${randomBytes(16).toString('hex')} `
  const key = randomBytes(16).toString('hex')
  return { mark, key, bytes: [Buffer.from(JSON.stringify({ ...payload.header, mark, key }) + '\n'), payload.body] }
}

export function packPayload ({ header, body }: Payload): Buffer {
  return Buffer.concat([Buffer.from(JSON.stringify(header) + '\n'), body])
}

export function unpackPayload (bytes: Buffer): Payload {
  const end = bytes.indexOf(10)
  return { header: JSON.parse(bytes.toString('utf8', 0, end)), body: bytes.subarray(end + 1) }
}
