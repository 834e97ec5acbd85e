/** Ends a translation; its message is for the person and becomes a Finding. */
export class ExpressionProblem extends Error {}
