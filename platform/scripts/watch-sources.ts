import { watch } from 'node:fs'
import { join, sep } from 'node:path'

const watched = ['contracts', 'platform', 'plugins']

/** Calls `changed` with the path of a source file, once per burst of changes; tests and installed packages do not count. */
export function watchSources (root: string, changed: (path: string) => void): void {
  let timer: NodeJS.Timeout | undefined
  for (const folder of watched) {
    watch(join(root, folder), { recursive: true }, (_event, name) => {
      if (name === null || !isSource(name)) return
      clearTimeout(timer)
      timer = setTimeout(() => { changed(join(folder, name)) }, 150)
    })
  }
}

function isSource (name: string): boolean {
  const parts = name.split(sep)
  return /\.(?:ts|json|svelte|css)$/.test(name) && !parts.includes('node_modules') && !parts.includes('test')
}
