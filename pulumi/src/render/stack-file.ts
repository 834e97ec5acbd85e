import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { ConfigWrong } from '../errors.ts'
import { isJson, objectAt } from '../json.ts'
import type { Stack } from './run-program.ts'

/** The configuration in Pulumi.<stack>.yaml, as Pulumi's own CLI hands it to a program. `folder` holds the stack files. */
export function readStack (folder: string, name: string): Stack {
  const file = `Pulumi.${name}.yaml`
  const content: unknown = parse(readFileSync(join(folder, file), 'utf8'))
  if (!isJson(content)) throw new ConfigWrong(file, 'it is no plain YAML')
  const config = Object.entries(objectAt(content, 'config')).map(([key, value]) => [key, typeof value === 'string' ? value : JSON.stringify(value)])
  return { name, project: 'dream', config: Object.fromEntries(config) }
}
