import { ROOT_CONTEXT, SpanStatusCode, context, propagation, trace } from '@opentelemetry/api'

const tracer = trace.getTracer('@dream/core')

/** Where in a trace the work at hand is, as the W3C header of that name; empty when it is not traced. */
export function presentTraceparent (): string {
  const headers: Record<string, string> = {}
  propagation.inject(context.active(), headers)
  return headers.traceparent ?? ''
}

/** Does the work where `traceparent` says, in a span of its own. */
export async function inTrace (traceparent: string, name: string, work: () => Promise<void>): Promise<void> {
  await tracer.startActiveSpan(name, {}, propagation.extract(ROOT_CONTEXT, { traceparent }), async span => {
    try {
      await work()
    } catch (error) {
      span.setStatus({ code: SpanStatusCode.ERROR })
      throw error
    } finally {
      span.end()
    }
  })
}
