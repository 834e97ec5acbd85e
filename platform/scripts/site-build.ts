import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { oneAtATime } from './one-at-a-time.mjs'
import { run } from './run.ts'
import { sourceDigest } from './source-digest.ts'

const sources = ['site/src', 'site/static', 'site/package.json', 'site/vite.config.ts', 'site/tsconfig.json', 'package-lock.json']

/** Builds the site when its sources differ from those of the build that is there. Returns a sentence when that fails. */
export async function buildSite (root: string): Promise<string | undefined> {
  if (built(root)) return undefined
  return await oneAtATime(join(root, '.dream', 'site-build.lock'), 'builds the site', async () => {
    if (built(root)) return undefined
    console.log('Building the site.')
    const digest = sourceDigest(root, sources)
    const { code, output } = await run('npm', ['run', 'build'], { cwd: join(root, 'site') })
    if (code !== 0) return `${output.trim()}\nThe site could not be built; see above.`
    writeFileSync(stampOf(root), digest)
    return undefined
  })
}

function built (root: string): boolean {
  return existsSync(join(root, 'site/build/index.js')) && existsSync(stampOf(root)) &&
    readFileSync(stampOf(root), 'utf8') === sourceDigest(root, sources)
}

function stampOf (root: string): string {
  return join(root, 'site/build/.sources')
}
