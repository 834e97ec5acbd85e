import { accessSync, constants, existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { run } from './run.ts'

/** Something of the operating system that Dream uses. */
export interface Tool {
  /** Debian's name of the package. */
  debianPackage: string
  /** Whether it is there already. */
  present (): boolean | Promise<boolean>
}

export const bubblewrap: Tool = { debianPackage: 'bubblewrap', present: () => onPath('bwrap') }
export const chromium: Tool = { debianPackage: 'chromium', present: () => onPath('chromium') }
export const protoc: Tool = { debianPackage: 'protobuf-compiler', present: () => onPath('protoc') }
export const pythonProtobuf: Tool = {
  debianPackage: 'python3-protobuf',
  present: async () => (await run('/usr/bin/python3', ['-c', 'import google.protobuf'])).code === 0
}

/**
 * Installs what is missing of `tools` where this is root on Debian; returns the packages that are still missing.
 * Says one line when it installs something, and none otherwise.
 */
export async function installTools (tools: Tool[]): Promise<string[]> {
  const wanted = await missing(tools)
  if (wanted.length === 0 || process.getuid?.() !== 0 || !onPath('apt-get')) return wanted
  console.log(`Installing ${wanted.join(', ')} with apt-get.`)
  if (!await aptInstall(wanted)) {
    await run('apt-get', ['update', '-qq'])
    await aptInstall(wanted)
  }
  return await missing(tools)
}

/** One sentence that says how to get packages by hand. */
export function howToInstall (packages: string[]): string {
  if (process.platform === 'linux') return `Install ${packages.length === 1 ? 'it' : 'them'} with: sudo apt-get install ${packages.join(' ')} (or your distribution's packages of these names).`
  return `Dream knows how to get ${packages.length === 1 ? 'it' : 'them'} on Linux only.`
}

async function missing (tools: Tool[]): Promise<string[]> {
  const names: string[] = []
  for (const tool of tools) {
    if (!await tool.present()) names.push(tool.debianPackage)
  }
  return names
}

async function aptInstall (packages: string[]): Promise<boolean> {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const { code } = await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', '-o', 'DPkg::Lock::Timeout=120', ...packages], { env })
  return code === 0
}

function onPath (program: string): boolean {
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/bin', '/usr/local/bin', '/bin']
  return folders.some(folder => executable(join(folder, program)))
}

function executable (path: string): boolean {
  if (!existsSync(path)) return false
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
