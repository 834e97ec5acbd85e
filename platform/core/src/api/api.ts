import cors from '@fastify/cors'
import swagger from '@fastify/swagger'
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { FastifyInstance } from 'fastify'
import packageJson from '../../package.json' with { type: 'json' }
import type { Context } from '../context.ts'
import { knownCallers } from '../safety/known-callers.ts'
import { limitWrites } from '../safety/limit-writes.ts'
import { securityHeaders } from '../safety/security-headers.ts'
import { addApps } from './apps.ts'
import { addBlueprints } from './blueprints.ts'
import { addEvents } from './events.ts'
import { addExport } from './export.ts'
import { setFailures } from './failures.ts'
import { addHealth } from './health.ts'
import { createIdempotency } from './idempotency.ts'
import { addLogs } from './logs.ts'
import { addPlugins } from './plugins.ts'
import type { ApiContext } from './route.ts'
import { createStreams } from './sse.ts'
import { setValidation } from './validation.ts'
import { addVersions } from './versions.ts'
import { addWishes } from './wishes.ts'

/** The platform's HTTP API on `app`: who may call, how errors look, then one file per resource. */
export async function addApi (app: FastifyInstance, context: Context): Promise<void> {
  const { config } = context
  setFailures(app)
  setValidation(app)
  app.removeContentTypeParser('text/plain')
  await app.register(securityHeaders)
  await app.register(knownCallers, { config })
  if (config.allowedOrigins.length > 0) {
    await app.register(cors, { origin: config.allowedOrigins, methods: ['GET', 'POST', 'DELETE'], exposedHeaders: ['location', 'etag', 'x-request-id', 'retry-after'], maxAge: 600 })
  }
  await app.register(limitWrites, { perMinute: config.writesPerMinute })
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: { title: 'Dream', description: 'From a wish in plain language to a running web application.', version: packageJson.version },
      tags: [{ name: 'Apps' }, { name: 'Blueprints' }, { name: 'Events' }, { name: 'Versions' }, { name: 'Platform' }]
    },
    hideUntagged: true
  })
  const apiContext: ApiContext = { ...context, idempotency: createIdempotency(context.clients.persistence), streams: createStreams() }
  const api = app.withTypeProvider<TypeBoxTypeProvider>()
  for (const add of [addApps, addWishes, addBlueprints, addEvents, addVersions, addExport, addLogs, addPlugins, addHealth]) add(api, apiContext)
  app.get('/v1/openapi.json', async () => app.swagger())
  app.addHook('preClose', async () => { apiContext.streams.closeAll() })
}
