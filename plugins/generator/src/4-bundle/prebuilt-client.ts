import { createHash } from 'node:crypto'
import { transform } from 'esbuild'
import { compileSvelte, isSvelte } from './svelte.ts'
import { isOfHalf } from './kit-files.ts'
import { buildKit, compile, exportsOf, kitFolder, type PrebuiltKit } from './prebuilt-kit.ts'

/** What compiled components import of Svelte, always as a whole. */
const runtime = 'svelte/internal/client'
/** What else of Svelte the Code may import. */
const sveltePaths = [
  'svelte', 'svelte/internal/flags/async', 'svelte/reactivity', 'svelte/transition', 'svelte/animate', 'svelte/easing',
  'svelte/motion', 'svelte/events', 'svelte/attachments'
]
/** What every app has. Whatever these do not need is a module of its own, which only the apps that use it carry. */
const always = ['client/app.ts', 'client/Shell.svelte', 'client/Page.svelte', 'client/List.svelte', 'client/Detail.svelte']

/**
 * The browser's half of the kit. `slim` has of Svelte what generated Code uses; `whole` has all of Svelte, for Code
 * that people have written more into.
 */
export async function prebuildClient (kit: ReadonlyMap<string, string>, size: 'slim' | 'whole'): Promise<PrebuiltKit> {
  const paths = [...kit.keys()].filter(path => isOfHalf('client', path)).map(path => `${kitFolder}${path}`)
  const styles = new Map<string, string>()
  const [core, names] = await Promise.all([coreOf(kit), exportsOf([runtime, ...sveltePaths, ...paths], kit)])
  const exported = new Map([...names].filter(([path]) => core.has(path) || (size === 'whole' && sveltePaths.includes(path))))
  if (size === 'slim') exported.set('svelte', ['mount'])
  const provided = names.get(runtime) ?? []
  const used = new Set([...kit].flatMap(([path, text]) => isSvelte(path) ? compileSvelte(`kit/${path}`, text).uses : []))
  const uses = size === 'whole' ? provided : provided.filter(name => used.has(name))
  const entry = [`export { ${uses.join(', ')} } from '${runtime}'`, ...entryLines(exported)].join('\n')
  const [text, others] = await Promise.all([
    compile(entry, kit, { format: 'esm', platform: 'browser', minify: true }, styles), apart(paths.filter(path => !core.has(path)), kit, styles)
  ])
  const address = `/assets/kit-${createHash('sha256').update(text).digest('hex').slice(0, 8)}.js`
  const modules = new Map([...exported].map(([path, names], index): [string, string] =>
    [path, `export { ${names.map(name => `${renamed(index, name)} as ${name}`).join(', ')} } from '${address}'`]))
  for (const [path, text] of others) modules.set(path, text)
  const sorted = [...styles].sort(([left], [right]) => left < right ? -1 : 1).map(([, css]) => css).join('\n')
  return { text, modules, whole: runtime, address, uses, css: (await transform(sorted, { loader: 'css', minify: true })).code }
}

function renamed (index: number, name: string): string {
  return `k${index}_${name}`
}

function entryLines (exported: ReadonlyMap<string, readonly string[]>): string[] {
  return [...exported].map(([path, names], index) => `export { ${names.map(name => `${name} as ${renamed(index, name)}`).join(', ')} } from '${path}'`)
}

/** The modules that are reached from what every app has. */
async function coreOf (kit: ReadonlyMap<string, string>): Promise<ReadonlySet<string>> {
  const { metafile } = await buildKit(kit, { stdin: { contents: always.map(path => `import '${kitFolder}${path}'`).join('\n'), resolveDir: '/' }, metafile: true, format: 'esm' })
  return new Set(Object.keys(metafile?.inputs ?? {}).flatMap(path => {
    const inKit = /(?:^|\/)kit\/(.*)$/.exec(path)?.[1]
    return inKit !== undefined && kit.has(inKit) ? [`${kitFolder}${inKit}`] : []
  }))
}

/** Each of these modules compiled by itself, by the path it is imported by. */
async function apart (paths: string[], kit: ReadonlyMap<string, string>, styles: Map<string, string>): Promise<[string, string][]> {
  const { outputFiles } = await buildKit(kit, {
    entryPoints: paths.map((path, index) => ({ in: path, out: `${index}` })), outdir: '/', format: 'esm', minifySyntax: true, minifyWhitespace: true
  }, { styles, external: true })
  return paths.flatMap((path, index): [string, string][] => {
    const text = outputFiles?.find(file => file.path.endsWith(`/${index}.js`))?.text.trim() ?? ''
    return text === '' ? [] : [[path, text]]
  })
}
