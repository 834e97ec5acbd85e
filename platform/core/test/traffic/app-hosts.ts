import t from 'tap'
import { createAppHosts } from '../../src/traffic/app-hosts.ts'

t.test('only names below the apps\' domains belong to apps', async t => {
  const appOf = createAppHosts({ appsDomain: 'Apps.Example:8080', url: 'https://dream.apps.example', knownHosts: ['api.localhost:8080'] })
  for (const [host, label] of [
    ['abc.localhost', 'abc'], ['abc.localhost:8080', 'abc'], ['ABC.LOCALHOST:1', 'abc'], ['abc.localhost.:8080', 'abc'], ['abc.apps.example', 'abc'], ['a.b.localhost', 'a.b'],
    ['localhost', undefined], ['localhost:8080', undefined], ['127.0.0.1:8080', undefined], ['[::1]:8080', undefined], ['apps.example', undefined],
    ['abc.localhost.evil.example', undefined], ['abclocalhost', undefined], ['.localhost', undefined], ['', undefined], [undefined, undefined],
    ['dream.apps.example', undefined], ['api.localhost:8080', undefined]
  ] as const) t.equal(appOf(host), label, String(host))
})
