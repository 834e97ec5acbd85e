import { createRequire } from 'node:module'
import type { IncomingMessage } from 'node:http'
import { FastifyOtelInstrumentation } from '@fastify/otel'
import { registerInstrumentations } from '@opentelemetry/instrumentation'
import { resourceFromAttributes } from '@opentelemetry/resources'
import { BatchSpanProcessor, NodeTracerProvider, type SpanProcessor } from '@opentelemetry/sdk-trace-node'
import { autoInstrumentations } from './auto-instrumentations.ts'

export interface Telemetry {
  /** Sends what is left and stops. */
  stop (): Promise<void>
}

const untraced: ((request: IncomingMessage) => boolean)[] = []

/** Requests for which `matches` is true get no spans: health, and the traffic of apps. */
export function leaveUntraced (matches: (request: IncomingMessage) => boolean): void {
  untraced.push(matches)
}

/**
 * Traces HTTP in (node:http, Fastify) and out (node:http, undici, fetch) and carries the context along, from the first
 * module on when loaded by `--import @dream/observability/register`. Spans leave the process only when
 * OTEL_EXPORTER_OTLP_ENDPOINT or OTEL_EXPORTER_OTLP_TRACES_ENDPOINT is set; `processors` are for tests.
 */
export async function startTelemetry (service: string, processors: SpanProcessor[] = []): Promise<Telemetry> {
  const provider = new NodeTracerProvider({
    resource: resourceFromAttributes({ 'service.name': service, 'service.namespace': 'dream' }),
    spanProcessors: [...processors, ...await exporters()]
  })
  provider.register()
  const instrumentations = [
    ...await autoInstrumentations({
      '@opentelemetry/instrumentation-http': {
        ignoreIncomingRequestHook: request => untraced.some(matches => matches(request)),
        // The instrumentation turns a list of headers into an object of numbers, and so loses them all.
        ignoreOutgoingRequestHook: ({ headers, socketPath }) => Array.isArray(headers) || typeof socketPath === 'string'
      },
      '@opentelemetry/instrumentation-undici': {}
    }),
    new FastifyOtelInstrumentation({
      registerOnInitialization: true,
      instrumentHooks: false,
      ignorePaths: ({ url }) => url.startsWith('/health/') || url === '/metrics'
    })
  ]
  const unregister = registerInstrumentations({ tracerProvider: provider, instrumentations })
  // node:http is patched when somebody requires it; with ESM imports alone nobody does.
  createRequire(import.meta.url)('node:http')
  return {
    async stop () {
      unregister()
      await provider.shutdown()
    }
  }
}

async function exporters (): Promise<SpanProcessor[]> {
  const { OTEL_EXPORTER_OTLP_ENDPOINT: all, OTEL_EXPORTER_OTLP_TRACES_ENDPOINT: traces } = process.env
  if ((all ?? '') === '' && (traces ?? '') === '') return []
  const { OTLPTraceExporter } = await import('@opentelemetry/exporter-trace-otlp-http')
  return [new BatchSpanProcessor(new OTLPTraceExporter())]
}
