import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'

/** The version of an npm package as the generator finds it; throws where it is not installed. */
export function installedVersion (name: string): string {
  const file = folderOf(name) ?? ''
  const manifest: unknown = file === '' ? undefined : JSON.parse(readFileSync(join(file, 'package.json'), 'utf8'))
  if (typeof manifest !== 'object' || manifest === null || !('version' in manifest) || typeof manifest.version !== 'string') {
    throw new Error(`The kit imports ${name}, which is not installed.`)
  }
  return manifest.version
}

/** The folder of an npm package as the generator finds it. */
export function folderOf (name: string): string | undefined {
  const folders = createRequire(import.meta.url).resolve.paths(name) ?? []
  return folders.map(folder => join(folder, name)).find(folder => existsSync(join(folder, 'package.json')))
}
