import { readdirSync, readFileSync } from 'node:fs'
import { createHash } from 'node:crypto'
import { fileURLToPath } from 'node:url'

const notOfApps = /^blocks\/[^/]+\/block(-[\w-]+)?\.ts$|(^|\/)walk(-[\w-]+)?\.ts$/

export const kitDirectory = fileURLToPath(new URL('../../kit', import.meta.url))

/**
 * The kit's files by path: "server/app.ts", "blocks/due/Due.svelte". Read once; nothing else of the disk goes into a
 * Bundle. What a block's folder has for this generator and for tests stays out.
 */
export function readKit (): ReadonlyMap<string, string> {
  const paths = readdirSync(kitDirectory, { recursive: true, encoding: 'utf8', withFileTypes: true })
    .filter(entry => entry.isFile() && /\.(ts|svelte|css)$/.test(entry.name))
    .map(entry => `${entry.parentPath}/${entry.name}`.slice(kitDirectory.length + 1).replaceAll('\\', '/'))
  return new Map(paths.filter(path => !notOfApps.test(path)).sort().map(path => [path, readFileSync(`${kitDirectory}/${path}`, 'utf8')]))
}

/** sha256 of the whole kit, its first twelve digits. */
export function kitDigest (kit: ReadonlyMap<string, string>): string {
  const hash = createHash('sha256')
  for (const [path, text] of kit) hash.update(`${path}\0${text}\0`)
  return hash.digest('hex').slice(0, 12)
}

export type KitHalf = 'server' | 'checks' | 'client'

/** Whether a file of the kit is of that half of it; in the folders of blocks and of people its name says so. What is shared is of all three. */
export function isOfHalf (half: KitHalf, path: string): boolean {
  const [folder = '', ...rest] = path.split('/')
  const file = rest.at(-1) ?? ''
  const of = folder === 'blocks' || folder === 'people' ? /^(server|checks|shared)[-.]/.exec(file)?.[1] ?? 'client' : folder
  return (of === half || of === 'shared') && /\.(ts|svelte)$/.test(path)
}
