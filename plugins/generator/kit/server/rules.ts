import { entityRules, type EntityDefinition } from './entity.ts'
import { invalidFields } from './problem.ts'
import type { Context } from './records.ts'
import { join, name, sql } from './sql.ts'

/** Ends the transaction it is called in when the record as it is now breaks a rule; `db` is to have all there is, whoever may read what of it. */
export function keepRules ({ db, clock }: Pick<Context, 'db' | 'clock'>, entity: EntityDefinition, id: string): void {
  const rules = entityRules(entity)
  if (rules.length === 0) return
  const asked = rules.map(({ holds }, index) => sql`${holds(clock)} as ${name(`rule${index}`)}`)
  const row = db.get(sql`select ${join(asked, sql`, `)} from ${name(entity.table)} t where t."id" = ${id}`)
  const problems: Record<string, string> = {}
  for (const [index, { fields, message }] of rules.entries()) {
    if (row?.[`rule${index}`] === 0) for (const key of fields) problems[key] ??= message
  }
  if (Object.keys(problems).length > 0) throw invalidFields(problems)
}
