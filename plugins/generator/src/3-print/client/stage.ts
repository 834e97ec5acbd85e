import type { App } from '../../2-lower/app.ts'

/** The component around the pages of an app: a tool stands alone, a web site has its own head and foot, everything else has navigation at its side. */
export function stageOf ({ entities, pages }: App): 'Shell' | 'ToolShell' | 'SiteShell' {
  if (pages.find(page => page.path === '/')?.blocks[0]?.shape.stage === 'section') return 'SiteShell'
  const leading = pages.map(page => page.blocks[0]?.shape.stage)
  return entities.length === 0 && leading.length > 0 && leading.every(stage => stage === 'tool') ? 'ToolShell' : 'Shell'
}
