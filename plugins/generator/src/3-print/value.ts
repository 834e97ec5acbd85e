import type { SqlText } from '../2-lower/sql-text.ts'

/** A value as code: data, or code that stands among data. Undefined members of objects are left out. */
export type Value = null | boolean | number | string | undefined | readonly Value[] | { readonly [key: string]: Value } | Code

/** What code of a generated file uses from elsewhere. */
export interface Imported {
  name: string
  /** A package's path, or a file of the project with a leading slash; empty for what the file itself declares. */
  from: string
  /** Whether it is a type. */
  type?: true
}

/** Code that is more than data; it says itself what it imports. */
export class Code {
  readonly node: CodeNode

  constructor (node: CodeNode) {
    this.node = node
  }
}

export type CodeNode =
  | { kind: 'reference', to: Imported }
  | { kind: 'call', callee: Imported, args: readonly Value[] }
  | { kind: 'spread', list: Value }
  | { kind: 'expression', sql: SqlText }
  | { kind: 'function', parameter: string, constants: readonly { name: string, text: string }[], result: string, needs: readonly Imported[] }

export function reference (to: Imported): Code {
  return new Code({ kind: 'reference', to })
}

export function call (callee: Imported, ...args: Value[]): Code {
  return new Code({ kind: 'call', callee, args })
}

export function spread (list: Value): Code {
  return new Code({ kind: 'spread', list })
}

/** An expression over the record `t`, as a function of the clock. */
export function expression (sql: SqlText): Code {
  return new Code({ kind: 'expression', sql })
}

/** A function of one parameter whose text is worked out: constants in their order, then the result. */
export function lambda (parameter: string, constants: readonly { name: string, text: string }[], result: string, needs: readonly Imported[]): Code {
  return new Code({ kind: 'function', parameter, constants, result, needs })
}
