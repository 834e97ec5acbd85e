/**
 * SQL with holes: `parts` has one item more than `values`. Parts hold only what the generator wrote itself
 * (operators, quoted names made from validated ids); whatever a person wrote is a value.
 */
export interface SqlText {
  parts: string[]
  values: SqlHole[]
}

export type SqlHole = { literal: string | number } | { clock: 'today' | 'now' }

/** SQL without holes. */
export function text (sql: string): SqlText {
  return { parts: [sql], values: [] }
}

export function hole (value: SqlHole): SqlText {
  return { parts: ['', ''], values: [value] }
}

/** Puts pieces together: sqlText`${a} + ${b}`. */
export function sqlText (strings: TemplateStringsArray, ...pieces: (SqlText | string)[]): SqlText {
  let joined = text(strings[0] ?? '')
  pieces.forEach((piece, index) => {
    joined = append(append(joined, typeof piece === 'string' ? text(piece) : piece), text(strings[index + 1] ?? ''))
  })
  return joined
}

/** Pieces with a separator between them. */
export function join (pieces: SqlText[], separator: string): SqlText {
  return pieces.reduce((joined, piece, index) => index === 0 ? piece : append(append(joined, text(separator)), piece), text(''))
}

/** A name as SQL: quoted, so that reserved words are fine. */
export function name (identifier: string): string {
  return `"${identifier.replaceAll('"', '""')}"`
}

/** A text as SQL. */
export function literal (text: string): string {
  return `'${text.replaceAll("'", "''")}'`
}

function append (left: SqlText, right: SqlText): SqlText {
  const seam = (left.parts.at(-1) ?? '') + (right.parts[0] ?? '')
  return { parts: [...left.parts.slice(0, -1), seam, ...right.parts.slice(1)], values: [...left.values, ...right.values] }
}
