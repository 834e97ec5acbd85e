import { globSync } from 'node:fs'
import { join, relative } from 'node:path'
import { build } from 'esbuild'
import t from 'tap'
import { last, parseImage, readText, record, root, services, type Image } from './fixtures/deployment.ts'
import { imageRules } from './fixtures/image-rules.ts'

t.test('every service has a Dockerfile, and every Dockerfile is one of a service', async t => {
  const found = globSync(['{platform,site}/Dockerfile', 'plugins/*/Dockerfile'], { cwd: root })
  t.strictSame(found.sort(), services.map(({ dockerfile }) => dockerfile).sort())
})

for (const { name, dockerfile, port, entry, plugins } of services) {
  t.test(`the image of the ${name}`, async t => {
    const text = readText(dockerfile)
    const image = parseImage(text)

    for (const rule of imageRules) {
      t.strictSame(rule.check(image), [], rule.name)
      t.not(rule.refused(text), text, `${rule.name}: there is something to refuse`)
      t.not(rule.check(parseImage(rule.refused(text))).length, 0, `refused: not that ${rule.name}`)
    }

    t.test('listens, is asked and starts as its service', async t => {
      t.equal(last(image, 'EXPOSE'), String(port))
      t.match(last(image, 'HEALTHCHECK'), new RegExp(`"${port}"\\]$`))
      t.match(last(image, 'CMD'), `["node", "--import", "@dream/observability/register", "${entry}"]`)
      t.match(last(image, 'ENV'), new RegExp(`\\bDREAM_SERVICE=${name}\\b`))
    })

    t.test('has every file and package that the service imports', async t => {
      const { files, packages } = await imports([entry, ...plugins, 'platform/observability/src/register.ts', 'platform/services/healthy.mjs'])
      t.strictSame(files.filter(file => !copied(image, file)), [])
      const declared = declaredBy(image)
      t.strictSame(packages.filter(name => !declared.has(name)), [])
      t.not(packages.length, 0)
    })

    t.test('names nothing that is not there', async t => {
      for (const path of [...sources(image), ...workspaces(image).map(folder => `${folder}/package.json`)]) {
        t.ok(path === 'site/build' || globSync(path, { cwd: root }).length === 1, path)
      }
    })
  })
}

t.test('the context holds sources and no secret, no packages and no data', async t => {
  const lines = readText('.dockerignore').split('\n').filter(line => line !== '' && !line.startsWith('#'))
  t.equal(lines[0], '*', 'nothing is in it that is not named')
  t.strictSame(lines.filter(line => line.startsWith('!')), ['!.npmrc', '!package.json', '!package-lock.json', '!contracts', '!platform', '!plugins', '!pulumi/package.json', '!site'])
  for (const left of ['**/node_modules', '**/.env*', '**/.dream', '**/test', '**/*.log', 'site/build']) t.ok(lines.includes(left), left)
  t.notMatch(readText('.npmrc'), /_auth|token|password/i)
})

/** Paths of the repository that the last stage copies. */
function sources (image: Image): string[] {
  return image.final.flatMap(({ keyword, text }) => {
    const words = text.split(/\s+/)
    return keyword !== 'COPY' || words[0] === undefined ? [] : words[0] === '--from=build' ? ['site/build'] : words[0].startsWith('--from=') ? [] : words.slice(0, -1)
  })
}

function copied (image: Image, file: string): boolean {
  return sources(image).some(source => file === source || file.startsWith(`${source}/`)) && !file.split('/').includes('test')
}

function workspaces (image: Image): string[] {
  const install = image.stages.flatMap(({ instructions }) => instructions).find(({ text }) => text.includes('--omit=dev'))?.text ?? ''
  return [...install.matchAll(/--workspace=(\S+)/g)].map(match => match[1] ?? '')
}

function declaredBy (image: Image): Set<string> {
  return new Set(workspaces(image).flatMap(folder => Object.keys(record(record(JSON.parse(readText(`${folder}/package.json`))).dependencies ?? {}))))
}

/** Everything that is reached from `entries` by import: files of the repository, and names of packages. */
async function imports (entries: string[]): Promise<{ files: string[], packages: string[] }> {
  const packages = new Set<string>()
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: entries,
    outdir: '/nowhere',
    bundle: true,
    write: false,
    metafile: true,
    format: 'esm',
    platform: 'node',
    logLevel: 'silent',
    plugins: [{
      name: 'packages',
      setup (build) {
        build.onResolve({ filter: /^[^./]/ }, ({ path, kind }) => {
          if (path.startsWith('@dream/') || kind === 'entry-point') return undefined
          if (!path.startsWith('node:')) packages.add(path.split('/').slice(0, path.startsWith('@') ? 2 : 1).join('/'))
          return { path, external: true }
        })
      }
    }]
  })
  return { files: Object.keys(metafile.inputs).map(path => relative(root, join(root, path))), packages: [...packages] }
}
