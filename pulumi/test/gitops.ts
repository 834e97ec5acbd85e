import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import t from 'tap'
import { drift, writeFolders } from '../src/render/folder.ts'
import { render } from '../src/render/render.ts'
import { readStack } from '../src/render/stack-file.ts'
import { environments } from '../topology.ts'
import { gitops, pulumi } from './fixtures/committed.ts'

const rendered = await render(environments.map(name => readStack(pulumi, name)))
const [staging] = rendered
const site = 'staging/1-manifest/apps_v1-deployment-dream-staging-site.yaml'

t.test('gitops/ is what pulumi/ renders', async t => {
  for (const one of rendered) t.same(drift(gitops, one), [], one.environment)
})

t.test('rendering again gives the same bytes', async t => {
  const again = await render(environments.map(name => readStack(pulumi, name)))
  t.same(again.map(({ files }) => files.map(({ path, text }) => path + text)), rendered.map(({ files }) => files.map(({ path, text }) => path + text)))
})

t.test('deleted, it comes back identical', async t => {
  const folder = t.testdir()
  writeFolders(folder, rendered)
  for (const one of rendered) {
    t.same(drift(folder, one), [])
    for (const { path } of one.files) t.equal(readFileSync(join(folder, one.environment, path), 'utf8'), readFileSync(join(gitops, one.environment, path), 'utf8'))
  }
})

t.test('who edits a rendered file is told which input to change', async t => {
  const folder = copy(t.testdir())
  const text = readFileSync(join(folder, site), 'utf8')
  writeFileSync(join(folder, site), text.replace('progressDeadlineSeconds: 300', 'progressDeadlineSeconds: 600'))
  const [sentence = '', ...others] = staging === undefined ? [] : drift(folder, staging)
  t.same(others, [])
  t.match(sentence, /^gitops\/staging\/1-manifest\/apps_v1-deployment-dream-staging-site\.yaml is not what its inputs render: line \d+ is " {2}progressDeadlineSeconds: 600" instead of " {2}progressDeadlineSeconds: 300"/)
  for (const input of ['pulumi/src/components/scaled-service.ts', 'pulumi/topology.ts', 'pulumi/Pulumi.staging.yaml']) {
    t.ok(sentence.includes(input), input)
    t.ok(text.includes(input), `the file itself says ${input}`)
  }
})

t.test('a missing file and a strange one are told', async t => {
  const folder = copy(t.testdir())
  rmSync(join(folder, site))
  writeFileSync(join(folder, 'staging/1-manifest/mine.yaml'), 'a: b\n')
  const sentences = staging === undefined ? [] : drift(folder, staging)
  t.match(sentences, [/dream-staging-site\.yaml is missing/, /mine\.yaml comes from no input/])
  writeFolders(folder, rendered)
  t.same(staging === undefined ? ['nothing'] : drift(folder, staging), [], 'rendering mends both')
})

function copy (folder: string): string {
  cpSync(gitops, folder, { recursive: true })
  return folder
}
