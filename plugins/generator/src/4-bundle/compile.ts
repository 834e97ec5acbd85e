import { build, version as esbuildVersion, type BuildOptions, type Message } from 'esbuild'
import { createHash } from 'node:crypto'
import type { Asset, Finding } from '@dream/contracts/messages'
import { VERSION as svelteVersion } from 'svelte/compiler'
import { codePlugin } from './code-plugin.ts'
import { kitDigest, readKit } from './kit-files.ts'
import { prebuiltKits } from './kept-kits.ts'
import { prebuildClient } from './prebuilt-client.ts'
import type { PrebuiltKit } from './prebuilt-kit.ts'
import { compileSvelte, isSvelte } from './svelte.ts'

export interface Compiled {
  server: string
  checks: string
  assets: Asset[]
  findings: Finding[]
}

/** Compiles Code with one kit, read and prebuilt when this is made. */
export interface Compiler {
  /** "kit 0123456789ab, svelte 5.57.3, esbuild 0.28.2" */
  toolchain: string
  compile (files: ReadonlyMap<string, string>): Promise<Compiled>
}

const common = {
  bundle: true,
  write: false,
  target: 'esnext',
  legalComments: 'none',
  logLevel: 'silent',
  tsconfigRaw: { compilerOptions: { verbatimModuleSyntax: true } }
} as const satisfies BuildOptions

/** `directory` is where the prebuilt kit is kept for the next time. */
export async function createCompiler (directory?: string): Promise<Compiler> {
  const kit = readKit()
  const { server, checks, client, fuller } = await prebuiltKits(kit, directory)

  function compileServer (files: ReadonlyMap<string, string>, entry: string, prebuilt: PrebuiltKit): Promise<{ text: string, findings: Finding[] }> {
    return run({
      ...common,
      entryPoints: [entry],
      format: 'cjs',
      platform: 'neutral',
      minifyWhitespace: true,
      minifySyntax: true,
      plugins: [codePlugin({ files, kitFiles: kit, prebuilt })]
    }).then(({ outputs, findings }) => ({ text: `${prebuilt.text}${outputs[0]?.text ?? ''}`, findings }))
  }

  let whole: Promise<PrebuiltKit> | undefined

  /** Code that uses more of Svelte than generated Code does gets the kit with all of it. */
  async function compileClient (files: ReadonlyMap<string, string>): Promise<{ assets: Asset[], findings: Finding[] }> {
    const serving = [client, fuller].find(kit => isServedBy(kit, files))
    if (serving !== undefined) {
      const compiled = await compileAgainst(serving, files)
      if (compiled.findings.length === 0) return compiled
    }
    whole ??= prebuildClient(kit, 'whole')
    return compileAgainst(await whole, files)
  }

  async function compileAgainst (client: PrebuiltKit, files: ReadonlyMap<string, string>): Promise<{ assets: Asset[], findings: Finding[] }> {
    const { outputs, findings } = await run({
      ...common,
      entryPoints: ['client/main.ts'],
      outdir: '/assets',
      entryNames: 'app',
      chunkNames: 'app-[hash]',
      splitting: true,
      format: 'esm',
      platform: 'browser',
      minify: true,
      plugins: [codePlugin({ files, kitFiles: kit, prebuilt: client })]
    })
    const script = asset('app', 'js', javascript, outputs.find(file => file.path === '/assets/app.js')?.text ?? '')
    const later = outputs.filter(file => file.path.endsWith('.js') && file.path !== '/assets/app.js').map(({ path, text }): Asset => ({ path, mediaType: javascript, content: new TextEncoder().encode(text) }))
    const runtime: Asset = { path: client.address, mediaType: javascript, content: new TextEncoder().encode(client.text) }
    const style = asset('app', 'css', 'text/css; charset=utf-8', [...outputs.filter(file => file.path.endsWith('.css')).map(({ text }) => text), client.css].join(''))
    return { assets: [indexPage(files.get('client/index.html') ?? '', { runtime, script, style }), runtime, script, ...later, style], findings }
  }

  return {
    toolchain: `kit ${kitDigest(kit)}, svelte ${svelteVersion}, esbuild ${esbuildVersion}`,
    async compile (files) {
      const [app, acceptance, pages] = await Promise.all([
        compileServer(files, 'server/app.ts', server), compileServer(files, 'checks/checks.ts', checks), compileClient(files)
      ])
      return { server: app.text, checks: acceptance.text, assets: pages.assets, findings: distinct([...app.findings, ...acceptance.findings, ...pages.findings]) }
    }
  }
}

/** Whether the kit has all that the components of the Code, and those which it imports, take of Svelte's internals. */
function isServedBy ({ uses, needs }: PrebuiltKit, files: ReadonlyMap<string, string>): boolean {
  const had = new Set(uses)
  const imported = new Set([...files.values()].flatMap(text => Array.from(text.matchAll(/'(@dream\/kit\/[^']+)'/g), match => match[1] ?? '')))
  return [...imported].every(path => (needs.get(path) ?? []).every(name => had.has(name))) &&
    [...files].every(([path, text]) => !isSvelte(path) || usesOf(path, text).every(name => had.has(name)))
}

/** Nothing for a component that does not compile: the bundling says why. */
function usesOf (path: string, text: string): string[] {
  try {
    return compileSvelte(path, text).uses
  } catch {
    return []
  }
}

async function run (options: BuildOptions): Promise<{ outputs: { path: string, text: string }[], findings: Finding[] }> {
  try {
    const { outputFiles } = await build(options)
    return { outputs: outputFiles ?? [], findings: [] }
  } catch (error) {
    if (!isBuildFailure(error)) throw error
    return { outputs: [], findings: error.errors.map(toFinding) }
  }
}

function isBuildFailure (error: unknown): error is { errors: Message[] } {
  return error instanceof Error && 'errors' in error && Array.isArray(error.errors) && error.errors.length > 0
}

function toFinding ({ text, location }: Message): Finding {
  const file = location?.file.replace(/^(code|style):/, '') ?? ''
  return {
    code: 'code-compiles',
    severity: 'error',
    where: location === null ? '' : `${file}:${location.line}`,
    message: `${file === '' ? 'The code' : file} does not compile: ${text}.`,
    suggestion: text.includes('neither a file of the Code') ? 'Import only files of the app and of "@dream/kit".' : 'Correct the code at that line, or undo the edit.'
  }
}

function distinct (findings: Finding[]): Finding[] {
  return [...new Map(findings.map(finding => [`${finding.where}\0${finding.message}`, finding])).values()]
}

function asset (name: string, ending: string, mediaType: string, text: string): Asset {
  const hash = createHash('sha256').update(text).digest('hex').slice(0, 8)
  return { path: `/assets/${name}-${hash}.${ending}`, mediaType, content: new TextEncoder().encode(text) }
}

const javascript = 'text/javascript; charset=utf-8'
const entryScript = /<script type="module" src="\.\/main\.ts"><\/script>/

function indexPage (html: string, { runtime, script, style }: { runtime: Asset, script: Asset, style: Asset }): Asset {
  const tags = `<link rel="modulepreload" href="${runtime.path}"><link rel="stylesheet" href="${style.path}"><script type="module" src="${script.path}"></script>`
  return { path: '/index.html', mediaType: 'text/html; charset=utf-8', content: new TextEncoder().encode(html.replace(entryScript, () => tags)) }
}
