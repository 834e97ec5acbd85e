import type { RequestHandler } from './$types'
import { config } from '#lib/server/config.ts'

/** The site is ready when the platform is alive: without it there is nothing to relay to. */
export const GET: RequestHandler = async () => {
  const platform = await platformAnswers()
  return Response.json({ status: platform ? 'ok' : 'unavailable', platform }, {
    status: platform ? 200 : 503,
    headers: { 'cache-control': 'no-store' }
  })
}

async function platformAnswers (): Promise<boolean> {
  try {
    const { ok } = await fetch(`${config.platformUrl}/health/live`, { signal: AbortSignal.timeout(2000) })
    return ok
  } catch {
    return false
  }
}
