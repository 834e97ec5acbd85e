import type {} from '@dream/contracts/plugin'
import type { FastifyInstance } from 'fastify'
import fp from 'fastify-plugin'
import { createGenerator, type GeneratorOptions } from './generator.ts'

/** Compiles Blueprints to Code and Code to Bundles. */
export default fp(async (app: FastifyInstance, options: GeneratorOptions) => {
  const generator = createGenerator({ directory: app.pluginEnvironment.dataDirectory, ...options })
  app.serve('Generator', generator.handlers)
  app.addHook('onClose', () => generator.close())
}, { name: '@dream/generator', fastify: '5.x', decorators: { fastify: ['serve', 'pluginEnvironment'] } })
