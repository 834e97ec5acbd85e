import { printText, printValue } from '../print-value.ts'
import { relativePath } from '../source.ts'
import type { SourceFile } from '../source-file.ts'
import type { Imported, Value } from '../value.ts'

/** A Svelte component as data: what its script declares and the tree it shows. */
export interface ComponentSource {
  path: string
  constants?: { name: string, value: Value }[]
  tree: Element[]
}

/** A component in the markup, with its properties and children. */
export interface Element {
  component: Imported
  properties: { [name: string]: Value }
  children?: Element[]
}

const widest = 120

/** The text of a component; the imports that its markup and constants need come first, sorted. */
export function printComponent ({ path, constants = [], tree }: ComponentSource): SourceFile {
  const imports = new Map<string, Imported>()
  const need = (imported: Imported) => { imports.set(imported.name, imported) }
  const markup = tree.map(element => printElement(element, need, '')).join('\n')
  const declared = constants.map(({ name, value }) => `  const ${name} = ${printValue(value, need, '  ')}\n`).join('\n')
  const script = [printImports(path, [...imports.values()].filter(({ from }) => from !== '')), declared].filter(part => part !== '').join('\n')
  return { path, text: `<script lang="ts">\n${script}</script>\n\n${markup}\n` }
}

/** One line for each file that something is taken from: the kit's first. */
function printImports (path: string, imports: Imported[]): string {
  const files = [...new Set(imports.map(({ from }) => from))].sort((one, other) => rank(one) - rank(other) || (one < other ? -1 : 1))
  return files.map(file => {
    const names = imports.filter(({ from }) => from === file).map(({ name }) => name).sort()
    return `  import ${file.endsWith('.svelte') ? names.join(', ') : `{ ${names.join(', ')} }`} from '${file.startsWith('/') ? relativePath(path, file.slice(1)) : file}'\n`
  }).join('')
}

function rank (from: string): number {
  return from.startsWith('@') ? 0 : 1
}

function printElement ({ component, properties, children = [] }: Element, need: (imported: Imported) => void, indent: string): string {
  need(component)
  const attributes = Object.entries(properties).filter(([, value]) => value !== undefined).map(([name, value]) => printAttribute(name, value, need, `${indent}  `))
  const line = [component.name, ...attributes].join(' ')
  const fits = !line.includes('\n') && line.length + indent.length < widest - 4
  const head = fits ? `${indent}<${line}` : `${indent}<${[component.name, ...attributes.map(attribute => `${indent}  ${attribute}`)].join('\n')}\n${indent}`
  if (children.length === 0) return fits ? `${head} />` : `${head}/>`
  return `${head}>\n${children.map(child => printElement(child, need, `${indent}  `)).join('\n')}\n${indent}</${component.name}>`
}

function printAttribute (name: string, value: Value, need: (imported: Imported) => void, indent: string): string {
  if (value === true) return name
  if (typeof value === 'string') return /^[^"{}&<>\\\p{Cc}\p{Zl}\p{Zp}]*$/u.test(value) ? `${name}="${value}"` : `${name}={${printText(value)}}`
  const printed = printValue(value, need, indent)
  return printed === name ? `{${name}}` : `${name}={${printed}}`
}

/** A component of the kit. */
export function kit (name: string): Imported {
  return { name, from: `@dream/kit/client/${name}.svelte` }
}
