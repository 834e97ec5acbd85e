import { Counter, Histogram, Registry, collectDefaultMetrics } from 'prom-client'

/** What /metrics shows: Node's own numbers and everything the process registers here. */
export const metricsRegistry = new Registry()
collectDefaultMetrics({ register: metricsRegistry })

export interface HttpMetrics {
  /** One answered request. `route` is a template ("/v1/apps/:id"), never an address; `seconds` from first byte in to last byte out. */
  count (request: { method: string, route: string, status: number }, seconds: number): void
}

const methods = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'])
const made = new WeakMap<Registry, HttpMetrics>()

/** http_requests_total and http_request_duration_seconds of a registry, by method, route and status. */
export function httpMetrics (registry: Registry = metricsRegistry): HttpMetrics {
  const known = made.get(registry)
  if (known !== undefined) return known
  const labelNames = ['method', 'route', 'status'] as const
  const total = new Counter({ name: 'http_requests_total', help: 'HTTP requests answered.', labelNames, registers: [registry] })
  const duration = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'Seconds from a request to the end of its answer.',
    labelNames,
    buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30],
    registers: [registry]
  })
  const metrics: HttpMetrics = {
    count ({ method, route, status }, seconds) {
      const labels = { method: methods.has(method) ? method : 'other', route, status }
      total.inc(labels)
      duration.observe(labels, seconds)
    }
  }
  made.set(registry, metrics)
  return metrics
}
