import type { FastifyInstance } from 'fastify'
import fp from 'fastify-plugin'
import type {} from '@dream/contracts/plugin'
import type { SandboxOptions } from './options.ts'
import { createSandbox } from './sandbox.ts'
import { serveTraffic } from './traffic.ts'

export default fp(async (app: FastifyInstance, options: SandboxOptions) => {
  const sandbox = await createSandbox(options, app.pluginEnvironment)
  app.addHook('onClose', async () => { await sandbox.close() })
  app.serve('Sandbox', sandbox.handlers)
  if (app.pluginEnvironment.serviceUrl !== '') serveTraffic(app, sandbox, options)
}, { name: '@dream/sandbox', fastify: '5.x', decorators: { fastify: ['serve', 'pluginEnvironment'] } })
