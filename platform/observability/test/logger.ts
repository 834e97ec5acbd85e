import { Writable } from 'node:stream'
import t from 'tap'
import { createLogger } from '../src/logger.ts'

function collect () {
  const lines: string[] = []
  return { lines, stream: new Writable({ write (chunk, _encoding, done) { lines.push(String(chunk)); done() } }) }
}

t.test('a line names level, service and message', async t => {
  const { lines, stream } = collect()
  createLogger('planner', 'info', stream).warn({ app: 'x' }, 'slow')
  t.match(JSON.parse(lines[0] ?? ''), { level: 'warn', service: 'planner', message: 'slow', app: 'x', time: /^\d{4}-/ })
})

t.test('secrets in headers are removed', async t => {
  const { lines, stream } = collect()
  const log = createLogger('platform', 'info', stream)
  log.info({ headers: { authorization: 'Bearer s3cret', cookie: 's3cret', 'set-cookie': 's3cret', accept: 'text/html' } }, 'in')
  log.info({ req: { headers: { authorization: 's3cret', 'set-cookie': 's3cret' } } }, 'in')
  t.notMatch(lines.join(''), /s3cret/)
  t.match(lines[0], /text\/html/)
})

t.test('lines below the level are left out', async t => {
  const { lines, stream } = collect()
  createLogger('platform', 'warn', stream).info({}, 'hidden')
  t.equal(lines.length, 0)
})
