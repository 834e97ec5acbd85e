import { writeFile } from 'node:fs/promises'
import type { Command } from '../command.ts'
import { FileNotWritten } from '../errors.ts'

export const exportApp: Command = {
  usage: 'export <app> [--data] [-o <file.zip>]',
  summary: 'Takes an app away as a project that runs without Dream; --data takes its own records along.',
  words: 1,
  options: ['data'],
  values: ['output'],
  async run ({ platform, print }, [idOrName = ''], options) {
    const { id, name } = await platform.find(idOrName)
    const zip = await platform.download(`/v1/apps/${id}/export?data=${options.has('data') ? 'own' : 'none'}`)
    const file = options.get('output') ?? `${fileName(name)}.zip`
    await writeFile(file, zip).catch((cause: unknown) => { throw Object.assign(new FileNotWritten(file, reason(cause)), { cause }) })
    if (options.has('json')) print(JSON.stringify({ id, file, bytes: zip.length }))
    else print(`${name} is in ${file}. Unzip it, then: npm install && npm start`)
    return 0
  }
}

function fileName (name: string): string {
  const plain = name.normalize('NFKD').toLowerCase().replace(/\p{M}+/gu, '').replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '')
  return plain === '' ? 'app' : plain
}

function reason (cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause)
}
