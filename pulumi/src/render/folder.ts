import { existsSync, globSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { inputsOf, type RenderedFile } from './print.ts'
import type { Rendered } from './render.ts'

/** Puts what was rendered in place of what was there: every environment is written whole beside its folder, then renamed. */
export function writeFolders (gitops: string, rendered: Rendered[]): void {
  mkdirSync(gitops, { recursive: true })
  const beside = mkdtempSync(join(gitops, '.rendering-'))
  try {
    for (const { environment, files } of rendered) {
      for (const { path, text } of files) {
        const file = join(beside, environment, path)
        mkdirSync(dirname(file), { recursive: true })
        writeFileSync(file, text)
      }
    }
    for (const { environment } of rendered) {
      rmSync(join(gitops, environment), { recursive: true, force: true })
      renameSync(join(beside, environment), join(gitops, environment))
    }
  } finally {
    rmSync(beside, { recursive: true, force: true })
  }
}

/** A sentence for each file of the folder that is not what was rendered: what differs, and which input to change. */
export function drift (gitops: string, { environment, files }: Rendered): string[] {
  const folder = join(gitops, environment)
  const there = new Set(existsSync(folder) ? globSync('**', { cwd: folder }).filter(path => statSync(join(folder, path)).isFile()) : [])
  const sentences: string[] = []
  for (const file of files) {
    const shown = `gitops/${environment}/${file.path}`
    if (!there.delete(file.path)) sentences.push(`${shown} is missing. Run \`npm run render\` and commit it.`)
    else if (readFileSync(join(folder, file.path), 'utf8') !== file.text) {
      sentences.push(`${shown} is not what its inputs render: ${firstDifference(readFileSync(join(folder, file.path), 'utf8'), file)}. `
        + `Do not edit it; change ${inputsOf(file.component, environment).map(input => `${input.file} (${input.says})`).join(' or ')}, then run \`npm run render\` and commit both.`)
    }
  }
  for (const path of there) sentences.push(`gitops/${environment}/${path} comes from no input. Declare it in pulumi/index.ts, or run \`npm run render\`, which removes it.`)
  return sentences
}

function firstDifference (found: string, { text }: RenderedFile): string {
  const lines = found.split('\n')
  const wanted = text.split('\n')
  const index = wanted.findIndex((line, number) => line !== lines[number])
  const line = index === -1 ? wanted.length : index
  return `line ${line + 1} is ${JSON.stringify(lines[line] ?? '')} instead of ${JSON.stringify(wanted[line] ?? '')}`
}
