import type { AppEntity, AppField } from '../2-lower/app.ts'
import { literal, name } from '../2-lower/sql-text.ts'

/** Types whose stored values read as people wrote them. */
const readable: string[] = ['text', 'email', 'phone', 'link', 'number', 'integer', 'percent', 'rating', 'date', 'time', 'colour']

/**
 * SQL that ends a migration with a sentence for people when records share a value that shall be unique from now on;
 * the index itself would only name a column. SQLite says such a sentence in a trigger alone, so there is one for a moment.
 */
export function refuseSharedValues (entity: AppEntity, { key, schema }: AppField): string[] {
  const plural = entity.plural.toLowerCase()
  const column = name(key)
  const example = readable.includes(schema.type) ? ` || ', for example "' || substr(new.example, 1, 60) || '"'` : ''
  const sentence = `${literal(`No two ${plural} may have the same ${schema.label.toLowerCase()}, but `)} || new.records || ${literal(` ${plural} share theirs with another one`)}${example} || ${literal('. Change these first, then make the wish again.')}`
  const shared = `select count(*) as records, min(${column}) as example from ${name(entity.id)} where "deleted_at" is null and ${column} is not null group by ${column} collate nocase having count(*) > 1`
  return [
    'create temp table "shared values" ("records" integer, "example" text);',
    `create temp trigger "refuse shared values" after insert on temp."shared values" when new.records > 0 begin select raise(abort, ${sentence}); end;`,
    `insert into temp."shared values" select sum(records), min(example) from (${shared});`,
    'drop table temp."shared values";'
  ]
}
