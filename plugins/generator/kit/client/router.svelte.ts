import { tick } from 'svelte'
import { theApp, type Route } from './app.ts'
import type { FormRoute } from './form-routes.ts'

type AnyRoute = Route | FormRoute

export interface Match { route: AnyRoute, params: Record<string, string> }

let path = $state(window.location.pathname)
let search = $state(window.location.search)
/** How far down each entry of the history was scrolled when it was left. */
const scrolled = new Map<number, number>()
let entries = Date.now()
let shown = entryOf(window.history.state)
let routes = $state.raw<AnyRoute[]>([])
/** The most exact route: of two that fit, the one with fewer parameters. */
const match = $derived(findRoute(path))

/** Where the visitor is: the path, the query, and what the route's ":names" stand for. */
export const place = {
  get path () { return path },
  get query () { return new URLSearchParams(search) },
  get params () { return match?.params ?? {} }
}

export function navigate (to: string, options: { replace?: boolean } = {}): void {
  const url = new URL(to, window.location.href)
  if (options.replace !== true && theApp().opensForm?.(findRoute(url.pathname), url) === true) return
  scrolled.set(entryOf(window.history.state), window.scrollY)
  if (options.replace === true) window.history.replaceState(window.history.state, '', url)
  else window.history.pushState({ inside: true, entry: ++entries }, '', url)
  const samePage = url.pathname === path
  read()
  if (!samePage) window.scrollTo(0, 0)
}

/** Goes back when the visitor came from within the app, else to `fallback`. */
export function goBack (fallback: string): void {
  if (window.history.state?.inside === true) window.history.back()
  else navigate(fallback, { replace: true })
}

/** Changes some values of the query and keeps the rest; undefined or empty removes one. */
export function setQuery (values: Record<string, string | undefined>, options: { replace?: boolean } = {}): void {
  const query = new URLSearchParams(search)
  for (const [key, value] of Object.entries(values)) {
    if (value === undefined || value === '') query.delete(key)
    else query.set(key, value)
  }
  const text = query.toString()
  navigate(text === '' ? path : `${path}?${text}`, options)
}

/** The routes of the app, set once before anything is shown. */
export function setRoutes (all: AnyRoute[]): void {
  routes = all
}

/** The route of the address; undefined when there is none. */
export const currentRoute = (): AnyRoute | undefined => match?.route

function findRoute (at: string): Match | undefined {
  const matches = routes.flatMap((route): Match[] => {
    const found = matchPath(route.path, at)
    return found === undefined ? [] : [{ route, params: found }]
  })
  return matches.sort((one, other) => Object.keys(one.params).length - Object.keys(other.params).length)[0]
}

function matchPath (pattern: string, at: string): Record<string, string> | undefined {
  const wanted = pattern.split('/').filter(part => part !== '')
  const given = at.split('/').filter(part => part !== '')
  if (wanted.length !== given.length) return undefined
  const found: Record<string, string> = {}
  for (const [index, part] of wanted.entries()) {
    const value = given[index] ?? ''
    if (part.startsWith(':')) found[part.slice(1)] = decoded(value)
    else if (part !== value) return undefined
  }
  return found
}

/** Takes over clicks on links of the app and the back button. Returns what ends it. */
export function startRouter (): () => void {
  const onClick = (event: MouseEvent) => {
    if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
    const link = event.target instanceof Element ? event.target.closest('a') : null
    if (link === null || link.target !== '' || link.hasAttribute('download') || link.origin !== window.location.origin) return
    if (link.pathname.startsWith('/api/') || link.pathname === '/openapi.json') return
    event.preventDefault()
    if (link.hash !== '' && link.pathname === path) document.getElementById(link.hash.slice(1))?.focus()
    else navigate(link.href)
  }
  document.addEventListener('click', onClick)
  const onBack = () => {
    scrolled.set(shown, window.scrollY)
    read()
    void tick().then(() => window.scrollTo(0, scrolled.get(shown) ?? 0))
  }
  window.addEventListener('popstate', onBack)
  return () => {
    document.removeEventListener('click', onClick)
    window.removeEventListener('popstate', onBack)
  }
}

function read (): void {
  shown = entryOf(window.history.state)
  path = window.location.pathname
  search = window.location.search
}

function entryOf (state: unknown): number {
  return typeof state === 'object' && state !== null && 'entry' in state && typeof state.entry === 'number' ? state.entry : 0
}

function decoded (text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
