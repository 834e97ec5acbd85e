import { build, transform, type BuildOptions, type Plugin } from 'esbuild'
import { createHash } from 'node:crypto'
import { createRequire } from 'node:module'
import { dirname } from 'node:path'
import { kitDirectory } from './kit-files.ts'
import { compileSvelte, isSvelte } from './svelte.ts'

/**
 * One half of the kit, compiled once into one text. Code is bundled against small modules that only name what they
 * take from it, so that a Bundle takes no longer to make than its own files.
 */
export interface PrebuiltKit {
  /** The compiled text: for the browser a module, for the server an expression whose value has every export. */
  text: string
  /** What Code imports, as the text of a module over the compiled one, by the path it is imported by. */
  modules: ReadonlyMap<string, string>
  /** What Code imports that is the compiled module itself. */
  whole: string
  /** Where the browser finds it; empty for the server. */
  address: string
  /** The styles of all components. */
  css: string
}

/** What of Svelte the Code may import; compiled components use the internal ones. */
const svelteRuntime = 'svelte/internal/client'
const sveltePaths = [
  'svelte', 'svelte/internal/flags/async', 'svelte/reactivity', 'svelte/transition', 'svelte/animate', 'svelte/easing',
  'svelte/motion', 'svelte/events', 'svelte/attachments'
]

/** The variable that holds the kit in a server text. */
export const kitVariable = '$kit'

export async function prebuildServer (kit: ReadonlyMap<string, string>, folders: RegExp): Promise<PrebuiltKit> {
  const paths = [...kit.keys()].filter(path => folders.test(path)).map(path => `@dream/kit/${path}`)
  const exported = await exportsOf(paths, kit)
  const { text } = await compile(entryText(exported), kit, { format: 'iife', globalName: kitVariable, platform: 'neutral', minifySyntax: true, minifyWhitespace: true })
  const modules = [...exported].map(([path, names], index): [string, string] =>
    [path, names.map(name => `export ${name === 'default' ? 'default' : `const ${name} =`} ${kitVariable}.${renamed(index, name)}`).join('\n')])
  return { text, modules: new Map(modules), whole: '', address: '', css: '' }
}

export async function prebuildClient (kit: ReadonlyMap<string, string>): Promise<PrebuiltKit> {
  const paths = [...kit.keys()].filter(path => /^(client|shared)\/.*\.(ts|svelte)$/.test(path)).map(path => `@dream/kit/${path}`)
  const exported = await exportsOf([...paths, ...sveltePaths], kit)
  const { text, css } = await compile(`export * from '${svelteRuntime}'\n${entryText(exported)}`, kit, { format: 'esm', platform: 'browser', minify: true })
  const address = `/assets/kit-${createHash('sha256').update(text).digest('hex').slice(0, 8)}.js`
  const modules = [...exported].map(([path, names], index): [string, string] =>
    [path, `export { ${names.map(name => `${renamed(index, name)} as ${name}`).join(', ')} } from '${address}'`])
  return { text, modules: new Map(modules), whole: svelteRuntime, address, css }
}

function renamed (index: number, name: string): string {
  return `k${index}_${name}`
}

function entryText (exported: ReadonlyMap<string, string[]>): string {
  return [...exported].filter(([, names]) => names.length > 0).map(([path, names], index) =>
    `export { ${names.map(name => `${name} as ${renamed(index, name)}`).join(', ')} } from '${path}'`).join('\n')
}

/** The names that modules export, those without any left out. */
async function exportsOf (paths: string[], kit: ReadonlyMap<string, string>): Promise<ReadonlyMap<string, string[]>> {
  const { metafile } = await build({
    ...common,
    entryPoints: paths.map((path, index) => ({ in: path, out: `${index}` })),
    outdir: '/',
    format: 'esm',
    splitting: true,
    metafile: true,
    plugins: [kitPlugin(kit, new Map())]
  })
  const named = new Map(Object.entries(metafile.outputs).map(([output, { exports }]) => [output.replace(/^.*\//, ''), exports]))
  return new Map(paths.map((path, index): [string, string[]] => [path, (named.get(`${index}.js`) ?? []).sort()]).filter(([, names]) => names.length > 0))
}

const common = {
  absWorkingDir: dirname(kitDirectory),
  bundle: true,
  write: false,
  target: 'esnext',
  conditions: ['browser', 'production'],
  mainFields: ['module', 'main'],
  define: { 'process.env.NODE_ENV': '"production"' },
  tsconfigRaw: { compilerOptions: { verbatimModuleSyntax: true } },
  legalComments: 'none',
  logLevel: 'silent'
} as const satisfies BuildOptions

async function compile (entry: string, kit: ReadonlyMap<string, string>, options: BuildOptions): Promise<{ text: string, css: string }> {
  const styles = new Map<string, string>()
  const { outputFiles } = await build({ ...common, ...options, write: false, stdin: { contents: entry, resolveDir: kitDirectory }, plugins: [kitPlugin(kit, styles)] })
  const sorted = [...styles].sort(([left], [right]) => left < right ? -1 : 1).map(([, css]) => css).join('\n')
  return { text: outputFiles[0]?.text ?? '', css: (await transform(sorted, { loader: 'css', minify: true })).code }
}

/** Reads the kit from what was read at the start, and Svelte and Hono from where this package has them. */
function kitPlugin (kit: ReadonlyMap<string, string>, styles: Map<string, string>): Plugin {
  const require = createRequire(import.meta.url)
  const browserSvelte = require.resolve('svelte').replace('index-server.js', 'index-client.js')
  return {
    name: 'kit',
    setup (build) {
      build.onResolve({ filter: /^@dream\/kit\// }, ({ path }) => ({ path: `${kitDirectory}/${path.slice('@dream/kit/'.length)}` }))
      build.onResolve({ filter: /^@dream\/contracts\// }, () => ({ errors: [{ text: 'The kit may take only types from the contracts.' }] }))
      build.onResolve({ filter: /^svelte$/ }, () => ({ path: browserSvelte }))
      build.onLoad({ filter: /[\\/]kit[\\/].*\.(ts|svelte)$/ }, ({ path }) => {
        const name = path.slice(kitDirectory.length + 1).replaceAll('\\', '/')
        const text = kit.get(name)
        if (text === undefined) return undefined
        if (!isSvelte(name)) return { contents: text, loader: 'ts' }
        const { js, css } = compileSvelte(`kit/${name}`, text)
        if (css !== '') styles.set(name, css)
        return { contents: js, loader: 'js' }
      })
    }
  }
}
