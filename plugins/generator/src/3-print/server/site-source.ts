import type { App, AppPage } from '../../2-lower/app.ts'
import { missingPages } from '../client/missing-pages.ts'
import { isOfSite } from '../client/site.ts'
import { stageOf } from '../client/stage.ts'
import type { Source } from '../source.ts'
import { call, reference } from '../value.ts'

/** server/site.ts: what search engines and link previews are told of each page; undefined for what is no web site. */
export function siteSource (app: App): Source | undefined {
  if (stageOf(app) !== 'SiteShell') return undefined
  const pages = [...app.pages, ...missingPages(app)]
  return {
    path: 'server/site.ts',
    declarations: [{
      kind: 'constant',
      name: 'site',
      comment: 'What search engines and link previews are told of each page.',
      value: call({ name: 'createSite', from: '@dream/kit/server/site.ts' }, {
        app: reference({ name: 'app', from: '/shared/app.ts' }),
        pages: pages.filter(isOfSite).map(sitePage),
        records: pages.filter(page => !isOfSite(page)).map(page => page.path)
      })
    }]
  }
}

function sitePage ({ title, path, blocks }: AppPage) {
  return { path, title, blocks: blocks.filter(({ shape }) => shape.stage !== undefined).map(({ id }) => id) }
}
