import type { Blueprint, Finding } from '../../../gen/ts/messages.ts'
import { mistake, repeated } from '../rule.ts'

export const path = /^(\/|(\/(:?[a-z0-9]+(-[a-z0-9]+)*))+)$/

/** Every page has an address of its own that the app does not use for something else. */
export function pathsAreUnique ({ pages, people }: Blueprint): Finding[] {
  const own = people === null ? /^\/(api|assets)(\/|$)/ : /^\/(api|assets|account)(\/|$)/
  return [
    ...pages.filter(page => !path.test(page.path)).map(page => wrong(page.id, `"${page.path}" is no address of a page`, 'Use small letters, digits and hyphens between slashes: "/walks/unpaid", "/walks/:id".')),
    ...pages.filter(page => own.test(page.path)).map(page => wrong(page.id, `The app itself uses addresses like "${page.path}"`, 'Choose another one.')),
    ...repeated(pages, page => page.path.replace(/:[^/]+/g, ':')).map(page => wrong(page.id, `Two pages have the address "${page.path}"`, 'Give one of them another.')),
    ...(pages.length > 0 && pages.every(page => page.path !== '/') ? [wrong(pages[0]?.id ?? '', 'No page has the address "/", where everybody begins', 'Give it to one of them.')] : [])
  ]
}

function wrong (where: string, what: string, suggestion: string): Finding {
  return mistake('paths-are-unique', { where, message: `${what}.`, suggestion })
}
