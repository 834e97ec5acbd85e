import { board } from './board/block.ts'
import type { BlockKind } from './block-kind.ts'
import { counts } from './counts/block.ts'
import { detail } from './detail/block.ts'
import { due } from './due/block.ts'
import { list } from './list/block.ts'
import { recent } from './recent/block.ts'
import { text } from './text/block.ts'
import { totals } from './totals/block.ts'

/** Every block there is; Describe serves this list. */
export const blocks: readonly BlockKind[] = [list, detail, counts, due, totals, recent, text, board]

export const blockNames = blocks.map(block => block.name)

export function blockNamed (name: string): BlockKind | undefined {
  return blocks.find(block => block.name === name)
}
