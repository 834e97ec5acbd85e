import { createHash } from 'node:crypto'
import type { Schema } from '@dream/contracts/messages'

/** The schema with the digest of its statements; blank space and comments do not count. */
export function schemaOf (sql: string): Schema {
  const normal = sql.replace(/^\s*--.*$/gm, '').replace(/\s+/g, ' ').trim()
  return { sql, digest: createHash('sha256').update(normal).digest('hex') }
}
