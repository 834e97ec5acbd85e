import t from 'tap'
import { readSettings } from '../config.ts'
import { readStack } from '../src/render/stack-file.ts'
import { environments } from '../topology.ts'
import { pulumi } from './fixtures/committed.ts'

const { config } = readStack(pulumi, 'staging')
const digest = `registry.example/dream/site@sha256:${'a1'.repeat(32)}`

for (const environment of environments) {
  t.test(`the inputs of ${environment} can be used`, async t => {
    t.match(readSettings(environment, readStack(pulumi, environment).config), { environment, namespace: `dream-${environment}` })
  })
}

t.test('each input is required, and everything that is missing is said at once', async t => {
  const keys = Object.keys(config)
  t.ok(keys.length >= 7)
  t.throws(() => readSettings('staging', {}), { code: 'DRM_RENDER_CONFIG_WRONG', message: new RegExp(keys.map(key => `${key} is missing.*`).join('')) })
  for (const key of keys) {
    const rest = Object.fromEntries(Object.entries(config).filter(([other]) => other !== key))
    t.throws(() => readSettings('staging', rest), { message: new RegExp(`Pulumi.staging.yaml.*${key} is missing`) }, key)
  }
})

t.test('refuses', async t => {
  const wrong: Record<string, Record<string, string>> = {
    'an input that there is not': { 'dream:imges': '{}' },
    'a tag instead of a digest': { 'dream:images': images({ site: 'registry.example/dream/site:1.0' }) },
    'a digest that is too short': { 'dream:images': images({ site: 'registry.example/dream/site@sha256:abc' }) },
    'an image of a service that there is not': { 'dream:images': images({ router: 'unpublished' }) },
    'a service without an image': { 'dream:images': '{"site":"unpublished"}' },
    'images that are no object': { 'dream:images': 'unpublished' },
    'a repository that is no address': { 'dream:repoURL': 'dream' },
    'an address with a path': { 'dream:url': 'https://dream.example/site' },
    'a domain with a scheme': { 'dream:appsDomain': 'https://apps.example' },
    'a level that there is not': { 'dream:sandboxMinimum': 'none' },
    'a name that no Secret can have': { 'dream:serviceTokenSecret': 'Token!' }
  }
  for (const [what, values] of Object.entries(wrong)) t.throws(() => readSettings('staging', { ...config, ...values }), { code: 'DRM_RENDER_CONFIG_WRONG' }, what)
  t.throws(() => readSettings('testing', config), { message: /no environment "testing", only staging and production/ })
  t.throws(() => readSettings('production', { ...config, 'dream:sandboxMinimum': 'permissions' }), { message: /in production it must be jail/ })
})

t.test('takes an image by its digest', async t => {
  t.equal(readSettings('staging', { ...config, 'dream:images': images({ site: digest }) }).images.site, digest)
})

function images (given: Record<string, string>): string {
  return JSON.stringify({ site: 'unpublished', platform: 'unpublished', planner: 'unpublished', sandbox: 'unpublished', persistence: 'unpublished', ...given })
}
