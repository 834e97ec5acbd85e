import { printKey, printValue } from './print-value.ts'
import type { SourceFile } from './source-file.ts'
import type { Imported, Value } from './value.ts'

/** A generated file as data: what it declares, in order. */
export interface Source {
  path: string
  declarations: Declaration[]
}

export type Declaration =
  | { kind: 'interface', name: string, comment: string, members: Member[] }
  | { kind: 'constant', name: string | 'default', comment?: string, value: Value, type?: Imported, typeText?: string, satisfies?: Imported }

export interface Member {
  name: string
  type: string
  imports?: Imported[]
}

/** The text of a file with its imports gathered and sorted. */
export function printSource ({ path, declarations }: Source): SourceFile {
  const values = new Map<string, Set<string>>()
  const types = new Map<string, Set<string>>()
  const need = (imported: Imported) => add(imported.type === true ? types : values, imported)
  const needType = (imported: Imported) => add(types, imported)
  const body = declarations.map(declaration => printDeclaration(declaration, need, needType)).join('\n\n')
  const imports = printImports(path, values, types)
  return { path, text: `${imports}${imports === '' ? '' : '\n'}${body}\n` }
}

function printDeclaration (declaration: Declaration, need: (imported: Imported) => void, needType: (imported: Imported) => void): string {
  const comment = declaration.comment === undefined ? '' : `/** ${commentText(declaration.comment)} */\n`
  if (declaration.kind === 'interface') {
    for (const member of declaration.members) member.imports?.forEach(needType)
    return `${comment}export interface ${declaration.name} {\n${declaration.members.map(({ name, type }) => `  ${printKey(name)}: ${type}\n`).join('')}}`
  }
  const { name, type, satisfies, value, typeText } = declaration
  if (type !== undefined) needType(type)
  if (satisfies !== undefined) needType(satisfies)
  const head = name === 'default' ? 'export default' : `export const ${name}${type === undefined ? '' : `: ${typeText ?? type.name}`} =`
  return `${comment}${head} ${printValue(value, need)}${satisfies === undefined ? '' : ` as const satisfies ${satisfies.name}`}`
}

function printImports (path: string, values: Map<string, Set<string>>, types: Map<string, Set<string>>): string {
  const sources = [...new Set([...values.keys(), ...types.keys()])].sort(byDistance)
  return sources.map(from => {
    const names = [...values.get(from) ?? []].sort()
    const typeNames = [...types.get(from) ?? []].filter(name => !names.includes(name)).sort()
    const clause = names.length === 0
      ? `type { ${typeNames.join(', ')} }`
      : `{ ${[...names, ...typeNames.map(name => `type ${name}`)].join(', ')} }`
    return `import ${clause} from '${from.startsWith('/') ? relativePath(path, from.slice(1)) : from}'\n`
  }).join('')
}

/** Packages first, then the project's own files. */
function byDistance (left: string, right: string): number {
  return Number(left.startsWith('/')) - Number(right.startsWith('/')) || (left < right ? -1 : 1)
}

/** How the file at `path` imports the file at `target`. */
export function relativePath (path: string, target: string): string {
  const from = path.split('/').slice(0, -1)
  const to = target.split('/')
  let shared = 0
  while (shared < from.length && from[shared] === to[shared]) shared++
  const up = from.slice(shared).map(() => '..')
  return [...(up.length === 0 ? ['.'] : up), ...to.slice(shared)].join('/')
}

function add (imports: Map<string, Set<string>>, { name, from }: Imported): void {
  if (from === '') return
  const names = imports.get(from) ?? new Set()
  imports.set(from, names.add(name))
}

/** A person's words inside a comment: one line that cannot end it. */
export function commentText (words: string): string {
  return words.replace(/[\s\u2028\u2029]+/g, ' ').replaceAll('*/', '* /').replaceAll('</', '< /').trim()
}
