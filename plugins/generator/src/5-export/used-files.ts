/** The files of the project by path, those that Code and other used files import of `available` among them. */
export function usedFiles (code: ReadonlyMap<string, string>, available: ReadonlyMap<string, string>): Map<string, string> {
  const used = new Map<string, string>()
  const waiting = [...code].map(([path, text]) => [path, withOwnImports(path, text)] as const)
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const [path, text] = next
    if (used.has(path)) continue
    used.set(path, text)
    for (const imported of importsOf(path, text)) {
      const found = available.get(imported)
      if (found !== undefined) waiting.push([imported, withOwnImports(imported, found)])
    }
  }
  return used
}

const dreamImport = /(\b(?:from|import)\s*\(?\s*)(['"])@dream\/(kit\/[^'"]+|contracts\/app-module)\2/g

/** The text with what it imports of Dream's packages imported from the project's own kit folder. */
function withOwnImports (path: string, text: string): string {
  const up = '../'.repeat(path.split('/').length - 1) || './'
  return text.replace(dreamImport, (_whole, before: string, quote: string, name: string) =>
    `${before}${quote}${up}${name === 'contracts/app-module' ? appModulePath : name}${quote}`)
}

/** Where the project has the types that app and server agree on. */
export const appModulePath = 'kit/app-module.ts'

/** The paths of the project that a file imports, whether they are there or not. */
function importsOf (path: string, text: string): string[] {
  return Array.from(text.matchAll(/\b(?:from|import)\s*\(?\s*['"](\.\.?\/[^'"]+)['"]/g), match => joined(path, match[1] ?? ''))
}

/** The path that `relative` means in the file at `importer`. */
function joined (importer: string, relative: string): string {
  return new URL(relative, `file:///${importer}`).pathname.slice(1)
}
