import { sqlText } from '../2-lower/sql-text.ts'
import type { Typed } from './translate.ts'

/** What is true or false is never missing: wherever it could be, it is false. */
export function surely (value: Typed): Typed {
  return value.type === 'boolean' ? { ...value, sql: sqlText`ifnull(${value.sql}, 0)` } : value
}
