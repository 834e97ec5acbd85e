import type { Database } from '../server/database.ts'
import { Problem } from '../server/problem.ts'
import { sql } from '../server/sql.ts'

const window = 15 * 60_000
/** How many tries fail in a quarter of an hour before there are no more, for one account and for the whole app. */
const most = { account: 8, app: 300, 'sign-up': 60 }

export interface Tries {
  /** Counts a try, before its outcome is known, as many may be on their way; refuses with 429 when there were too many. */
  begin (): void
  /** Takes back what was counted. */
  succeeded (): void
}

/** The tries to sign in to one account, kept in the database, so that sleeping and waking forgets none. */
export function triesOf (db: Database, account: string, now: Date): Tries {
  const key = `account ${account.toLowerCase()}`
  return {
    begin () {
      if (count(db, key, now) >= most.account) throw tooMany('Too many tries to sign in with this address. Wait a quarter of an hour, or ask the owner of the app for a new password.')
      if (count(db, 'app', now) >= most.app) throw tooMany('Too many people tried to sign in to this app in vain. Wait a quarter of an hour.')
      for (const each of [key, 'app']) note(db, each, now)
    },
    succeeded () {
      db.run(sql`delete from "_try" where "what" = ${key}`)
      db.run(sql`delete from "_try" where rowid = (select max(rowid) from "_try" where "what" = 'app')`)
    }
  }
}

/** Counts somebody signing up, and refuses with 429 when there are too many. */
export function countSignUp (db: Database, now: Date): void {
  if (count(db, 'sign-up', now) >= most['sign-up']) throw tooMany('Too many people signed up just now. Wait a quarter of an hour.')
  note(db, 'sign-up', now)
}

function count (db: Database, what: string, now: Date): number {
  return Number(db.get(sql`select count(*) as n from "_try" where "what" = ${what} and "at" > ${now.getTime() - window}`)?.n ?? 0)
}

function note (db: Database, what: string, now: Date): void {
  db.run(sql`delete from "_try" where "at" <= ${now.getTime() - window}`)
  db.run(sql`insert into "_try" ("what", "at") values (${what}, ${now.getTime()})`)
}

function tooMany (message: string): Problem {
  return new Problem(429, 'too-many-tries', message)
}
