import type { RequestHandler } from './$types'
import { config } from '#lib/server/config.ts'
import { relay } from '#lib/server/relay.ts'

/** Every method goes through: which ones exist is the platform's to say. */
export const fallback: RequestHandler = ({ request, locals, getClientAddress }) =>
  relay({ request, requestId: locals.requestId, client: getClientAddress() }, config, fetch)
