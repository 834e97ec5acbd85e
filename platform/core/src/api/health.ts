import { Type } from 'typebox'
import { describePlugins } from './plugins.ts'
import type { Api, ApiContext } from './route.ts'

const tags = ['Platform']
const Ready = Type.Object({ status: Type.String(), kinds: Type.Record(Type.String(), Type.String()) })

/** /health/live: the process answers. /health/ready: so does the plugin of every kind. */
export function addHealth (api: Api, context: ApiContext): void {
  api.get('/health/live', {
    logLevel: 'warn',
    schema: { tags, summary: 'Whether the platform runs', response: { 200: Type.Object({ status: Type.String() }) } }
  }, async () => ({ status: 'live' }))

  api.get('/health/ready', {
    logLevel: 'warn',
    schema: { tags, summary: 'Whether every plugin answers', response: { 200: Ready, 503: Ready } }
  }, async (request, reply) => {
    const plugins = await describePlugins(context, request.id)
    const ready = plugins.every(plugin => plugin.health === 'ready')
    return await reply.code(ready ? 200 : 503).send({
      status: ready ? 'ready' : 'not ready',
      kinds: Object.fromEntries(plugins.map(({ kind, health }) => [kind, health]))
    })
  })
}
