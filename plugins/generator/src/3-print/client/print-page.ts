import type { App, AppPage } from '../../2-lower/app.ts'
import type { AppBlock } from '../../blocks/app-block.ts'
import type { SourceFile } from '../source-file.ts'
import { kit, printComponent, type Element } from './markup.ts'
import { isOfSite } from './site.ts'
import { stageOf } from './stage.ts'

/** `client/pages/<Component>.svelte`. A page whose block brings the heading has none of its own. */
export function printPage (page: AppPage, app: App): SourceFile {
  const blocks = page.blocks.filter(({ shape }) => shape.stage !== 'footer')
  const firsts = new Map([...blocks].reverse().map(block => [block.block, block]))
  const elementOf = (block: AppBlock) => block.element({ app, alone: blocks.length === 1, first: firsts.get(block.block) === block, leads: blocks[0] === block })
  const heads = blocks.some(({ shape }, index) => shape.heads === true || (shape.stage === 'section' && index === 0))
  const title = heads ? undefined : page.title
  const tree = stageOf(app) === 'SiteShell' && isOfSite(page)
    ? sitePage(title, blocks, elementOf)
    : pageElement(title, group(blocks).flatMap(run => columns(run, elementOf)))
  return printComponent({ path: pageFile(page), tree: [tree] })
}

/** Sections reach from edge to edge; what stands between them gets a room of a readable width. */
function sitePage (title: string | undefined, blocks: AppBlock[], elementOf: (block: AppBlock) => Element): Element {
  const children = group(blocks).flatMap((run): Element[] => run[0]?.shape.stage === 'section'
    ? run.map(elementOf)
    : [{ component: { name: 'Room', from: '@dream/kit/client/site/Room.svelte' }, properties: { title: run[0] === blocks[0] ? title : undefined }, children: columns(run, elementOf) }])
  return pageElement(undefined, children)
}

function columns (run: AppBlock[], elementOf: (block: AppBlock) => Element): Element[] {
  const elements = run.map(elementOf)
  return elements.length > 1 ? [{ component: kit('Columns'), properties: {}, children: elements }] : elements
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
