import { globSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { isFailure } from '@dream/contracts/errors'

export interface ErrorCode {
  /** Folder of the package: "plugins/planner". */
  folder: string
  code: string
  status: number
  /** The template: %s stands for what is filled in. */
  message: string
}

/** Every error that the packages' errors.ts files can make, sorted by folder and code. */
export async function errorCodes (root: string): Promise<ErrorCode[]> {
  const files = globSync('{contracts,platform/*,plugins/*}/src/errors.ts', { cwd: root }).sort()
  const codes: ErrorCode[] = []
  for (const file of files) {
    const exported: Record<string, unknown> = await import(pathToFileURL(join(root, file)).href)
    for (const value of Object.values(exported)) {
      const failure = made(value)
      if (failure !== undefined) codes.push({ folder: file.replace('/src/errors.ts', ''), code: failure.code, status: failure.statusCode ?? 500, message: failure.message })
    }
  }
  return codes.sort((a, b) => a.folder.localeCompare(b.folder) || a.code.localeCompare(b.code))
}

/** The list as the README has it. */
export function printErrorCodes (codes: ErrorCode[]): string {
  return [...Map.groupBy(codes, ({ folder }) => folder)].map(([folder, listed]) => [
    `**${folder}**`,
    '',
    '| code | status | message |',
    '| --- | --- | --- |',
    ...listed.map(({ code, status, message }) => `| \`${code}\` | ${status} | ${message.replaceAll('%s', '…').replaceAll('|', '\\|').replaceAll(/<(?=\w)/g, '&lt;')} |`)
  ].join('\n')).join('\n\n')
}

/** A failure of the class `value`, with its template for a message; undefined for what is no class of failures. */
function made (value: unknown) {
  if (typeof value !== 'function' || !(value.prototype instanceof Error)) return undefined
  const failure: unknown = Reflect.construct(value, [])
  return isFailure(failure) ? failure : undefined
}
