import { build, type BuildOptions, type BuildResult, type Plugin } from 'esbuild'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { isOfHalf, kitDirectory } from './kit-files.ts'
import { compileSvelte, isSvelte } from './svelte.ts'

/**
 * One half of the kit, compiled once into one text. Code is bundled against small modules that only name what they
 * take from it, so that a Bundle takes no longer to make than its own files.
 */
export interface PrebuiltKit {
  /** The compiled text: for the browser a module, for the server an expression whose value has every export. */
  text: string
  /** What Code imports by the path it is imported by: the text of a module over the compiled one, or one of its own. */
  modules: ReadonlyMap<string, string>
  /** What Code imports that is the compiled module itself. */
  whole: string
  /** Where the browser finds it; empty for the server. */
  address: string
  /** The names of `whole` that it has. */
  uses: readonly string[]
  /** What of `whole` the modules of their own need with all that they import, by the path they are imported by. */
  needs: ReadonlyMap<string, readonly string[]>
  /** The styles of the components that the text has. */
  css: string
  /** The styles of components that are modules of their own, by the path they are imported by. */
  styles: ReadonlyMap<string, string>
}

/** How Code and the kit name the kit's files. */
export const kitFolder = '@dream/kit/'

/** What a component's path ends with where its styles are meant. */
export const stylesOf = '?styles'

/** The variable that holds the kit in a server text. */
export const kitVariable = '$kit'

/** What every app has. Whatever these do not need is a module of its own, which only the apps that use it carry. */
const always = {
  server: ['server/app.ts', 'server/entity.ts', 'server/samples.ts', 'server/sql.ts'],
  checks: ['checks/examples.ts', 'checks/entity-checks.ts', 'checks/list-checks.ts', 'checks/safety-checks.ts']
}

export async function prebuildServer (kit: ReadonlyMap<string, string>, half: 'server' | 'checks'): Promise<PrebuiltKit> {
  const paths = [...kit.keys()].filter(path => isOfHalf(half, path)).map(path => `${kitFolder}${path}`)
  const [core, names] = await Promise.all([coreOf(always[half], kit), exportsOf(paths, kit)])
  const exported = [...names].filter(([path]) => core.has(path))
  const entry = exported.map(([path, names], index) => `export { ${names.map(name => `${name} as k${index}_${name}`).join(', ')} } from '${path}'`).join('\n')
  const [text, others] = await Promise.all([
    compile(entry, kit, { format: 'iife', globalName: kitVariable, platform: 'neutral', minifySyntax: true, minifyWhitespace: true }),
    apart([...names.keys()].filter(path => !core.has(path)), kit)
  ])
  const modules = exported.map(([path, names], index): [string, string] =>
    [path, names.map(name => `export ${name === 'default' ? 'default' : `const ${name} =`} ${kitVariable}.k${index}_${name}`).join('\n')])
  return { text, modules: new Map([...modules, ...others]), whole: '', address: '', uses: [], needs: new Map(), css: '', styles: new Map() }
}

/** The names that modules export, those without any left out. */
export async function exportsOf (paths: string[], kit: ReadonlyMap<string, string>): Promise<ReadonlyMap<string, string[]>> {
  const { metafile } = await buildKit(kit, {
    entryPoints: paths.map((path, index) => ({ in: path, out: `${index}` })),
    outdir: '/',
    format: 'esm',
    splitting: true,
    metafile: true
  })
  const named = new Map(Object.entries(metafile?.outputs ?? {}).map(([output, { exports }]) => [output.replace(/^.*\//, ''), exports]))
  return new Map(paths.map((path, index): [string, string[]] => [path, (named.get(`${index}.js`) ?? []).sort()]).filter(([, names]) => names.length > 0))
}

/** One text of an entry; the styles of the components in it go into `styles`. */
export async function compile (entry: string, kit: ReadonlyMap<string, string>, options: BuildOptions, styles = new Map<string, string>()): Promise<string> {
  const { outputFiles } = await buildKit(kit, { ...options, stdin: { contents: entry, resolveDir: kitDirectory } }, { styles })
  return outputFiles?.[0]?.text ?? ''
}

interface Outside {
  /** Takes the styles of components. */
  styles?: Map<string, string>
  /** Whether what a module imports of the kit and of Svelte stays an import. */
  external?: boolean
}

export async function buildKit (kit: ReadonlyMap<string, string>, options: BuildOptions, outside: Outside = {}): Promise<BuildResult> {
  return await build({
    absWorkingDir: dirname(kitDirectory),
    bundle: true,
    target: 'esnext',
    conditions: ['browser', 'production'],
    mainFields: ['module', 'main'],
    define: { 'process.env.NODE_ENV': '"production"' },
    tsconfigRaw: { compilerOptions: { verbatimModuleSyntax: true } },
    legalComments: 'none',
    logLevel: 'silent',
    ...options,
    write: false,
    plugins: [kitPlugin(kit, outside)]
  })
}

/** Reads the kit from what was read at the start, and Svelte and Hono from where this package has them. */
function kitPlugin (kit: ReadonlyMap<string, string>, { styles, external = false }: Outside): Plugin {
  const require = createRequire(import.meta.url)
  const browserSvelte = require.resolve('svelte').replace('index-server.js', 'index-client.js')
  return {
    name: 'kit',
    setup (build) {
      if (external) {
        build.onResolve({ filter: /^svelte($|\/)/ }, ({ path }) => ({ path, external: true }))
        build.onResolve({ filter: /^\.\.?\// }, ({ path, importer }) => {
          const target = join(dirname(importer), path)
          return target.startsWith(kitDirectory) ? { path: `${kitFolder}${target.slice(kitDirectory.length + 1).replaceAll('\\', '/')}`, external: true } : undefined
        })
      }
      build.onResolve({ filter: /^@dream\/kit\// }, ({ path }) => ({ path: `${kitDirectory}/${path.slice(kitFolder.length)}` }))
      build.onResolve({ filter: /^@dream\/contracts\// }, () => ({ errors: [{ text: 'The kit may take only types from the contracts.' }] }))
      build.onResolve({ filter: /^svelte$/ }, () => ({ path: browserSvelte }))
      build.onLoad({ filter: /[\\/]kit[\\/].*\.(ts|svelte)$/ }, ({ path }) => {
        const name = path.slice(kitDirectory.length + 1).replaceAll('\\', '/')
        const text = kit.get(name)
        if (text === undefined) return undefined
        if (!isSvelte(name)) return { contents: text, loader: 'ts' }
        const { js, css } = compileSvelte(`kit/${name}`, text)
        if (css !== '') styles?.set(name, css)
        return { contents: js, loader: 'js' }
      })
    }
  }
}

/** The modules of the kit that are reached from what every app has. */
export async function coreOf (always: readonly string[], kit: ReadonlyMap<string, string>): Promise<ReadonlySet<string>> {
  const { metafile } = await buildKit(kit, { stdin: { contents: always.map(path => `import '${kitFolder}${path}'`).join('\n'), resolveDir: '/' }, metafile: true, format: 'esm' })
  return new Set(Object.keys(metafile?.inputs ?? {}).flatMap(path => {
    const inKit = /(?:^|\/)kit\/(.*)$/.exec(path)?.[1]
    return inKit !== undefined && kit.has(inKit) ? [`${kitFolder}${inKit}`] : []
  }))
}

/** Each of these modules compiled by itself, by the path it is imported by. */
export async function apart (paths: string[], kit: ReadonlyMap<string, string>, styles = new Map<string, string>()): Promise<[string, string][]> {
  const { outputFiles } = await buildKit(kit, {
    entryPoints: paths.map((path, index) => ({ in: path, out: `${index}` })), outdir: '/', format: 'esm', minifySyntax: true, minifyWhitespace: true
  }, { styles, external: true })
  return paths.flatMap((path, index): [string, string][] => {
    const text = outputFiles?.find(file => file.path.endsWith(`/${index}.js`))?.text.trim() ?? ''
    return text === '' ? [] : [[path, text]]
  })
}
