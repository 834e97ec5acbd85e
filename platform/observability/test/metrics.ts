import { Registry } from 'prom-client'
import t from 'tap'
import { httpMetrics, metricsRegistry } from '../src/metrics.ts'

t.test('the process\'s own numbers are there', async t => {
  t.match(await metricsRegistry.metrics(), /nodejs_eventloop_lag_seconds|process_cpu_seconds_total/)
})

t.test('the metrics of a registry are made once', async t => {
  const registry = new Registry()
  t.equal(httpMetrics(registry), httpMetrics(registry))
})
