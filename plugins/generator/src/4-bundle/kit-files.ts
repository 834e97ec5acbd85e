import { readdirSync, readFileSync } from 'node:fs'
import { createHash } from 'node:crypto'
import { fileURLToPath } from 'node:url'

export const kitDirectory = fileURLToPath(new URL('../../kit', import.meta.url))

/** The kit's files by path: "server/app.ts". Read once; nothing else of the disk goes into a Bundle. */
export function readKit (): ReadonlyMap<string, string> {
  const paths = readdirSync(kitDirectory, { recursive: true, encoding: 'utf8', withFileTypes: true })
    .filter(entry => entry.isFile() && /\.(ts|svelte|css)$/.test(entry.name))
    .map(entry => `${entry.parentPath}/${entry.name}`.slice(kitDirectory.length + 1).replaceAll('\\', '/'))
  return new Map(paths.sort().map(path => [path, readFileSync(`${kitDirectory}/${path}`, 'utf8')]))
}

/** sha256 of the whole kit, its first twelve digits. */
export function kitDigest (kit: ReadonlyMap<string, string>): string {
  const hash = createHash('sha256')
  for (const [path, text] of kit) hash.update(`${path}\0${text}\0`)
  return hash.digest('hex').slice(0, 12)
}
