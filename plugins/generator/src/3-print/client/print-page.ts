import type { App, AppPage } from '../../2-lower/app.ts'
import type { AppBlock } from '../../blocks/app-block.ts'
import type { SourceFile } from '../source-file.ts'
import { kit, printComponent, type Element } from './markup.ts'

/** `client/pages/<Component>.svelte`. A page whose block brings the heading has none of its own. */
export function printPage (page: AppPage, app: App): SourceFile {
  const firsts = new Map([...page.blocks].reverse().map(block => [block.block, block]))
  const children = group(page.blocks).map(blocks => {
    const elements = blocks.map(block => block.element({ app, alone: page.blocks.length === 1, first: firsts.get(block.block) === block }))
    return elements.length > 1 ? [{ component: kit('Columns'), properties: {}, children: elements }] : elements
  })
  const title = page.blocks.some(block => block.shape.heads === true) ? undefined : page.title
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
    if (last !== undefined && isNarrow(block) && last.every(isNarrow)) last.push(block)
    else groups.push([block])
  }
  return groups
}

function isNarrow ({ shape }: AppBlock): boolean {
  return shape.width === 'narrow'
}
