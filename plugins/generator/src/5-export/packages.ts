import { builtinModules } from 'node:module'

/** The names of the npm packages that the files import. */
export function packagesOf (files: Iterable<readonly [path: string, text: string]>): Set<string> {
  const found = new Set<string>()
  for (const [path, text] of files) {
    if (!/\.(ts|svelte)$/.test(path)) continue
    for (const [, name = ''] of text.matchAll(imported)) if (!isBuiltIn(name)) found.add(packageOf(name))
  }
  return found
}

/** A whole statement at the start of a line, or a module that is loaded when it is needed: text in quotes is no import. */
const imported = /(?:^\s*import\s*|^\s*(?:import|export)\b[^'"\n]*?\bfrom\s*|^\s*\}\s*from\s*|\bimport\s*\(\s*)['"]([a-z@][^'"]*)['"]/gm

function isBuiltIn (name: string): boolean {
  return name.startsWith('node:') || builtinModules.includes(name)
}

function packageOf (name: string): string {
  return name.split('/').slice(0, name.startsWith('@') ? 2 : 1).join('/')
}
