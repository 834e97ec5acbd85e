/** node plugins/persistence/scripts/restore.ts <database> [<backup>]: puts the backup, or the newest one, in the place of the database. */
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { listBackups } from '../src/drivers/sqlite-backups.ts'
import { restoreBackup } from '../src/drivers/sqlite-restore.ts'

const [path, chosen] = process.argv.slice(2)
if (path === undefined) fail('Say which database is to be restored: node plugins/persistence/scripts/restore.ts <database> [<backup>]')
const directory = join(dirname(path), 'backups')
const backup = chosen ?? (existsSync(directory) ? listBackups(directory)[0] : undefined)
if (backup === undefined) fail(`There is no backup in ${directory}. Name one after the database.`)
try {
  const before = restoreBackup(backup, path)
  console.log(`Restored ${backup}.${before === '' ? '' : ` What was there before is kept as ${before}.`}`)
} catch (error) {
  fail(error instanceof Error ? error.message : String(error))
}

function fail (sentence: string): never {
  console.error(sentence)
  process.exit(1)
}
