import type { Migration } from '@dream/contracts/messages'
import type { App, AppEntity, AppField } from '../2-lower/app.ts'
import { isFile } from '../../kit/shared/schema.ts'
import { literal, name } from '../2-lower/sql-text.ts'
import { columnSql, createTable, indexes, orderColumns, ownColumns, ownTables, personColumnSql, storedFields } from '../3-print/server/schema-sql.ts'
import { converted, fitsUnchanged, type Conversion } from './conversion.ts'
import { refuseSharedValues } from './unique-values.ts'

/** How data of one app comes into the next; tables and columns are told apart by their stable ids. */
export function migration (before: App, after: App, digests: { from: string, to: string }): Migration {
  const loses: string[] = []
  const steps = after.entities.flatMap(entity => {
    const old = before.entities.find(candidate => candidate.id === entity.id)
    return old === undefined ? [createTable(entity), ...indexes(entity)] : changeTable(old, entity, loses)
  })
  const removed = before.entities.filter(entity => after.entities.every(candidate => candidate.id !== entity.id))
  loses.push(...removed.map(entity => entity.id))
  const drops = removed.map(entity => `drop table ${name(entity.id)};`)
  const files = forgottenFiles(before, after)
  const told = removed.filter(({ schema }) => schema.history === true).map(({ id }) => `delete from "_history" where "entity" = ${literal(id)};`)
  return { fromSchema: digests.from, toSchema: digests.to, sql: [...ownTables(after), ...steps, ...drops, ...files, ...told].map(step => `${step}\n`).join(''), loses }
}

/** The files of fields that are gone, or hold no files any more. */
function forgottenFiles (before: App, after: App): string[] {
  const fields = ({ entities }: App) => entities.flatMap(entity => storedFields(entity).filter(({ schema }) => isFile(schema)).map(({ key }) => ({ entity: entity.id, key })))
  return fields(before).filter(({ entity, key }) => !fields(after).some(kept => kept.entity === entity && kept.key === key))
    .map(({ entity, key }) => `delete from "_files" where "entity" = ${literal(entity)} and "key" = ${literal(key)};`)
}

function changeTable (old: AppEntity, entity: AppEntity, loses: string[]): string[] {
  const [oldFields, fields] = [storedFields(old), storedFields(entity)]
  const removed = oldFields.filter(field => fields.every(candidate => candidate.id !== field.id))
  loses.push(...removed.map(field => field.id))
  const conversions = fields.map(field => conversionOf(oldFields.find(candidate => candidate.id === field.id), field))
  loses.push(...conversions.filter(({ loses }) => loses).map(({ field }) => field.id))
  const rebuilt = removed.length > 0 || old.personColumns.some(column => !entity.personColumns.includes(column)) || orderColumns(old).length > orderColumns(entity).length || conversions.some(({ change }) => change !== 'none' && change !== 'add')
  return rebuilt ? rebuild(old, entity, conversions) : addColumns(old, entity, conversions)
}

function conversionOf (old: AppField | undefined, field: AppField): Conversion {
  if (old === undefined) return { field, change: 'add', value: newValue(field), loses: false }
  if (fitsUnchanged(old, field)) return { field, change: 'none', value: name(field.key), loses: false }
  return converted(old, field)
}

function newValue ({ schema }: AppField): string {
  if (schema.type === 'yes-no') return schema.start === true ? '1' : '0'
  return 'null'
}

function addColumns (old: AppEntity, entity: AppEntity, conversions: Conversion[]): string[] {
  const table = name(entity.id)
  const added = conversions.filter(({ change }) => change === 'add')
  const sameIndexes = JSON.stringify(indexes(old)) === JSON.stringify(indexes(entity))
  return [
    ...entity.personColumns.filter(column => !old.personColumns.includes(column)).map(column => `alter table ${table} add column ${personColumnSql(column)};`),
    ...newlyOrdered(old, entity).flatMap(column => [`alter table ${table} add column ${name(column)} real;`, `update ${table} set ${name(column)} = rowid;`]),
    ...added.map(({ field }) => `alter table ${table} add column ${columnSql(field)};`),
    ...added.filter(({ value }) => value !== 'null' && value !== '0').map(({ field, value }) => `update ${table} set ${name(field.key)} = ${value};`),
    ...(sameIndexes ? [] : [...dropIndexes(old), ...newlyUnique(old, conversions).flatMap(field => refuseSharedValues(entity, field)), ...indexes(entity)])
  ]
}

/** SQLite cannot change a column: a new table takes the rows and the name. */
function rebuild (old: AppEntity, entity: AppEntity, conversions: Conversion[]): string[] {
  const [table, next] = [name(entity.id), name(`${entity.id} next`)]
  const kept = [...entity.personColumns.filter(column => old.personColumns.includes(column)), ...orderColumns(entity).filter(column => orderColumns(old).includes(column))]
  const own = [...ownColumns, ...kept].map(name)
  const begun = newlyOrdered(old, entity)
  const columns = [...own, ...begun.map(name), ...conversions.map(({ field }) => name(field.key))].join(', ')
  const values = [...own, ...begun.map(() => 'rowid'), ...conversions.map(({ value }) => value)].join(', ')
  return [
    ...dropIndexes(old),
    createTable(entity, `${entity.id} next`),
    `insert into ${next} (${columns}) select ${values} from ${table} order by rowid;`,
    `drop table ${table};`,
    `alter table ${next} rename to ${table};`,
    ...newlyUnique(old, conversions).flatMap(field => refuseSharedValues(entity, field)),
    ...indexes(entity)
  ]
}

/** The column that tells of the order, where people could not choose it so far: it begins as records were added. */
function newlyOrdered (old: AppEntity, entity: AppEntity): string[] {
  return orderColumns(entity).filter(column => !orderColumns(old).includes(column))
}

/** Fields whose values were allowed to repeat, or were others. */
function newlyUnique (old: AppEntity, conversions: Conversion[]): AppField[] {
  return conversions
    .filter(({ field, change }) => field.schema.unique === true && (change !== 'none' || storedFields(old).every(({ id, schema }) => id !== field.id || schema.unique !== true)))
    .map(({ field }) => field)
}

function dropIndexes (entity: AppEntity): string[] {
  return indexes(entity).map(index => /index ("(?:[^"]|"")*")/.exec(index)?.[1]).map(index => `drop index if exists ${index ?? '""'};`)
}
