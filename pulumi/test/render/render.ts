import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import t from 'tap'
import { parse } from 'yaml'
import * as k8s from '@pulumi/kubernetes'
import { Component } from '../../src/components/component.ts'
import { render } from '../../src/render/render.ts'
import { readStack } from '../../src/render/stack-file.ts'
import { pulumi } from '../fixtures/committed.ts'

const stack = readStack(pulumi, 'staging')

t.test('what breaks a rule is not rendered', async t => {
  const program = () => {
    const parent = new Component('room', 'room')
    new k8s.core.v1.Pod('one', { metadata: { name: 'one', namespace: 'default' }, spec: { containers: [{ name: 'one', image: 'one:latest' }] } }, { parent })
  }
  await t.rejects(render([stack], program), { code: 'DRM_RENDER_MANIFESTS_REFUSED', message: /images-have-digests: Pod default\/one, container one runs one:latest/ })
})

t.test('a published image is rendered as it is given', async t => {
  const image = `registry.example/dream/site@sha256:${'0a'.repeat(32)}`
  const images = JSON.stringify({ ...JSON.parse(stack.config['dream:images'] ?? '{}'), site: image })
  const [rendered] = await render([{ ...stack, config: { ...stack.config, 'dream:images': images } }])
  const site = rendered?.files.find(({ path }) => path.includes('-deployment-dream-staging-site'))
  t.equal(parse(site?.text ?? '').spec.template.spec.containers[0].image, image)
  const platform = rendered?.files.find(({ path }) => path.includes('-deployment-dream-staging-platform'))
  t.equal(parse(platform?.text ?? '').spec.template.spec.containers[0].image, 'unpublished.invalid/dream/platform')
})

t.test('with everything published, Argo CD syncs staging, and production is held back for its jail', async t => {
  const digest = (service: string) => `registry.example/dream/${service}@sha256:${'0a'.repeat(32)}`
  const images = JSON.stringify(Object.fromEntries(['site', 'platform', 'planner', 'sandbox', 'persistence'].map(service => [service, digest(service)])))
  const stacks = ['staging', 'production'].map(name => readStack(pulumi, name)).map(one => ({ ...one, config: { ...one.config, 'dream:images': images, 'dream:repoURL': 'https://git.example/dream.git' } }))
  const applications = (await render(stacks)).map(({ files }) => parse(files.find(({ path }) => path.includes('-application-'))?.text ?? ''))
  t.same(applications[0].spec.syncPolicy.automated, { prune: true, selfHeal: true })
  t.equal(applications[0].metadata.annotations, undefined)
  t.equal(applications[1].spec.syncPolicy.automated, undefined)
  t.match(applications[1].metadata.annotations['dream/held-back'], /^The sandbox refuses to start/)
})

t.test('the command writes nothing when one environment fails', async t => {
  const clone = t.testdir()
  cpSync(pulumi, join(clone, 'pulumi'), { recursive: true, filter: source => !/node_modules|pulumi\/test/.test(source) })
  symlinkSync(join(pulumi, '../node_modules'), join(clone, 'node_modules'))
  writeFileSync(join(clone, 'package.json'), '{"type":"module"}')
  const production = join(clone, 'pulumi/Pulumi.production.yaml')
  const text = readFileSync(production, 'utf8')
  writeFileSync(production, text.replace('dream:sandboxMinimum: jail', 'dream:sandboxMinimum: permissions'))
  const failed = spawnSync(process.execPath, [join(clone, 'pulumi/scripts/render.ts')], { encoding: 'utf8' })
  t.equal(failed.status, 1)
  t.match(failed.stderr, /Pulumi\.production\.yaml.*in production it must be jail/)
  t.notOk(existsSync(join(clone, 'gitops')))
})
