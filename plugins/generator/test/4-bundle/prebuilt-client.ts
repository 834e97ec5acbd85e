import { gzipSync } from 'node:zlib'
import t from 'tap'
import type { Asset } from '@dream/contracts/messages'
import { generate } from '../../src/generate.ts'
import { readBlueprint, sharedCompiler } from '../fixtures/compile.ts'

const overview = 'client/pages/Overview.svelte'

async function scriptsOf (change: (files: Map<string, string>) => void = () => {}): Promise<Asset[]> {
  const files = new Map(generate(readBlueprint('dog-walking')).code?.files.map(({ path, text }) => [path, text]))
  change(files)
  const { assets, findings } = await (await sharedCompiler()).compile(files)
  t.same(findings, [])
  return assets.filter(({ path }) => path.endsWith('.js'))
}

const textOf = ({ content }: Asset): string => new TextDecoder().decode(content)
const kilobytes = (assets: Asset[]): number => assets.reduce((sum, { content }) => sum + gzipSync(content).length, 0) / 1024

t.test('the scripts of a plain list app are at most 60 KB when they are sent', async t => {
  const scripts = await scriptsOf(files => { files.set(overview, '<p>Hello</p>') })
  t.ok(kilobytes(scripts) <= 60, `${kilobytes(scripts).toFixed(1)} KB`)
})

t.test('a component is carried only by the apps that show it', async t => {
  const [kit, app] = await scriptsOf()
  const [, plain] = await scriptsOf(files => { files.set(overview, '<p>Hello</p>') })
  if (kit === undefined || app === undefined || plain === undefined) throw new Error('A script is missing.')
  t.notMatch(textOf(kit), /Coming up/)
  t.match(textOf(app), /Coming up/)
  t.notMatch(textOf(plain), /Coming up/)
  t.notMatch(textOf(app), /@dream\/kit/, 'nothing is left to resolve in the browser')
})

t.test('code that uses more of Svelte gets all of it', { timeout: 60_000 }, async t => {
  const [slim] = await scriptsOf()
  const more = {
    'an element that generated code has not': '<script>let tag = "h1"</script><svelte:element this={tag}>Hello</svelte:element>',
    'a module of Svelte': '<script>import { fade } from "svelte/transition"</script><p transition:fade>Hello</p>',
    'a name of a module': '<script>import { onMount } from "svelte"; onMount(() => {})</script>'
  }
  for (const [what, text] of Object.entries(more)) {
    const [kit] = await scriptsOf(files => { files.set(overview, text) })
    t.not(kit?.path, slim?.path, what)
  }
})

t.test('styles are carried only by the apps whose components need them', async t => {
  const files = new Map(generate(readBlueprint('dog-walking')).code?.files.map(({ path, text }) => [path, text]))
  const styleOf = async (): Promise<string> => (await (await sharedCompiler()).compile(files)).assets.filter(({ path }) => path.endsWith('.css')).map(textOf).join('')
  const whole = await styleOf()
  files.set(overview, '<p>Hello</p>')
  const plain = await styleOf()
  t.ok(gzipSync(plain).length < gzipSync(whole).length)
  t.ok(gzipSync(plain).length / 1024 <= 12, `${(gzipSync(plain).length / 1024).toFixed(1)} KB`)
})
