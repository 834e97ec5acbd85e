import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import t from 'tap'

const run = promisify(execFile)
const fixture = join(import.meta.dirname, 'fixtures', 'traced-services.ts')

t.test('one trace goes through two services and into the log of both', async t => {
  const { stdout } = await run(process.execPath, ['--import', '@dream/observability/register', fixture], {
    env: { ...process.env, DREAM_SERVICE: 'first', OTEL_EXPORTER_OTLP_ENDPOINT: '' },
    cwd: join(import.meta.dirname, '..')
  })
  const all = stdout.trim().split('\n').map(line => JSON.parse(line))
  const lines = all.filter(line => line.message === 'handling').slice(0, 2)
  t.same(lines.map(line => line.service), ['outer', 'inner'])
  t.match(lines[0].traceId, /^[0-9a-f]{32}$/)
  t.equal(lines[0].traceId, lines[1].traceId)
  t.not(lines[0].spanId, lines[1].spanId)
  t.match(all.filter(line => line.message === 'answered a list'), [{ requestId: 'sent-as-a-list' }], 'headers given as a list arrive')
})

t.test('spans leave the process only when an endpoint is configured, and carry the service\'s name', async t => {
  const { createServer } = await import('node:http')
  const received: string[] = []
  const collector = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', chunk => chunks.push(chunk)).on('end', () => {
      received.push(`${request.url} ${Buffer.concat(chunks).toString()}`)
      response.setHeader('content-type', 'application/json').end('{}')
    })
  })
  await new Promise<void>(resolve => { collector.listen(0, '127.0.0.1', resolve) })
  t.teardown(() => { collector.close() })
  const address = collector.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  await run(process.execPath, ['--import', '@dream/observability/register', fixture], {
    env: { ...process.env, DREAM_SERVICE: 'first', OTEL_EXPORTER_OTLP_ENDPOINT: `http://127.0.0.1:${port}` },
    cwd: join(import.meta.dirname, '..')
  })
  const all = received.join('\n')
  t.match(all, /^\/v1\/traces /)
  t.match(all, /"service\.name"/)
  t.match(all, /"first"/)
  t.match(all, /\/outer/)
})
