import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { bytesJsonObject } from '@dream/contracts/blueprint/json'
import type { Code, ExportResponse } from '@dream/contracts/messages'
import { hasErrors } from '../2-lower/findings.ts'
import type { Compiler } from '../4-bundle/compile.ts'
import { readKit } from '../4-bundle/kit-files.ts'
import { installedVersion } from './installed-version.ts'
import { packagesOf } from './packages.ts'
import { projectTexts, type Needs } from './project-texts.ts'
import { appModulePath, usedFiles } from './used-files.ts'

export interface Leaving {
  code: Code
  /** JSON of the records to begin with; empty for none. */
  records: Uint8Array
}

const standaloneDirectory = fileURLToPath(new URL('../../standalone', import.meta.url))

/** Code as a project of its own: with the source of the kit that it uses, its client built, and what starts it. */
export async function exportProject ({ code, records }: Leaving, compiler: Compiler): Promise<ExportResponse> {
  const own = new Map(code.files.map(({ path, text }) => [path, text]))
  const { assets, findings } = await compiler.compile(own)
  if (hasErrors(findings)) return { files: [], findings }
  const schema = own.get('server/schema.sql') ?? ''
  own.delete('server/schema.sql')
  const all = available()
  const without = new Map([...own, ...projectTexts(own, { toRun: {}, toBuild: {} }), ['migrations/0001-start.sql', schema] as const])
  const texts = new Map([...without, ...projectTexts(own, needsOf(without, all))])
  if (records.length > 0) texts.set('records.json', `${JSON.stringify(bytesJsonObject(records), null, 2)}\n`)
  const files = [...usedFiles(texts, all)].map(([path, text]) => ({ path, content: new TextEncoder().encode(text) }))
  const built = assets.map(({ path, content }) => ({ path: `public${path}`, content }))
  return { files: [...files, ...built].sort((left, right) => left.path < right.path ? -1 : 1), findings }
}

/** What a project may use of the generator's own files, by the path it has there. */
function available (): ReadonlyMap<string, string> {
  const kit = [...readKit()].map(([path, text]) => [`kit/${path}`, text] as const)
  const standalone = readdirSync(standaloneDirectory).map(name => [`standalone/${name}`, readFileSync(join(standaloneDirectory, name), 'utf8')] as const)
  const appModule = readFileSync(fileURLToPath(import.meta.resolve('@dream/contracts/app-module')), 'utf8')
  return new Map([...kit, ...standalone, [appModulePath, appModule]])
}

/** The npm packages of a project; what only its client and its building use is not needed to run it. */
function needsOf (texts: ReadonlyMap<string, string>, all: ReadonlyMap<string, string>): Needs {
  const running = new Map([...texts].filter(([path]) => path === 'start.ts' || /^(server|checks)\//.test(path)))
  const toRun = packagesOf(usedFiles(running, all))
  const toBuild = packagesOf(usedFiles(texts, all)).difference(toRun)
  return { toRun: versionsOf(toRun), toBuild: versionsOf(toBuild) }
}

/** The versions that are installed here. */
function versionsOf (names: ReadonlySet<string>): Record<string, string> {
  return Object.fromEntries([...names].sort().map(name => [name, installedVersion(name)]))
}
