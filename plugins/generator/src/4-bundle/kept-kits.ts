import { createHash } from 'node:crypto'
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { prebuildClient } from './prebuilt-client.ts'
import { prebuildServer, type PrebuiltKit } from './prebuilt-kit.ts'

/** The kit's halves as Code is bundled against them. */
export interface PrebuiltKits {
  server: PrebuiltKit
  checks: PrebuiltKit
  /** The slim one, and the one with all that the kit needs of Svelte; the whole one is rarely needed. */
  client: PrebuiltKit
  fuller: PrebuiltKit
}

/**
 * The prebuilt kit, from the directory where an earlier process has put it when nothing that decides its bytes has
 * changed since. Without a directory it is built anew.
 */
export async function prebuiltKits (kit: ReadonlyMap<string, string>, directory?: string): Promise<PrebuiltKits> {
  if (directory === undefined) return prebuild(kit)
  const file = join(directory, `kit-${await keyOf(kit)}.json`)
  const kept = await readKept(file)
  if (kept !== undefined) return kept
  const built = await prebuild(kit)
  await keep(file, directory, built)
  return built
}

async function prebuild (kit: ReadonlyMap<string, string>): Promise<PrebuiltKits> {
  const [server, checks, client, fuller] = await Promise.all([
    prebuildServer(kit, 'server'), prebuildServer(kit, 'checks'), prebuildClient(kit, 'slim'), prebuildClient(kit, 'kit')
  ])
  return { server, checks, client, fuller }
}

/** A digest of everything that the prebuilt kit is made of and by. */
async function keyOf (kit: ReadonlyMap<string, string>): Promise<string> {
  const require = createRequire(import.meta.url)
  const makers = ['./prebuilt-kit.ts', './prebuilt-client.ts', './svelte.ts', './kept-kits.ts', './kit-files.ts'].map(name => new URL(name, import.meta.url))
  const hono = join(dirname(require.resolve('hono')), '../../package.json')
  const packages = [require.resolve('svelte/package.json'), require.resolve('esbuild/package.json'), hono]
  const texts = await Promise.all([...makers, ...packages].map(async path => readFile(path, 'utf8')))
  const hash = createHash('sha256')
  for (const text of [...texts, ...[...kit].flat()]) hash.update(`${text.length} ${text}`)
  return hash.digest('hex').slice(0, 32)
}

type Kept = Record<keyof PrebuiltKits, Omit<PrebuiltKit, 'modules' | 'styles' | 'needs'> & { modules: [string, string][], styles: [string, string][], needs: [string, readonly string[]][] }>

async function keep (file: string, directory: string, { server, checks, client, fuller }: PrebuiltKits): Promise<void> {
  const plain = (half: PrebuiltKit) => ({ ...half, modules: [...half.modules], styles: [...half.styles], needs: [...half.needs] })
  const kept: Kept = { server: plain(server), checks: plain(checks), client: plain(client), fuller: plain(fuller) }
  const text = JSON.stringify(kept)
  await mkdir(directory, { recursive: true })
  const unfinished = `${file}.${process.pid}.${Math.random().toString(36).slice(2)}`
  await writeFile(unfinished, `${digestOf(text)}\n${text}`)
  await rename(unfinished, file)
}

async function readKept (file: string): Promise<PrebuiltKits | undefined> {
  const content = await readFile(file, 'utf8').catch(() => '')
  const text = content.slice(content.indexOf('\n') + 1)
  if (content === '' || digestOf(text) !== content.slice(0, content.indexOf('\n'))) return undefined
  const kept: Kept = JSON.parse(text)
  const half = (name: keyof PrebuiltKits): PrebuiltKit => ({ ...kept[name], modules: new Map(kept[name].modules), styles: new Map(kept[name].styles), needs: new Map(kept[name].needs) })
  return { server: half('server'), checks: half('checks'), client: half('client'), fuller: half('fuller') }
}

function digestOf (text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
