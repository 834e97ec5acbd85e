import { transformSync } from 'esbuild'
import { compile, compileModule } from 'svelte/compiler'

export interface CompiledSvelte {
  js: string
  /** Scoped styles; empty for a component without. */
  css: string
  /** The names of svelte/internal/client it takes; one more may be named when a text of the component looks so. */
  uses: string[]
}

const kept = new Map<string, CompiledSvelte>()
const mostKept = 1000

/** Compiles a component or a `.svelte.ts` module; what was compiled before is kept. Throws Svelte's CompileError. */
export function compileSvelte (path: string, text: string): CompiledSvelte {
  const key = `${path}\0${text}`
  const known = kept.get(key)
  if (known !== undefined) return known
  const compiled = path.endsWith('.svelte') ? compileComponent(path, text) : compileRunes(path, text)
  if (kept.size >= mostKept) kept.clear()
  kept.set(key, compiled)
  return compiled
}

function compileComponent (path: string, text: string): CompiledSvelte {
  const { js, css } = compile(text, { filename: path, rootDir: '', generate: 'client', css: 'external', dev: false, runes: true, discloseVersion: false })
  return { js: js.code, css: css?.code ?? '', uses: usesOf(js.code) }
}

function compileRunes (path: string, text: string): CompiledSvelte {
  const plain = path.endsWith('.ts') ? transformSync(text, { loader: 'ts', target: 'esnext', tsconfigRaw: { compilerOptions: { verbatimModuleSyntax: true } } }).code : text
  const { code } = compileModule(plain, { filename: path, rootDir: '', generate: 'client', dev: false }).js
  return { js: code, css: '', uses: usesOf(code) }
}

/** Compiled components name Svelte's internals `$`, a name no one else can have. */
function usesOf (js: string): string[] {
  return [...new Set(Array.from(js.matchAll(/\$\.([a-zA-Z_]\w*)/g), match => match[1] ?? ''))]
}

export function isSvelte (path: string): boolean {
  return path.endsWith('.svelte') || path.endsWith('.svelte.ts') || path.endsWith('.svelte.js')
}
