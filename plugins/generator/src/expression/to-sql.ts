import { hole, join, name, sqlText, text, type SqlText } from '../2-lower/sql-text.ts'
import { ExpressionProblem } from './expression-problem.ts'
import type { Done, Meaning, OfChildren, OfParent } from './meaning.ts'

const longest = 20_000

/** One SQL value over the columns of the record `t`. Throws ExpressionProblem when it would be too long. */
export function toSql (meaning: Meaning): SqlText {
  const sql = printed(meaning)
  if (sql.parts.join('').length > longest) throw new ExpressionProblem('It goes through too many other computed fields.')
  return sql
}

function printed (meaning: Meaning): SqlText {
  switch (meaning.kind) {
    case 'literal': return literalSql(meaning.value)
    case 'field': return text(`${alias(meaning.level)}.${name(meaning.key)}`)
    case 'clock': return hole({ clock: meaning.clock })
    case 'done': return doneSql(meaning)
    case 'parent': return surely(meaning, parentSql(meaning))
    case 'children': return childrenSql(meaning)
  }
}

function literalSql (value: string | number | boolean | null): SqlText {
  if (typeof value === 'string') return hole({ literal: value })
  return text(typeof value === 'boolean' ? value ? '1' : '0' : String(value))
}

/** What is true or false is never missing: wherever it could be, it is false. */
function surely ({ type }: Meaning, sql: SqlText): SqlText {
  return type === 'boolean' ? sqlText`ifnull(${sql}, 0)` : sql
}

function alias (level: number): string {
  return level === 0 ? 't' : name(`t${level}`)
}

function parentSql ({ relation, target, level, value }: OfParent): SqlText {
  return sqlText`(select ${printed(value)} from ${name(target)} ${alias(level)} where ${alias(level)}."id" = ${printed(relation)} and ${alias(level)}."deleted_at" is null)`
}

function childrenSql ({ measure, child, relation, level, owner, value, filter }: OfChildren): SqlText {
  const record = alias(level)
  const measured = value === undefined ? text('count(*)') : sqlText`${measure === 'sum' ? 'total' : measure}(${printed(value)})`
  const where = sqlText`${record}.${name(relation)} = ${alias(owner)}."id" and ${record}."deleted_at" is null`
  return sqlText`(select ${measured} from ${name(child)} ${record} where ${where}${filter === undefined ? '' : sqlText` and ${printed(filter)}`})`
}

function doneSql (meaning: Done): SqlText {
  const { operation, args } = meaning
  const [first = text('null'), second = text('null'), third = text('null')] = args.map(printed)
  switch (operation) {
    case 'not': return isEqual(args[0], 'is missing') ? sqlText`(${inside(args[0])} is not null)` : sqlText`(not ${first})`
    case 'and': return sqlText`(${join(args.map(printed), ' and ')})`
    case 'or': return sqlText`(${join(args.map(printed), ' or ')})`
    case 'equal': return sqlText`ifnull(${first} = ${second}, 0)`
    case 'less': return sqlText`ifnull(${first} < ${second}, 0)`
    case 'at most': return sqlText`ifnull(${first} <= ${second}, 0)`
    case 'more': return sqlText`ifnull(${first} > ${second}, 0)`
    case 'at least': return sqlText`ifnull(${first} >= ${second}, 0)`
    case 'one of': return sqlText`ifnull(${first} in (${join(args.slice(1).map(printed), ', ')}), 0)`
    case 'among': return sqlText`exists (select 1 from json_each(${second}) where value = ${first} collate nocase)`
    case 'contains': return sqlText`ifnull(instr(${first}, ${second}) > 0, 0)`
    case 'starts with': return sqlText`ifnull(instr(${first}, ${second}) = 1, 0)`
    case 'ends with': return sqlText`ifnull(substr(${first}, length(${first}) - length(${second}) + 1) = ${second}, 0)`
    case 'is missing': return sqlText`(${first} is null)`
    case 'is not zero': return sqlText`ifnull(${first} <> 0, 0)`
    case 'choose': return surely(meaning, sqlText`iif(${first}, ${second}, ${third})`)
    case 'first present': return surely(meaning, sqlText`coalesce(${join(args.map(printed), ', ')})`)
    case 'negate': return sqlText`-(${first})`
    case 'add': return sqlText`(${first} + ${second})`
    case 'subtract': return sqlText`(${first} - ${second})`
    // As a float: a large whole product is no number that JavaScript can read from SQLite.
    case 'times': return sqlText`(${first} * 1.0 * ${second})`
    case 'divide': return sqlText`(${first} * 1.0 / nullif(${second}, 0))`
    case 'remainder': return sqlText`(${first} % nullif(${second}, 0))`
    case 'round': return sqlText`cast(round(${first}) as integer)`
    case 'floor': return sqlText`(cast(${first} as integer) - (${first} < cast(${first} as integer)))`
    case 'ceil': return sqlText`(cast(${first} as integer) + (${first} > cast(${first} as integer)))`
    case 'abs': return sqlText`abs(${first})`
    case 'smallest': return sqlText`min(${join(args.map(printed), ', ')})`
    case 'largest': return sqlText`max(${join(args.map(printed), ', ')})`
    case 'days later': return daysLater(first, args[1], second)
    case 'days between': return sqlText`cast(julianday(${first}) - julianday(${second}) as integer)`
    case 'minutes between': return sqlText`cast(round((julianday(${second}) - julianday(${first})) * 1440) as integer)`
    case 'day of': return sqlText`substr(${first}, 1, 10)`
    case 'year': return sqlText`cast(substr(${first}, 1, 4) as integer)`
    case 'month': return sqlText`cast(substr(${first}, 6, 2) as integer)`
    case 'month day': return sqlText`cast(substr(${first}, 9, 2) as integer)`
    case 'weekday': return sqlText`((strftime('%w', ${first}) + 6) % 7 + 1)`
    case 'join': return sqlText`(${join(args.map(joined), ' || ')})`
    case 'length': return sqlText`length(${first})`
    case 'list length': return sqlText`json_array_length(${first})`
    case 'lower': return sqlText`lower(${first})`
    case 'upper': return sqlText`upper(${first})`
  }
}

function isEqual (meaning: Meaning | undefined, operation: Done['operation']): meaning is Done {
  return meaning?.kind === 'done' && meaning.operation === operation
}

function inside ({ args }: Done): SqlText {
  return args[0] === undefined ? text('null') : printed(args[0])
}

function daysLater (date: SqlText, days: Meaning | undefined, printedDays: SqlText): SqlText {
  if (days?.kind === 'literal') return sqlText`date(${date}, '${String(Math.trunc(Number(days.value)))} days')`
  return sqlText`date(${date}, cast(${printedDays} as integer) || ' days')`
}

function joined (meaning: Meaning): SqlText {
  return meaning.type === 'number' ? sqlText`cast(${printed(meaning)} as integer)` : printed(meaning)
}
