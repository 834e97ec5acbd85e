import { globSync } from 'node:fs'
import { sep } from 'node:path'

/** Tests by how they are run, as paths relative to the root. */
export interface TestFiles {
  /** Quick ones, side by side. */
  ordinary: string[]
  /** Those that start servers and a browser: one after another. */
  endToEnd: string[]
  /** Those of `npm run test:long`. */
  long: string[]
}

export function findTests (root: string): TestFiles {
  const skipped = new Set(['node_modules', 'fixtures', '.dream', 'build', '.svelte-kit'])
  const paths = globSync('{contracts,platform,plugins,site,pulumi}/**/{test,e2e}/**/*.ts', { cwd: root, exclude: name => skipped.has(name.split(sep).at(-1) ?? '') })
    .filter(path => !path.endsWith('.d.ts') && !path.split(sep).some(part => skipped.has(part)))
    .sort()
  const isLong = (path: string) => path.includes(`${sep}long${sep}`)
  const isEndToEnd = (path: string) => path.includes(`${sep}e2e${sep}`)
  return {
    ordinary: paths.filter(path => !isLong(path) && !isEndToEnd(path)),
    endToEnd: paths.filter(path => !isLong(path) && isEndToEnd(path)),
    long: paths.filter(isLong)
  }
}
