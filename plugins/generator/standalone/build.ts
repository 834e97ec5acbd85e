import { build, transform, type Plugin } from 'esbuild'
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { basename, join, relative } from 'node:path'
import { compile, compileModule } from 'svelte/compiler'

/** Builds client/ into public/, which the server reads when it starts. */
export async function buildClient (root: string): Promise<void> {
  const folder = join(root, 'public')
  await rm(folder, { recursive: true, force: true })
  await mkdir(folder)
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: { app: 'client/main.ts' },
    outdir: 'public/assets',
    entryNames: '[name]-[hash]',
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'esnext',
    conditions: ['browser', 'svelte', 'production'],
    legalComments: 'none',
    metafile: true,
    tsconfigRaw: { compilerOptions: { verbatimModuleSyntax: true } },
    plugins: [svelte(root)]
  })
  const made = Object.keys(metafile.outputs).map(path => `/assets/${basename(path)}`)
  const tags = [
    ...made.filter(path => path.endsWith('.css')).map(path => `<link rel="stylesheet" href="${path}">`),
    ...made.filter(path => path.endsWith('.js')).map(path => `<script type="module" src="${path}"></script>`)
  ]
  const page = await readFile(join(root, 'client/index.html'), 'utf8')
  await writeFile(join(folder, 'index.html'), page.replace(/<script type="module" src="\.\/main\.ts"><\/script>/, () => tags.join('')))
  console.log(`public/ has ${['/index.html', ...made].join(', ')}`)
}

function svelte (root: string): Plugin {
  const options = { rootDir: root, generate: 'client', dev: false } as const
  return {
    name: 'svelte',
    setup ({ onLoad, onResolve }) {
      const styles = new Map<string, string>()
      onResolve({ filter: /\?styles$/ }, ({ path }) => ({ path, namespace: 'styles' }))
      onLoad({ filter: /.*/, namespace: 'styles' }, ({ path }) => ({ contents: styles.get(path) ?? '', loader: 'css' }))
      onLoad({ filter: /\.svelte$/ }, async ({ path }) => {
        const { js, css } = compile(await readFile(path, 'utf8'), { ...options, filename: relative(root, path), css: 'external', runes: true })
        if (css === null || css.code === '') return { contents: js.code }
        const name = `${path}?styles`
        styles.set(name, css.code)
        return { contents: `${js.code}\nimport ${JSON.stringify(name)}` }
      })
      onLoad({ filter: /\.svelte\.ts$/ }, async ({ path }) => {
        const { code } = await transform(await readFile(path, 'utf8'), { loader: 'ts', target: 'esnext', tsconfigRaw: { compilerOptions: { verbatimModuleSyntax: true } } })
        return { contents: compileModule(code, { ...options, filename: relative(root, path) }).js.code }
      })
    }
  }
}
