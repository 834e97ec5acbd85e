import { registerHooks } from 'node:module'
import type { InstrumentationConfigMap } from '@opentelemetry/auto-instrumentations-node'
import type { Instrumentation } from '@opentelemetry/instrumentation'

const namePattern = /^@opentelemetry\/(instrumentation|resource-detector)-./
const notLoaded = 'dream:not-loaded'
const off: Record<string, { enabled: false }> = {}

/**
 * The instrumentations of @opentelemetry/auto-instrumentations-node that `configs` names, and no others. The package
 * loads all forty of them at once, which would double what a process needs to start; the rest is left out here.
 */
export async function autoInstrumentations (configs: InstrumentationConfigMap): Promise<Instrumentation[]> {
  const hooks = registerHooks({
    resolve (specifier, context, next) {
      const asked = namePattern.exec(specifier)
      if (asked === null || specifier in configs || context.parentURL?.includes('/auto-instrumentations-node/') !== true) return next(specifier, context)
      if (asked[1] === 'instrumentation') off[specifier] = { enabled: false }
      return { url: notLoaded, format: 'commonjs', shortCircuit: true }
    },
    load (url, context, next) {
      return url === notLoaded ? { format: 'commonjs', source: '', shortCircuit: true } : next(url, context)
    }
  })
  try {
    const { getNodeAutoInstrumentations } = await import('@opentelemetry/auto-instrumentations-node')
    return getNodeAutoInstrumentations({ ...off, ...configs })
  } finally {
    hooks.deregister()
  }
}
