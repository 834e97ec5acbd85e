import type { KeptAnswer } from '../shared/kept.ts'
import type { Part } from './questions.ts'
import { Problem } from './problem.ts'
import { sql } from './sql.ts'

export interface Kept<Value> {
  /** The id of the block whose value it is. */
  block: string
  /** The value when nothing has been kept yet. */
  start: Value
  /** The value that somebody sent, tidied; a sentence when it is refused. Nothing is trusted: it comes from a browser. */
  accept (sent: unknown): { value: Value } | string
  /** Where the app has people: whether only its owner may change it. */
  owned?: boolean
}

const largest = 128 * 1024

/**
 * One value per block, of any JSON, kept for everybody who uses the app: the history of a calculator, the names on a
 * wheel. Who writes says which version they have seen; a write over a newer one is refused with 409.
 */
export function kept<Value> ({ block, start, accept, owned = false }: Kept<Value>): Part {
  const read: Part['read'] = ({ db }): KeptAnswer<Value> => {
    const row = db.get(sql`select "value", "version" from "_kept" where "block" = ${block}`)
    const stored = row === undefined ? undefined : accept(JSON.parse(String(row.value)))
    return typeof stored === 'object' ? { value: stored.value, version: Number(row?.version) } : { value: start, version: Number(row?.version ?? 0) }
  }
  return {
    read,
    owned,
    write (context, { value: sent, version }) {
      const accepted = accept(sent)
      if (typeof accepted === 'string') throw new Problem(422, 'invalid', accepted)
      const text = JSON.stringify(accepted.value)
      if (text.length > largest) throw new Problem(413, 'too-large', 'That is more than can be kept here. Remove something first.')
      const { db } = context
      const changed = db.transaction(() => version === 0
        ? db.run(sql`insert or ignore into "_kept" ("block", "value", "version") values (${block}, ${text}, 1)`)
        : db.run(sql`update "_kept" set "value" = ${text}, "version" = "version" + 1 where "block" = ${block} and "version" = ${Number(version)}`))
      if (changed === 0) throw new Problem(409, 'changed', 'Somebody changed this meanwhile. What is there now is shown; please do it again.')
      return read(context)
    }
  }
}
