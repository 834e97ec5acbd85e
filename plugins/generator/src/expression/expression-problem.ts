import type { ASTNode } from '@marcbachmann/cel-js'

/** A stretch of an expression's text. */
export type Place = Pick<ASTNode, 'start' | 'end' | 'input'>

/** Ends the reading of an expression; its message is for the person and becomes a Finding. */
export class ExpressionProblem extends Error {
  /** The message, then where in the text that is, when it is not all of it. */
  readonly told: string

  constructor (message: string, place?: Place) {
    super(message)
    this.told = place === undefined ? message : `${message}${where(place)}`
  }
}

function where ({ start, end, input }: Place): string {
  const text = input.slice(start, end)
  return text === '' || text === input.trim() ? '' : ` At character ${start + 1}: ${text}`
}
