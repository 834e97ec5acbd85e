import t from 'tap'
import { readConfig } from '../../../src/lib/server/config.ts'

t.test('stands on this machine when nothing else is said', async t => {
  const { platformUrl, hosts, appOrigins } = readConfig({})
  t.equal(platformUrl, 'http://127.0.0.1:8080')
  t.same([...hosts], ['localhost:3000', '127.0.0.1:3000'])
  t.same(appOrigins, ['http://*.localhost:8080', 'https://*.localhost:8080'])
})

t.test('looks for the apps at the port of the platform', async t => {
  t.same(readConfig({ DREAM_PLATFORM_URL: 'http://127.0.0.1:9080' }).appOrigins, ['http://*.localhost:9080', 'https://*.localhost:9080'])
})

t.test('takes its address, the platform and the apps from the environment', async t => {
  const { platformUrl, hosts, appOrigins } = readConfig({ DREAM_URL: 'https://dream.example.org/', DREAM_PLATFORM_URL: 'http://platform:8080/', DREAM_APPS_DOMAIN: 'https://apps.example.net' })
  t.equal(platformUrl, 'http://platform:8080')
  t.ok(hosts.has('dream.example.org'))
  t.same(appOrigins, ['https://*.apps.example.net'])
})

t.test('refuses what is no address, naming the variable', async t => {
  t.throws(() => readConfig({ DREAM_PLATFORM_URL: 'platform' }), /DREAM_PLATFORM_URL/)
  t.throws(() => readConfig({ DREAM_APPS_DOMAIN: "x'; script-src *" }), /DREAM_APPS_DOMAIN/)
})
