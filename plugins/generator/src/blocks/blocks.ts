import { existsSync, readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { BlockKind } from './define-block.ts'

const directory = new URL('../../kit/blocks/', import.meta.url)

/** Every block there is: each folder of kit/blocks whose `block.ts` exports one. Describe serves this list. */
export const blocks: readonly BlockKind[] = await Promise.all(folders().map(readBlock))

export const blockNames = blocks.map(block => block.name)

const byName = new Map(blocks.map(block => [block.name, block]))

export function blockNamed (name: string): BlockKind | undefined {
  return byName.get(name)
}

function folders (): string[] {
  return readdirSync(directory).filter(name => existsSync(new URL(`${name}/block.ts`, directory))).sort()
}

async function readBlock (folder: string): Promise<BlockKind> {
  const file = new URL(`${folder}/block.ts`, directory)
  const exported: Record<string, unknown> = await import(file.href)
  const block = exported.block
  if (!isBlock(block) || block.name !== folder) throw new Error(`${fileURLToPath(file)} exports no block that is called "${folder}".`)
  return block
}

function isBlock (value: unknown): value is BlockKind {
  return typeof value === 'object' && value !== null && 'name' in value && 'lower' in value
}
