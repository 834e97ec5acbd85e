import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const evalFile = join(import.meta.dirname, '../../../plugins/planner/EVAL.md')

/** The parts of EVAL.md, in their order: each is written by a measurement of its own. */
const parts = ['plan', 'walk'] as const
export type EvalPart = typeof parts[number]

/** Replaces one part of EVAL.md and leaves the others as they are. */
export function keepSection (part: EvalPart, text: string): void {
  writeFileSync(evalFile, withSection(existsSync(evalFile) ? readFileSync(evalFile, 'utf8') : '', part, text))
}

/** The document with one part replaced; a document of no parts is the first of them. */
export function withSection (document: string, part: EvalPart, text: string): string {
  const known = new Map(parts.map(each => [each, inside(document, each)]))
  if (known.get('plan') === '' && known.get('walk') === '') known.set('plan', document.trim())
  known.set(part, text.trim())
  return parts.filter(each => known.get(each) !== '').map(each => `<!-- ${each} -->\n${known.get(each) ?? ''}\n<!-- end of ${each} -->\n`).join('\n')
}

function inside (document: string, part: EvalPart): string {
  return new RegExp(`<!-- ${part} -->\\n([\\s\\S]*?)<!-- end of ${part} -->`).exec(document)?.[1]?.trim() ?? ''
}
