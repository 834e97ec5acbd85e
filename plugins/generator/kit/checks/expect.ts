/** Fails the check that runs, saying what was found instead. */
export function expect (condition: boolean, message: string): asserts condition {
  if (!condition) throw new Error(message)
}

export function isRecord (value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

export function expectSame (found: unknown, expected: unknown, what: string): void {
  expect(JSON.stringify(found) === JSON.stringify(expected), `${what} is ${JSON.stringify(found)}, expected ${JSON.stringify(expected)}.`)
}
