/** Where JSON stops being JSON, and why; undefined when it is whole. */
export function jsonProblem (text: string): { message: string, at: number } | undefined {
  let at = 0
  let problem: { message: string, at: number } | undefined

  function fail (message: string, place = at): false {
    problem ??= { message, at: place }
    return false
  }
  const blank = (): void => { while (/[ \t\r\n]/.test(text.charAt(at)) && at < text.length) at++ }
  const named = (): string => at >= text.length ? 'the text ends' : `there is ${JSON.stringify(text.charAt(at))}`

  function string (): boolean {
    const start = at++
    for (; at < text.length; at++) {
      const letter = text.charAt(at)
      if (letter === '"') { at++; return true }
      if (letter < ' ') return fail(letter === '\n' ? 'A text is not closed with a quotation mark before the line ends' : 'A text holds a sign that must be written as \\t or \\u0000')
      if (letter === '\\' && !/^(["\\/bfnrt]|u[0-9a-fA-F]{4})/.test(text.slice(++at, at + 5))) return fail('After a backslash only one of " \\ / b f n r t u can stand')
    }
    return fail('A text is not closed with a quotation mark', start)
  }

  function members (close: string, member: () => boolean): boolean {
    at++
    blank()
    if (text.charAt(at) === close) { at++; return true }
    for (;;) {
      if (!member()) return false
      blank()
      const letter = text.charAt(at)
      if (letter === close) { at++; return true }
      if (letter !== ',') return fail(`A comma or ${close} is expected, but ${named()}`)
      const comma = at++
      blank()
      if (text.charAt(at) === close) return fail(`There is a comma before ${close} with nothing after it`, comma)
    }
  }

  function pair (): boolean {
    if (text.charAt(at) === "'") return fail('Names stand in double quotation marks, not single ones')
    if (text.charAt(at) !== '"') return fail(`A name in quotation marks is expected, but ${named()}`)
    if (!string()) return false
    blank()
    if (text.charAt(at) !== ':') return fail(`A colon is expected after the name, but ${named()}`)
    at++
    return value()
  }

  function value (depth = 0): boolean {
    if (depth > 500) return fail('It is nested too deeply')
    blank()
    const letter = text.charAt(at)
    if (letter === '{') return members('}', pair)
    if (letter === '[') return members(']', () => value(depth + 1))
    if (letter === '"') return string()
    if (letter === "'") return fail('Texts stand in double quotation marks, not single ones')
    const word = /^(true|false|null|-?(0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?)(?![\w.])/.exec(text.slice(at, at + 400))?.[0]
    if (word === undefined) return fail(at >= text.length ? 'A value is expected, but the text ends' : `${JSON.stringify(/^[\w.+-]+/.exec(text.slice(at, at + 40))?.[0] ?? letter)} is no value`)
    at += word.length
    return true
  }

  if (value()) {
    blank()
    if (at < text.length) fail(`After the end of the value ${named()}`)
  }
  return problem
}

/** Line and column of a place in a text, from 1. */
export function placeOf (text: string, at: number): { line: number, column: number } {
  const before = text.slice(0, at)
  return { line: before.split('\n').length, column: at - before.lastIndexOf('\n') }
}
