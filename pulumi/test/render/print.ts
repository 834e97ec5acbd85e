import t from 'tap'
import { print } from '../../src/render/print.ts'

const one = (kind: string, apiVersion: string, namespace?: string) => ({
  component: 'room',
  manifest: { kind, apiVersion, metadata: { name: 'one', ...(namespace !== undefined && { namespace }) } }
})

t.test('files have the names that the real provider gives', async t => {
  const files = print([one('Namespace', 'v1'), one('Deployment', 'apps/v1', 'here'), one('CustomResourceDefinition', 'apiextensions.k8s.io/v1')], 'staging')
  t.same(files.map(({ path }) => path), [
    '0-crd/apiextensions.k8s.io_v1-customresourcedefinition-default-one.yaml',
    '1-manifest/apps_v1-deployment-here-one.yaml',
    '1-manifest/v1-namespace-default-one.yaml'
  ])
})

t.test('words that old YAML takes for something else stay text', async t => {
  const [file] = print([{ component: 'room', manifest: { ...one('ConfigMap', 'v1', 'here').manifest, data: { a: 'yes', b: '0777', c: '1e3', d: 'off', e: 'null', f: '1:30' } } }], 'staging')
  for (const word of ['yes', '0777', '1e3', 'off', 'null', '1:30']) t.match(file?.text, new RegExp(`: ["']${word}["']`), word)
  t.notMatch(file?.text, /%YAML/)
})

t.test('the order in which something was declared is not seen', async t => {
  const { manifest } = one('ConfigMap', 'v1', 'here')
  const { metadata, ...rest } = manifest
  t.equal(print([{ component: 'room', manifest: { metadata, ...rest } }], 'staging')[0]?.text, print([{ component: 'room', manifest: { ...rest, metadata } }], 'staging')[0]?.text)
})
