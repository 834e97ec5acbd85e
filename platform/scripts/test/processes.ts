import t from 'tap'
import { readConfig } from '../../config.ts'
import { asServices, inOneProcess } from '../processes.ts'

const config = { ...readConfig(), host: '127.0.0.1', reachedAt: '127.0.0.1', ports: { platform: 8080, site: 3000, sandbox: 8070, planner: 8090, persistence: 8060 } }

t.test('npm start is the platform and the site', async t => {
  t.same(inOneProcess(config).map(({ name }) => name), ['platform', 'site'])
  t.notMatch(inOneProcess(config)[0]?.env, { DREAM_PLANNER_AT: String })
})

t.test('as services, the platform is told where each kind is, and every service the token', async t => {
  const programs = asServices(config, 'secret')
  t.same(programs.map(({ name }) => name).sort(), ['persistence', 'planner', 'platform', 'sandbox', 'site'])
  t.match(programs.find(({ name }) => name === 'platform')?.env, {
    DREAM_PLANNER_AT: 'http://127.0.0.1:8090',
    DREAM_GENERATOR_AT: 'http://127.0.0.1:8090',
    DREAM_SANDBOX_AT: 'http://127.0.0.1:8070',
    DREAM_PERSISTENCE_AT: 'http://127.0.0.1:8060'
  })
  for (const { name, env } of programs) t.equal(env.DREAM_SERVICE_TOKEN, name === 'site' ? undefined : 'secret', name)
})

t.test('what listens on every address is asked on this machine', async t => {
  const programs = asServices({ ...config, host: '0.0.0.0' }, 'secret')
  for (const { name, ready } of programs) t.match(ready, /^http:\/\/127\.0\.0\.1:/, name)
  t.match(programs.find(({ name }) => name === 'platform')?.env, { DREAM_SANDBOX_AT: 'http://127.0.0.1:8070' })
  t.match(programs.find(({ name }) => name === 'site')?.env, { HOST: '0.0.0.0', DREAM_PLATFORM_URL: 'http://127.0.0.1:8080' })
})
