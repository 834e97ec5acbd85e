import type { Blueprint, Page } from '@dream/contracts/messages'
import { bytesJsonObject } from '@dream/contracts/blueprint/json'
import { blockNamed, blockNames } from '../blocks/blocks.ts'
import type { AppBlock } from '../blocks/app-block.ts'
import type { AppPage } from './app.ts'
import type { Findings } from './findings.ts'
import { kebab, typeName } from './identifiers.ts'

interface Lowering {
  blueprint: Blueprint
  findings: Findings
  fileName: (wanted: string, otherwise: string) => string
}

export function lowerPage (page: Page, { blueprint, findings, fileName }: Lowering): AppPage {
  const file = fileName(kebab(page.title), kebab(page.id.replace(/^page\./, '')))
  return {
    id: page.id,
    title: page.title,
    path: page.path,
    file,
    component: typeName(file),
    icon: page.icon,
    inNavigation: page.inNavigation,
    blocks: lowerBlocks(page, { blueprint, findings })
  }
}

function lowerBlocks (page: Page, { blueprint, findings }: { blueprint: Blueprint, findings: Findings }): AppBlock[] {
  const views = new Set<string>()
  return page.blocks.flatMap(({ id, block, options }) => {
    const kind = blockNamed(block)
    if (kind === undefined) {
      findings.error('blocks-are-known', id, `There is no block "${block}".`, `Use one of ${blockNames.join(', ')}.`)
      return []
    }
    const problem = (message: string, suggestion: string) => findings.error('block-options-fit', id, message, suggestion)
    const lowered = kind.lower({ id, options: bytesJsonObject(options), page, blueprint, views, problem })
    return lowered === undefined ? [] : [lowered]
  })
}
