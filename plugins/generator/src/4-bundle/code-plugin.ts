import type { Loader, OnLoadResult, OnResolveArgs, OnResolveResult, PartialMessage, Plugin } from 'esbuild'
import { stylesOf, type PrebuiltKit } from './prebuilt-kit.ts'
import { compileSvelte, isSvelte } from './svelte.ts'

export interface CodePluginOptions {
  /** The files of the Code by path. */
  files: ReadonlyMap<string, string>
  /** Styles of the kit by path: "client/styles/base.css". */
  kitFiles: ReadonlyMap<string, string>
  prebuilt: PrebuiltKit
}

const loaders: Record<string, Loader> = { ts: 'ts', js: 'js', mjs: 'js', json: 'json', css: 'css' }

/** Resolves and loads from the Code and the kit alone: nothing that the Code says can reach the disk. */
export function codePlugin ({ files, kitFiles, prebuilt }: CodePluginOptions): Plugin {
  return {
    name: 'code',
    setup (build) {
      build.onResolve({ filter: /.*/ }, args => resolve(args))
      build.onLoad({ filter: /.*/, namespace: 'code' }, ({ path }) => load(path, files.get(path) ?? ''))
      build.onLoad({ filter: /.*/, namespace: 'style' }, ({ path }) => ({ contents: compileSvelte(path, files.get(path) ?? '').css, loader: 'css' }))
      build.onLoad({ filter: /.*/, namespace: 'kit' }, ({ path }) => ({ contents: prebuilt.modules.get(path) ?? '', loader: 'js' }))
      build.onLoad({ filter: /.*/, namespace: 'kit-style' }, ({ path }) => ({ contents: prebuilt.styles.get(path) ?? kitFiles.get(path) ?? '', loader: 'css' }))
    }
  }

  function resolve ({ path, importer, kind }: OnResolveArgs): OnResolveResult {
    if (kind === 'entry-point') return files.has(path) ? { path, namespace: 'code' } : missing(path, 'the bundler')
    if (path === prebuilt.address && path !== '') return { path, external: true }
    if (path === prebuilt.whole && path !== '') return { path: prebuilt.address, external: true }
    if (path.endsWith(stylesOf) && files.has(path.slice(0, -stylesOf.length))) return { path: path.slice(0, -stylesOf.length), namespace: 'style' }
    if (path.endsWith(stylesOf) && prebuilt.styles.has(path.slice(0, -stylesOf.length))) return { path: path.slice(0, -stylesOf.length), namespace: 'kit-style' }
    if (prebuilt.modules.has(path)) return { path, namespace: 'kit', sideEffects: false }
    if (path.startsWith('@dream/kit/') && path.endsWith('.css') && kitFiles.has(path.slice('@dream/kit/'.length))) {
      return { path: path.slice('@dream/kit/'.length), namespace: 'kit-style' }
    }
    if (path.startsWith('./') || path.startsWith('../')) {
      const target = join(`/${importer}`, path).slice(1)
      if (files.has(target)) return { path: target, namespace: 'code' }
    }
    return missing(path, importer)
  }
}

function load (path: string, text: string): OnLoadResult {
  if (!isSvelte(path)) return { contents: text, loader: loaders[path.slice(path.lastIndexOf('.') + 1)] ?? 'text' }
  try {
    const { js, css } = compileSvelte(path, text)
    return { contents: css === '' ? js : `${js}\nimport ${JSON.stringify(`${path}${stylesOf}`)}`, loader: 'js' }
  } catch (error) {
    return { errors: [svelteProblem(path, error)] }
  }
}

function svelteProblem (path: string, error: unknown): PartialMessage {
  const text = error instanceof Error ? error.message.split('\n')[0] ?? '' : String(error)
  const start = typeof error === 'object' && error !== null && 'start' in error ? error.start : undefined
  const line = typeof start === 'object' && start !== null && 'line' in start && typeof start.line === 'number' ? start.line : 1
  return { text, location: { file: path, line } }
}

function missing (path: string, importer: string): OnResolveResult {
  return { errors: [{ text: `"${path}" is neither a file of the Code nor part of the kit`, detail: { importer } }] }
}

/** The path that `relative` means in the file at `importer`; both with a leading slash. */
function join (importer: string, relative: string): string {
  const parts = importer.split('/').slice(0, -1)
  for (const part of relative.split('/')) {
    if (part === '..') parts.pop()
    else if (part !== '.') parts.push(part)
  }
  return parts.join('/')
}
