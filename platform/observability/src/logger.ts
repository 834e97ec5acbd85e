import { isSpanContextValid, trace } from '@opentelemetry/api'
import { type DestinationStream, type Logger, pino } from 'pino'

const secrets = ['authorization', 'cookie', '"set-cookie"', '"proxy-authorization"', '"idempotency-key"']
const places = ['', 'headers.', 'req.headers.', 'res.headers.', 'request.headers.', 'response.headers.']

/**
 * JSON lines on standard output: level, time, service, message, and the ids of the trace that is at work.
 * Headers that carry secrets are removed.
 */
export function createLogger (service: string, level = 'info', destination?: DestinationStream): Logger {
  const options = {
    level,
    base: { service },
    messageKey: 'message',
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label: string) => ({ level: label }) },
    redact: { paths: places.flatMap(place => secrets.map(secret => pathOf(place, secret))), censor: '[removed]' },
    mixin: traceIds
  }
  return destination === undefined ? pino(options) : pino(options, destination)
}

function pathOf (place: string, secret: string): string {
  if (!secret.startsWith('"')) return `${place}${secret}`
  return `${place.replace(/\.$/, '')}[${secret}]`
}

function traceIds (): object {
  const span = trace.getActiveSpan()?.spanContext()
  return span !== undefined && isSpanContextValid(span) ? { traceId: span.traceId, spanId: span.spanId } : {}
}
