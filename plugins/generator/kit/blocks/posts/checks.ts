import type { AcceptanceCheck } from '@dream/contracts/app-module'
import { addOther, ask, matching } from '../../checks/ask.ts'
import { addExample, exampleOf, type Examples } from '../../checks/examples.ts'
import { expect, expectSame, isRecord } from '../../checks/expect.ts'
import type { Witness } from '../../checks/list-checks.ts'
import { get, send } from '../../checks/requests.ts'

/** What is published has a card, a page, a place in the feed and in the sitemap; a draft has none of them. */
export function publishes (examples: Examples, entity: string, { block, page, witness }: { block: string, page?: string, witness?: Witness }): AcceptanceCheck {
  const { schema } = exampleOf(examples, entity)
  return {
    name: `${schema.plural.toLowerCase()} are published, drafts are not`,
    element: block,
    async run (app) {
      await addOther(app, examples, entity, witness)
      expectSame((await ask(app, block)).total, 0, 'What is shown of a draft')
      const record = await addExample(app, examples, entity, matching(witness))
      const { items } = await ask(app, block)
      expect(Array.isArray(items) && items.length === 1 && isRecord(items[0]), 'What is published is not shown.')
      const slug = String(items[0].slug)
      if (page === undefined) return
      const path = page.replace(/:[^/]+/, encodeURIComponent(slug))
      const title = String(record[schema.title])
      expect(String(await get(app, path)).includes(`<h1>${title.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;')}</h1>`), 'The page of an article does not tell of it without scripts.')
      expect(String(await get(app, '/sitemap.xml')).includes(path.replace(/&/g, '&amp;')), 'The sitemap has no such page.')
      expect(String(await get(app, '/feed.xml')).split('<entry>').length === 2, 'The feed has not exactly what is published.')
      expectSame((await send(app, 'GET', page.replace(/:[^/]+/, 'no-such-article'))).status, 404, 'The status of an article that there is not')
    }
  }
}
