import type { Database, Row } from '../server/database.ts'
import { sql } from '../server/sql.ts'
import { hex } from './server-passwords.ts'

const cookieName = '__Host-session'
const minute = 60_000
const day = 24 * 60 * minute
/** A session ends when it was not used for so long, at the latest after `longest`, and has a new token each day. */
const idle = 14 * day
const longest = 90 * day
const rotated = day
/** How long the old token is good for requests that were on their way. */
const overlap = minute

/** Partitioned, as inside the frame of another site browsers send no other; Secure also at http://*.localhost. */
function cookie (value: string, seconds: number): string {
  return `${cookieName}=${value}; Path=/; Max-Age=${seconds}; Secure; HttpOnly; SameSite=None; Partitioned`
}

export const noSession = cookie('', 0)

/** Begins a session; gives its cookie. The database keeps no more than the token's hash. */
export async function beginSession (db: Database, person: string, now: Date, began = now): Promise<string> {
  const token = btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(32)))).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '')
  const hash = await hashOf(token)
  const ends = Math.min(now.getTime() + idle, began.getTime() + longest)
  db.run(sql`delete from "_session" where "ends_at" < ${now.toISOString()}`)
  db.run(sql`insert into "_session" ("token", "person", "began_at", "made_at", "ends_at") values (${hash}, ${person}, ${began.toISOString()}, ${now.toISOString()}, ${new Date(ends).toISOString()})`)
  return cookie(token, Math.round((ends - now.getTime()) / 1000))
}

export interface Found {
  /** The row of the person. */
  person: Row
  cookie?: string
}

/** Whose session a request has; undefined for none that is still good. */
export async function findSession (db: Database, request: Request, now: Date): Promise<Found | undefined> {
  const hash = await presented(request)
  if (hash === undefined) return undefined
  const row = db.get(sql`select p.*, s."began_at", s."made_at" from "_session" s join "_person" p on p."id" = s."person" where s."token" = ${hash} and s."ends_at" > ${now.toISOString()} and p."active" = 1`)
  if (row === undefined) return undefined
  const { began_at: began, made_at: made, ...person } = row
  const isDue = now.getTime() - Date.parse(String(made)) > rotated && new URL(request.url).pathname.startsWith('/api/')
  if (!isDue) return { person }
  db.run(sql`update "_session" set "ends_at" = ${new Date(now.getTime() + overlap).toISOString()}, "made_at" = ${now.toISOString()} where "token" = ${hash}`)
  return { person, cookie: await beginSession(db, String(person.id), now, new Date(String(began))) }
}

export async function endSession (db: Database, request: Request): Promise<void> {
  const hash = await presented(request)
  if (hash !== undefined) db.run(sql`delete from "_session" where "token" = ${hash}`)
}

export function endSessionsOf (db: Database, person: string): void {
  db.run(sql`delete from "_session" where "person" = ${person}`)
}

async function presented (request: Request): Promise<string | undefined> {
  const token = /(?:^|;\s*)__Host-session=([\w-]{20,100})(?:;|$)/.exec(request.headers.get('cookie') ?? '')?.[1]
  return token === undefined ? undefined : await hashOf(token)
}

async function hashOf (token: string): Promise<string> {
  return hex(new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(token))))
}
