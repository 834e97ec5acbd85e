import { entityOf } from '../../server/entity.ts'
import { Problem } from '../../server/problem.ts'
import type { Part } from '../../server/questions.ts'
import { create, type Context } from '../../server/records.ts'
import { siteWords } from '../../server/site-words.ts'
import { name, sql } from '../../server/sql.ts'
import type { Words } from '../../shared/words.ts'
import { trap } from './shared.ts'

export interface Contact {
  block: string
  words: Words
  /** The entity whose records the sent forms become. */
  of: string
  /** Keys of what is asked for; nothing else is taken. */
  fields: readonly string[]
}

const mostAMinute = 12
const mostADay = 500

/** A form for visitors, and the texts around it for its owner. */
export function contact ({ block, words, of, fields }: Contact): Part {
  const texts = siteWords({ block, words })
  return {
    ...texts,
    owned: false,
    write (context, input) {
      if (!('form' in input)) {
        context.rights.demandOwner()
        return texts.write(context, input)
      }
      const { form } = input
      if (typeof form !== 'object' || form === null || Array.isArray(form)) throw new Problem(400, 'not-a-form', 'The form has arrived without its values. Please send it again.')
      // A robot is told that all went well, so that it does not try again.
      if (input[trap] !== undefined && input[trap] !== '') return { sent: true }
      refuseFloods(context, of)
      const values = Object.entries(form).filter(([key]) => fields.includes(key))
      create(context, entityOf(context.entities, of), Object.fromEntries(values))
      return { sent: true }
    }
  }
}

/** Refuses when more has been sent than people send. */
export function refuseFloods ({ whole, clock, entities }: Context, of: string): void {
  const { table } = entityOf(entities, of)
  const since = (milliseconds: number) => new Date(Date.parse(clock.timestamp) - milliseconds).toISOString()
  const sent = (from: string) => Number(whole.get(sql`select count(*) as n from ${name(table)} where "sample" = 0 and "created_at" > ${from}`)?.n ?? 0)
  if (sent(since(60_000)) >= mostAMinute || sent(since(86_400_000)) >= mostADay) {
    throw new Problem(429, 'too-many', 'So much has been sent in the last minutes that nothing more is taken now. Please try again later.')
  }
}
