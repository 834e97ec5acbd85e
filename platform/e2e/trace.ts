import t from 'tap'
import { type CollectedSpan, openCollector } from './fixtures/collector.ts'
import { startDream } from './fixtures/running-dream.ts'

t.setTimeout(300_000)

const planning = 'dream.v1.Planner/Plan'
const expected = {
  'one process': ['platform', 'site'],
  services: ['planner', 'platform', 'site']
}

for (const topology of ['one process', 'services'] as const) {
  t.test(`a wish is one trace from the site to the planner, Dream as ${topology}`, { timeout: 150_000 }, async t => {
    const collector = await openCollector()
    t.teardown(collector.close)
    const dream = await startDream(topology, {
      OTEL_EXPORTER_OTLP_ENDPOINT: collector.url,
      OTEL_EXPORTER_OTLP_PROTOCOL: 'http/json',
      OTEL_BSP_SCHEDULE_DELAY: '200'
    })
    t.teardown(dream.close)

    const accepted = await fetch(`${dream.url}/v1/apps`, {
      method: 'POST',
      headers: { origin: dream.url, 'content-type': 'application/json' },
      body: JSON.stringify({ wish: 'A list of books with a title and an author' })
    })
    const { app } = await accepted.json()
    t.equal(accepted.status, 202)
    t.equal(await endOf(`${dream.url}/v1/apps/${app.id}`), 'done')

    // Each service exports by itself, and the job's span ends after the app has said that it is done.
    await collector.until(spans => {
      const trace = traceOf(spans)
      return expected[topology].every(service => trace.some(span => span.service === service)) && trace.some(isFirst) && trace.some(isJob)
    }, 30_000)
    const trace = traceOf(collector.spans())
    t.same(services(trace.filter(({ name }) => name === planning)), topology === 'services' ? ['planner', 'platform'] : ['platform'], 'the planner is called and answers in it')
    for (const service of expected[topology]) t.ok(services(trace).includes(service), `${service} has spans in it`)
    t.match(trace.filter(isFirst), [{ service: 'site', name: /^POST/ }], 'it begins with the request to the site')
    t.ok(trace.some(isJob), 'what came after the answer belongs to it')
  })
}

/** The spans that share a trace with the call of the planner. */
function traceOf (spans: CollectedSpan[]): CollectedSpan[] {
  const call = spans.find(({ name }) => name === planning)
  return spans.filter(({ traceId }) => traceId === call?.traceId)
}

function isFirst ({ parent }: CollectedSpan): boolean {
  return parent === ''
}

function isJob ({ name, service }: CollectedSpan): boolean {
  return name === 'dream.job change' && service === 'platform'
}

function services (spans: CollectedSpan[]): string[] {
  return [...new Set(spans.map(({ service }) => service))].sort()
}

/** Waits until the app's change has ended; how it ended. Fails by the time limit of the test. */
async function endOf (url: string): Promise<unknown> {
  for (;;) {
    const { change } = await (await fetch(url)).json()
    if (change.state !== 'working') return change.state
    await new Promise(resolve => setTimeout(resolve, 200))
  }
}
