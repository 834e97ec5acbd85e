import { createHash } from 'node:crypto'
import { transform } from 'esbuild'
import { compileSvelte, isSvelte } from './svelte.ts'
import { isOfHalf } from './kit-files.ts'
import { apart, compile, coreOf, exportsOf, kitFolder, stylesOf, type PrebuiltKit } from './prebuilt-kit.ts'

/** What compiled components import of Svelte, always as a whole. */
const runtime = 'svelte/internal/client'
/** What else of Svelte the Code may import. */
const sveltePaths = [
  'svelte', 'svelte/internal/flags/async', 'svelte/reactivity', 'svelte/transition', 'svelte/animate', 'svelte/easing',
  'svelte/motion', 'svelte/events', 'svelte/attachments'
]
/** What the components of generated pages use of Svelte beside what the kit's do. */
const usedByPages = ['append', 'template', 'from_html', 'comment', 'first_child', 'child', 'sibling', 'next', 'reset', 'text']

/** What every app has. Whatever these do not need is a module of its own, which only the apps that use it carry. */
const always = ['client/app.ts', 'client/Shell.svelte', 'client/Page.svelte', 'client/List.svelte', 'client/Detail.svelte']

/**
 * The browser's half of the kit. `slim` has of Svelte what every app needs, `kit` what the whole kit needs, and `whole`
 * has all of Svelte, for Code that people have written more into.
 */
export async function prebuildClient (kit: ReadonlyMap<string, string>, size: 'slim' | 'kit' | 'whole'): Promise<PrebuiltKit> {
  const paths = [...kit.keys()].filter(path => isOfHalf('client', path)).map(path => `${kitFolder}${path}`)
  const styles = new Map<string, string>()
  const [core, names] = await Promise.all([coreOf(always, kit), exportsOf([runtime, ...sveltePaths, ...paths], kit)])
  const exported = new Map([...names].filter(([path]) => core.has(path) || (size === 'whole' && sveltePaths.includes(path))))
  if (size !== 'whole') exported.set('svelte', ['mount'])
  const provided = names.get(runtime) ?? []
  const components = [...kit].filter(([path]) => isSvelte(path) && (size === 'kit' || core.has(`${kitFolder}${path}`)))
  const used = new Set([...components.flatMap(([path, text]) => compileSvelte(`kit/${path}`, text).uses), ...usedByPages])
  const uses = size === 'whole' ? provided : provided.filter(name => used.has(name))
  const entry = [`export { ${uses.join(', ')} } from '${runtime}'`, ...entryLines(exported)].join('\n')
  const [text, others] = await Promise.all([
    compile(entry, kit, { format: 'esm', platform: 'browser', minify: true }, styles), apart(paths.filter(path => !core.has(path)), kit, styles)
  ])
  const address = `/assets/kit-${createHash('sha256').update(text).digest('hex').slice(0, 8)}.js`
  const modules = new Map([...exported].map(([path, names], index): [string, string] =>
    [path, `export { ${names.map(name => `${renamed(index, name)} as ${name}`).join(', ')} } from '${address}'`]))
  const isCore = ([path]: [string, string]): boolean => core.has(`${kitFolder}${path}`)
  const own = new Map([...styles].filter(style => !isCore(style)).map(([path, css]) => [`${kitFolder}${path}`, css]))
  for (const [path, text] of others) modules.set(path, own.has(path) ? `${text}\nimport '${path}${stylesOf}'` : text)
  const sorted = [...styles].filter(isCore).sort(([left], [right]) => left < right ? -1 : 1).map(([, css]) => css).join('\n')
  return { text, modules, whole: runtime, address, uses, needs: needsOf(paths.filter(path => !core.has(path)), kit), css: (await transform(sorted, { loader: 'css', minify: true })).code, styles: own }
}

/** What of Svelte each of these files needs together with the files of the kit that it imports. */
function needsOf (paths: string[], kit: ReadonlyMap<string, string>): ReadonlyMap<string, readonly string[]> {
  return new Map(paths.map(path => {
    const needed = new Set<string>()
    const seen = new Set<string>()
    const waiting = [path.slice(kitFolder.length)]
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      const text = kit.get(next)
      if (text === undefined || seen.has(next)) continue
      seen.add(next)
      for (const name of isSvelte(next) ? compileSvelte(`kit/${next}`, text).uses : []) needed.add(name)
      for (const [, imported = ''] of text.matchAll(/(?:from|import)\s*\(?\s*'(\.\.?\/[^']+)'/g)) waiting.push(new URL(imported, `file:///${next}`).pathname.slice(1))
    }
    return [path, [...needed].sort()]
  }))
}

function renamed (index: number, name: string): string {
  return `k${index}_${name}`
}

function entryLines (exported: ReadonlyMap<string, readonly string[]>): string[] {
  return [...exported].map(([path, names], index) => `export { ${names.map(name => `${name} as ${renamed(index, name)}`).join(', ')} } from '${path}'`)
}
