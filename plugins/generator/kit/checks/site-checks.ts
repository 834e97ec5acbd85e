import type { AcceptanceCheck } from '@dream/contracts/app-module'
import type { Examples } from './examples.ts'
import { expect, expectSame, isRecord } from './expect.ts'
import { get, send } from './requests.ts'

/** Its owner rewrites a text, a place that there is not is refused, and the page is sent with the new words. */
export function isRewritten (_examples: Examples, { block, title }: { block: string, title: string }): AcceptanceCheck {
  return {
    name: `the texts of "${title}" can be rewritten`,
    element: block,
    async run (app) {
      const address = `/api/_blocks/${block}`
      expectSame((await send(app, 'PUT', address, { value: { 'no.such.place': 'Words' }, version: 0 })).status, 422, 'The status of a text at no place')
      expectSame((await send(app, 'PUT', address, { value: { title: 7 }, version: 0 })).status, 422, 'The status of a text that is none')
      expectSame((await send(app, 'PUT', address, { value: { title: 'Written <anew>' }, version: 0 })).status, 200, 'The status of rewriting')
      expectSame(await get(app, address), { value: { title: 'Written <anew>' }, version: 1 }, 'What is kept')
      expectSame((await send(app, 'PUT', address, { value: {}, version: 0 })).status, 409, 'The status of rewriting what has changed meanwhile')
      const page = await get(app, '/')
      expect(String(page).includes('Written \\u003canew>'), 'The page is sent without the new words.')
      expectSame((await send(app, 'PUT', address, { value: {}, version: 1 })).status, 200, 'The status of restoring')
      const restored = await get(app, address)
      expect(isRecord(restored) && isRecord(restored.value) && Object.keys(restored.value).length === 0, 'The original is not back.')
    }
  }
}

/** Search engines and link previews find the section on its page. */
export function isToldOf (_examples: Examples, { block, path, title }: { block: string, path: string, title: string }): AcceptanceCheck {
  return {
    name: `${path} tells of "${title}" without scripts`,
    element: block,
    async run (app) {
      const { status, body } = await send(app, 'GET', path)
      expectSame(status, 200, `The status of ${path}`)
      const html = String(body)
      const escaped = title.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;')
      expect(html.includes(escaped), 'The page does not have the heading.')
      expect(/<meta name="description" content="[^"]/.test(html), 'The page has no description.')
      expect(String(await get(app, '/sitemap.xml')).includes(`${path}</loc>`), 'The sitemap does not have the page.')
    }
  }
}
