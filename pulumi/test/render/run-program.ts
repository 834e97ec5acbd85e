import t from 'tap'
import * as k8s from '@pulumi/kubernetes'
import { Config, output, secret } from '@pulumi/pulumi'
import { Component } from '../../src/components/component.ts'
import { runProgram } from '../../src/render/run-program.ts'

const stack = { name: 'staging', project: 'dream', config: { 'dream:url': 'http://localhost:3000' } }
const quietly = { metadata: { name: 'one', namespace: 'here' } }

/** Runs `declare` inside a component. */
async function run (declare: (parent: Component) => void): Promise<string> {
  const declared = await runProgram(() => { declare(new Component('room', 'room')) }, stack)
  return declared.map(({ manifest, component }) => `${component}: ${manifest.kind} ${manifest.metadata.name}`).join(', ')
}

t.test('gives what a program declares, with the component that declared it', async t => {
  t.equal(await run(parent => { new k8s.core.v1.Service('one', { ...quietly, spec: { ports: [{ port: 1 }] } }, { parent }) }), 'room: Service one')
})

t.test('gives what comes out of another resource', async t => {
  t.equal(await run(parent => {
    const one = new k8s.core.v1.ConfigMap('one', quietly, { parent })
    new k8s.core.v1.ConfigMap('two', { metadata: { name: one.metadata.name.apply(name => `${name}-two`), namespace: 'here' } }, { parent })
  }), 'room: ConfigMap one, room: ConfigMap one-two')
})

t.test('a program reads its configuration as under the real command', async t => {
  let url: string | undefined
  await run(() => { url = new Config('dream').require('url') })
  t.equal(url, 'http://localhost:3000')
})

t.test('one stack after another shares nothing', async t => {
  const declare = (parent: Component) => { new k8s.core.v1.ConfigMap('one', quietly, { parent }) }
  t.equal(await run(declare), await run(declare))
})

const failing: Record<string, { declare: (parent: Component) => void, says: RegExp }> = {
  'an error in the program': { declare: () => { throw new Error('this is wrong') }, says: /this is wrong/ },
  'an error inside apply': { declare: () => { output(1).apply(() => { throw new Error('wrong in apply') }) }, says: /wrong in apply/ },
  'a promise that nobody waits for': { declare: () => { void Promise.reject(new Error('forgotten')) }, says: /forgotten/ },
  'a Secret': { declare: parent => { new k8s.core.v1.Secret('one', quietly, { parent }) }, says: /core\/v1:Secret, which is not rendered/ },
  'a secret value': { declare: parent => { new k8s.core.v1.ConfigMap('one', { ...quietly, data: { a: secret('x') } }, { parent }) }, says: /holds a secret value/ },
  'a name that Pulumi would make up': { declare: parent => { new k8s.core.v1.ConfigMap('one', {}, { parent }) }, says: /no metadata\.name/ },
  'a Patch': { declare: parent => { new k8s.core.v1.ConfigMapPatch('one', quietly, { parent }) }, says: /ConfigMapPatch, which is not rendered/ },
  'a List': { declare: parent => { new k8s.core.v1.ConfigMapList('one', { items: [] }, { parent }) }, says: /ConfigMapList, which is not rendered/ },
  'a chart': { declare: parent => { new k8s.helm.v3.Release('one', { chart: 'x' }, { parent }) }, says: /helm\.sh.*, which is not rendered/ },
  'a resource read from a cluster': { declare: parent => { k8s.core.v1.ConfigMap.get('one', 'here/one', { parent }) }, says: /is read from a cluster/ },
  'a transform': { declare: parent => { new k8s.core.v1.ConfigMap('one', quietly, { parent, transforms: [args => args] }) }, says: /has a transform/ },
  'the same resource twice': { declare: parent => { for (const name of ['a', 'b']) new k8s.core.v1.ConfigMap(name, quietly, { parent }) }, says: /ConfigMap here\/one is declared twice/ },
  'a resource outside of any component': { declare: () => { new k8s.core.v1.ConfigMap('one', quietly) }, says: /stands outside of a component/ }
}

for (const [what, { declare, says }] of Object.entries(failing)) {
  t.test(`${what} is a failure`, async t => {
    await t.rejects(run(declare), { code: 'DRM_RENDER_PROGRAM_FAILED', message: says })
  })
}

t.test('a failure leaves the next run whole', async t => {
  await t.rejects(run(() => { throw new Error('this is wrong') }))
  t.equal(await run(parent => { new k8s.core.v1.ConfigMap('one', quietly, { parent }) }), 'room: ConfigMap one')
})
