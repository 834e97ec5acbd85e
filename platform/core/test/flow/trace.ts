import { context, trace } from '@opentelemetry/api'
import { startTelemetry } from '@dream/observability/telemetry'
import t from 'tap'
import { inTrace, presentTraceparent } from '../../src/flow/trace.ts'
import { openCore } from '../fixtures/open-core.ts'

const traceparent = `00-${'a'.repeat(32)}-${'b'.repeat(16)}-01`

t.test('nothing traced is no place in a trace', async t => {
  t.equal(presentTraceparent(), '')
})

t.test('with telemetry', async t => {
  const telemetry = await startTelemetry('test')
  t.teardown(telemetry.stop)

  t.test('work goes on in the trace it was accepted in', async t => {
    await inTrace(traceparent, 'work', async () => { t.match(presentTraceparent(), /^00-a{32}-[0-9a-f]{16}-01$/) })
  })

  t.test('work without a trace, or with a broken one, begins its own', async t => {
    for (const none of ['', 'nonsense']) {
      await inTrace(none, 'work', async () => { t.match(presentTraceparent(), /^00-(?!a{32})[0-9a-f]{32}-/) })
    }
  })

  t.test('a wish keeps its trace after the answer, also when it is planned again', async t => {
    const { call, settled, fake } = await openCore(t)
    const traces: (string | undefined)[] = []
    fake.generateFindings = blueprint => blueprint.name === 'wrong' ? [{ code: 'references-resolve', severity: 'error', where: 'dog', message: 'There is no dog.', suggestion: '' }] : []
    fake.plan = async ({ findings }) => {
      traces.push(trace.getSpanContext(context.active())?.traceId)
      return { blueprint: { name: findings.length === 0 ? 'wrong' : 'right' } }
    }
    const { json } = await call('POST', '/v1/apps', { headers: { traceparent }, body: { wish: 'books' } })
    t.match(await settled(json.app.id), { name: 'right', state: 'running' })
    t.same(traces, ['a'.repeat(32), 'a'.repeat(32)])
  })
})
