import type { SqlHole, SqlText } from '../2-lower/sql-text.ts'
import { Code, type CodeNode, type Imported, type Value } from './value.ts'

/** Takes the imports that printed code needs. */
export type NeedImport = (imported: Imported) => void

const widest = 110

/** A value as TypeScript in the standard style: on one line where it fits, else one item a line. */
export function printValue (value: Value, need: NeedImport, indent = ''): string {
  const line = printLine(value, need)
  if (line.length + indent.length <= widest) return line
  const deeper = `${indent}  `
  if (Array.isArray(value)) return list('[', ']', value.map(item => printValue(item, need, deeper)), indent)
  if (value instanceof Code) {
    const { node } = value
    if (node.kind === 'function') return printFunction(node, indent)
    if (node.kind !== 'call') return line
    const leading = node.args.slice(0, -1).map(arg => `${printLine(arg, need)}, `).join('')
    const last = node.args.at(-1)
    if ((isList(last) || isObject(last)) && leading.length <= widest / 2) return `${node.callee.name}(${leading}${printValue(last, need, indent)})`
    return list(`${node.callee.name}(`, ')', node.args.map(arg => printValue(arg, need, deeper)), indent)
  }
  if (isObject(value)) return list('{', '}', members(value, need, deeper), indent)
  return line
}

function list (open: string, close: string, items: string[], indent: string): string {
  return `${open}\n${items.map(item => `${indent}  ${item}`).join(',\n')}\n${indent}${close}`
}

function printLine (value: Value, need: NeedImport): string {
  if (value === undefined) return 'undefined'
  if (value === null || typeof value === 'boolean' || typeof value === 'number') return String(value)
  if (typeof value === 'string') return printText(value)
  if (value instanceof Code) return printCode(value, need)
  if (isList(value)) return `[${value.map(item => printLine(item, need)).join(', ')}]`
  const printed = Object.entries(value).filter(([, item]) => item !== undefined).map(([key, item]) => member(key, printLine(item, need)))
  return printed.length === 0 ? '{}' : `{ ${printed.join(', ')} }`
}

function members (value: { readonly [key: string]: Value }, need: NeedImport, indent: string): string[] {
  return Object.entries(value).filter(([, item]) => item !== undefined).map(([key, item]) => member(key, printValue(item, need, indent)))
}

function member (key: string, printed: string): string {
  const name = printKey(key)
  return name === printed ? name : `${name}: ${printed}`
}

function printCode ({ node }: Code, need: NeedImport): string {
  switch (node.kind) {
    case 'reference':
      need(node.to)
      return node.to.name
    case 'call':
      need(node.callee)
      return `${node.callee.name}(${node.args.map(arg => printLine(arg, need)).join(', ')})`
    case 'spread': return `...${printLine(node.list, need)}`
    case 'expression': return printExpression(node.sql, need)
    case 'function':
      for (const imported of node.needs) need(imported)
      if (node.constants.length === 0) return `${node.parameter} => ${node.result}`
      return `${node.parameter} => { ${node.constants.map(({ name, text }) => `const ${name} = ${text}; `).join('')}return ${node.result} }`
  }
}

/** What is too long for one line: its parts below each other. */
function printFunction ({ parameter, constants, result }: Extract<CodeNode, { kind: 'function' }>, indent: string): string {
  if (constants.length === 0) return `${parameter} =>\n${indent}  ${result}`
  const lines = [...constants.map(({ name, text }) => `const ${name} = ${text}`), `return ${result}`]
  return `${parameter} => {\n${lines.map(line => `${indent}  ${line}\n`).join('')}${indent}}`
}

function printExpression ({ parts, values }: SqlText, need: NeedImport): string {
  need({ name: 'sql', from: '@dream/kit/server/sql.ts' })
  const clock = [...new Set(values.flatMap(value => 'clock' in value ? [value.clock] : []))].sort()
  const body = parts.map((part, index) => printTemplateText(part) + printHole(values[index])).join('')
  return `${clock.length === 0 ? '()' : `({ ${clock.join(', ')} })`} => sql\`${body}\``
}

function printHole (hole: SqlHole | undefined): string {
  if (hole === undefined) return ''
  return `\${${'clock' in hole ? hole.clock : typeof hole.literal === 'number' ? String(hole.literal) : printText(hole.literal)}}`
}

function printTemplateText (text: string): string {
  return text.replace(/[\\`]|\$\{/g, '\\$&')
}

/** Text as a string literal that is safe wherever it ends up, in HTML too. */
export function printText (text: string): string {
  const escaped = JSON.stringify(text).slice(1, -1)
    .replaceAll('\\"', '"').replaceAll("'", "\\'").replaceAll('</', '<\\/').replaceAll('<!--', '<\\!--')
    .replace(/[\u2028\u2029\u007f]/g, character => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`)
  return `'${escaped}'`
}

export function printKey (key: string): string {
  return /^[a-z_$][\w$]*$/i.test(key) && key !== '__proto__' ? key : key === '__proto__' ? "['__proto__']" : printText(key)
}

function isList (value: Value): value is readonly Value[] {
  return Array.isArray(value)
}

function isObject (value: Value): value is { readonly [key: string]: Value } {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Code)
}
