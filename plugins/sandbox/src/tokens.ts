import { randomBytes, timingSafeEqual } from 'node:crypto'

/** The right to reach one app through this service, for a while. */
export interface Tokens {
  issue (appId: string): { token: string, expiresAt: string }
  valid (appId: string, token: string): boolean
  forget (appId: string): void
}

interface Issued { token: string, expires: number }

/** An app has at most two tokens: the newest, given out until half of its time has passed, and the one before. */
export function createTokens (seconds: number, now: () => number = Date.now): Tokens {
  const issued = new Map<string, Issued[]>()
  return {
    issue (appId) {
      const known = (issued.get(appId) ?? []).filter(one => one.expires > now())
      let newest = known[0]
      if (newest === undefined || newest.expires - now() < seconds * 500) {
        newest = { token: randomBytes(32).toString('base64url'), expires: now() + seconds * 1000 }
        issued.set(appId, [newest, ...known.slice(0, 1)])
      }
      return { token: newest.token, expiresAt: new Date(newest.expires).toISOString() }
    },
    valid (appId, token) {
      const given = Buffer.from(token)
      return (issued.get(appId) ?? []).some(one => {
        const right = Buffer.from(one.token)
        return one.expires > now() && right.length === given.length && timingSafeEqual(right, given)
      })
    },
    forget (appId) { issued.delete(appId) }
  }
}
