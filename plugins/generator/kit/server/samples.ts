import type { AppDatabase, Seed } from '@dream/contracts/app-module'
import { addDays } from '../shared/calendar.ts'
import type { Culture } from '../shared/culture.ts'
import type { FieldSchema } from '../shared/schema.ts'
import type { StoredValue } from '../shared/validate.ts'
import { createDatabase, type Database } from './database.ts'
import { entityOf, fieldOf, type Entities, type EntityDefinition } from './entity.ts'
import { insert, refuseTaken, type Context } from './records.ts'
import { everything } from './rights.ts'
import { name, sql } from './sql.ts'

export function countSamples (db: Database, entities: Entities): number {
  return [...entities.values()].reduce((sum, { table }) =>
    sum + Number(db.get(sql`select count(*) as n from ${name(table)} where "sample" = 1 and "deleted_at" is null`)?.n ?? 0), 0)
}

/** What samples were put into the bin with. */
const removal = 'samples'

/** Puts every sample into the bin; one that somebody's own record belongs to stays and becomes their own. */
export function removeSamples ({ whole: db, entities, clock }: Context): number {
  return db.transaction(() => {
    let kept = 1
    while (kept > 0) kept = [...entities.values()].reduce((sum, child) => sum + keepWhatIsUsed(db, entities, child), 0)
    return [...entities.values()].reduce((sum, { table }) =>
      sum + db.run(sql`update ${name(table)} set "deleted_at" = ${clock.timestamp}, "deleted_with" = ${removal} where "sample" = 1 and "deleted_at" is null`), 0)
  })
}

/** Takes the samples out of the bin that were removed together. */
export function restoreSamples (context: Context): number {
  const { whole: db, entities } = context
  return db.transaction(() => [...entities.values()].reduce((sum, entity) => {
    for (const row of db.all(sql`select t.* from ${name(entity.table)} t where t."deleted_with" = ${removal}`)) refuseTaken(context, entity, row)
    return sum + db.run(sql`update ${name(entity.table)} set "deleted_at" = null, "deleted_with" = null where "deleted_with" = ${removal}`)
  }, 0))
}

function keepWhatIsUsed (db: Database, entities: Entities, child: EntityDefinition): number {
  let kept = 0
  for (const [key, field] of Object.entries(child.schema.fields)) {
    if (field.type !== 'relation' || field.target === undefined) continue
    const { table } = entityOf(entities, field.target)
    kept += db.run(sql`update ${name(table)} set "sample" = 0 where "sample" = 1 and "id" in (select ${name(key)} from ${name(child.table)} where "sample" = 0 and "deleted_at" is null)`)
  }
  return kept
}

interface SampleRecord {
  id: string
  entity: string
  values: Record<string, StoredValue>
}

/** Puts the samples of a Bundle into a new database; day offsets count from `today`. `finish` is called when they are there. */
export function createSeed (entities: readonly EntityDefinition[], culture: Culture, finish?: (context: Context) => void): Seed {
  const byName = new Map(entities.map(entity => [entity.schema.name, entity]))
  return (appDatabase: AppDatabase, seed: string, today: string) => {
    const db = createDatabase(appDatabase)
    const timestamp = `${today}T00:00:00.000Z`
    const context = { db, whole: db, rights: everything, entities: byName, culture, clock: { today, now: `${today}T00:00`, timestamp } }
    const later: { entity: EntityDefinition, id: string, key: string, value: string }[] = []
    db.transaction(() => {
      const samples: SampleRecord[] = JSON.parse(seed)
      for (const sample of samples) {
        const entity = entityOf(byName, sample.entity)
        const values: Record<string, StoredValue> = {}
        for (const [key, value] of Object.entries(sample.values)) {
          const field = fieldOf(entity, key)
          if (field === undefined || value === null) continue
          if (field.type === 'relation') later.push({ entity, id: sample.id, key, value: String(value) })
          else values[key] = onDay(field, value, today)
        }
        insert(context, entity, { id: sample.id, values, sample: true })
      }
      for (const { entity, id, key, value } of later) db.run(sql`update ${name(entity.table)} set ${name(key)} = ${value} where "id" = ${id}`)
      finish?.(context)
    })
  }
}

function onDay (field: FieldSchema, value: StoredValue, today: string): StoredValue {
  if (typeof value !== 'string' || (field.type !== 'date' && field.type !== 'date-time')) return value
  const offset = /^([+-]?\d+)(?: (\d\d:\d\d))?$/.exec(value)
  if (offset === null) return value
  const day = addDays(today, Number(offset[1]))
  return field.type === 'date' ? day : `${day}T${offset[2] ?? '09:00'}`
}
