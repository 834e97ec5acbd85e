import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import t from 'tap'
import { at, listAt, textAt } from '../src/json.ts'
import { containersIn } from '../src/checks/containers.ts'
import { environments, ports } from '../topology.ts'
import { committed, pulumi } from './fixtures/committed.ts'

const read = (path: string) => readFileSync(join(pulumi, '..', path), 'utf8')
const platform = read('platform/config.ts')
const readers = {
  site: `${read('site/src/lib/server/config.ts')} ${read('platform/observability/src/register.ts')} HOST PORT ORIGIN NODE_ENV`,
  others: `${platform} ${read('platform/observability/src/register.ts')} DREAM_PLANNER_AT DREAM_GENERATOR_AT DREAM_SANDBOX_AT DREAM_PERSISTENCE_AT NODE_ENV`
}

t.test('every variable of a pod is one that its service reads', async t => {
  for (const environment of environments) {
    for (const { shown, container } of containersIn(committed(environment))) {
      const reader = textAt(container, 'name') === 'site' ? readers.site : readers.others
      for (const variable of listAt(container, 'env')) t.match(reader, new RegExp(`\\b${textAt(variable, 'name')}\\b`), `${shown}: ${textAt(variable, 'name')}`)
    }
  }
})

t.test('the ports are those that the services listen on by themselves', async t => {
  for (const [service, number] of Object.entries(ports)) {
    const name = service === 'platform' ? 'DREAM_PORT' : `DREAM_${service.toUpperCase()}_PORT`
    t.ok(platform.includes(`port('${name}', ${number})`), `${name} is ${number}`)
  }
})

t.test('the place of every kind is decided', async t => {
  const kinds = [...platform.matchAll(/^ {4}\w+: place\('(\w+)'\)/gm)].map(([, kind = '']) => `DREAM_${kind.toUpperCase()}_AT`)
  t.equal(kinds.length, 4)
  const own = containersIn(committed('staging')).find(({ container }) => textAt(container, 'name') === 'platform')
  t.same(kinds.sort(), listAt(own?.container, 'env').map(variable => textAt(variable, 'name')).filter(name => name.endsWith('_AT')))
})

t.test('an image runs as the pod says: its user, its port, its directory for data', async t => {
  for (const { container } of containersIn(committed('staging'))) {
    const service = textAt(container, 'name')
    const path = service === 'site' || service === 'platform' ? `${service}/Dockerfile` : `plugins/${service}/Dockerfile`
    const dockerfile = read(path)
    t.equal(dockerfile.match(/^USER (.*)$/gm)?.at(-1), 'USER 1000:1000', path)
    t.equal(/^EXPOSE (\d+)$/m.exec(dockerfile)?.[1], String(at(container, 'ports', 0, 'containerPort')), path)
    for (const variable of ['DREAM_SERVICE', 'DREAM_DATA', 'NODE_ENV']) {
      const value = textAt(listAt(container, 'env').find(one => textAt(one, 'name') === variable), 'value')
      if (value !== '') t.match(dockerfile, `${variable}=${value}`, path)
    }
    t.ok(/^CMD .*$/m.exec(dockerfile)?.[0].includes(`platform/${service === 'site' ? 'scripts/serve-site' : `services/${service}`}.ts`), path)
  }
})
