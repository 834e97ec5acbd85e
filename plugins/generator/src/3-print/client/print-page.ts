import type { App, AppPage } from '../../2-lower/app.ts'
import type { AppBlock } from '../../blocks/app-block.ts'
import type { SourceFile } from '../source-file.ts'
import { kit, printComponent, type Element } from './markup.ts'
import { printBlock } from './print-block.ts'

/** Blocks that stand side by side where there is room. */
const narrow: readonly AppBlock['block'][] = ['due', 'totals', 'recent', 'text']

/** `client/pages/<Component>.svelte`. A page that shows one record has that record's name as its heading. */
export function printPage (page: AppPage, app: App): SourceFile {
  const firstList = page.blocks.find(block => block.block === 'list')
  const children = group(page.blocks).map(blocks => {
    const elements = blocks.map(block => printBlock(block, { app, alone: page.blocks.length === 1, firstList: block === firstList }))
    return elements.length > 1 ? [{ component: kit('Columns'), properties: {}, children: elements }] : elements
  })
  const title = page.blocks.some(block => block.block === 'detail') ? undefined : page.title
  return printComponent({ path: pageFile(page), tree: [pageElement(title, children.flat())] })
}

export function pageFile (page: AppPage): string {
  return `client/pages/${page.component}.svelte`
}

function pageElement (title: string | undefined, children: Element[]): Element {
  return { component: kit('Page'), properties: { title }, children }
}

/** Runs of narrow blocks together, every other block for itself. */
function group (blocks: AppBlock[]): AppBlock[][] {
  const groups: AppBlock[][] = []
  for (const block of blocks) {
    const last = groups.at(-1)
    if (last !== undefined && narrow.includes(block.block) && last.every(other => narrow.includes(other.block))) last.push(block)
    else groups.push([block])
  }
  return groups
}
