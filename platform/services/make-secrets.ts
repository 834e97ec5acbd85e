/** `node platform/services/make-secrets.ts <file>…`: writes a new secret into each of the files that is not there yet. */
import { randomBytes } from 'node:crypto'
import { existsSync, writeFileSync } from 'node:fs'

for (const file of process.argv.slice(2)) {
  if (!existsSync(file)) writeFileSync(file, `${randomBytes(32).toString('hex')}\n`, { mode: 0o440, flag: 'wx' })
}
