import type { AppEnv } from '@dream/contracts/app-module'
import { siteDataId, type SiteData } from '../shared/words.ts'
import { serveAsset } from './assets.ts'
import { atomFeed, sitemap } from './feeds.ts'
import { escapeHtml, noscriptOf } from './html.ts'
import type { Outline } from './outline.ts'
import { Problem } from './problem.ts'
import { partOf, type Part, type Question, type Told } from './questions.ts'
import type { Context } from './records.ts'

export interface SiteParts {
  app: { readonly name: string, readonly tagline: string, readonly locale: string }
  pages: readonly SitePage[]
  /** Paths of the pages that are for who looks after the site. */
  records: readonly string[]
}

export interface SitePage {
  path: string
  title: string
  /** Ids of its sections, in order. */
  blocks: readonly string[]
}

interface Answering {
  context: Context
  env: AppEnv
  parts: ReadonlyMap<string, Question | Told | Part>
}

export interface Site {
  /** A page, with what it is about in its head and its texts for who runs no scripts; undefined for what is no page. */
  answer (request: Request, answering: Answering): Response | undefined
}

interface Found { page: SitePage, params: Record<string, string> }

/** What an app that is a web site answers beside its API and its files. */
export function createSite ({ app, pages, records }: SiteParts): Site {
  const own = new RegExp(`^(/account|${records.map(path => `${path.replace(/:[^/]+/g, '[^/]+')}(/new|/edit)?`).join('|')})$`)

  return {
    answer (request, answering) {
      const url = new URL(request.url)
      const origin = originOf(request, url)
      const told = [...answering.parts].map(([id, part]): [string, Told] => [id, partOf(part)])
      if (url.pathname === '/robots.txt') return text(robots(origin), 'text/plain')
      if (url.pathname === '/sitemap.xml') return text(sitemap(addresses(told, answering.context).map(path => `${origin}${path}`)), 'application/xml')
      if (url.pathname === '/feed.xml') {
        const entries = told.find(([, part]) => part.feed !== undefined)?.[1].feed?.(answering.context)
        return entries === undefined ? undefined : text(atomFeed({ title: app.name, subtitle: app.tagline, origin, entries }), 'application/atom+xml')
      }
      if (/\.[a-z0-9]+$/i.test(url.pathname) && url.pathname !== '/index.html') return undefined
      return page(url, origin, answering, new Map(told))
    }
  }

  function page (url: URL, origin: string, { context, env }: Answering, told: ReadonlyMap<string, Told>): Response {
    const found = findPage(pages, url.pathname)
    const parts = found?.page.blocks.flatMap(id => told.get(id) ?? []) ?? []
    const outlines = found === undefined ? [] : parts.map(part => part.outline?.(context, found.params))
    const missing = found === undefined ? !own.test(url.pathname) : parts.some((part, index) => part.outline !== undefined && outlines[index] === undefined)
    const file = serveAsset('/index.html', env)
    const html = template(env)
    if (html === undefined) return file
    const data = JSON.stringify(siteData(told, context)).replaceAll('<', '\\u003c')
    const head = found === undefined || missing ? '<meta name="robots" content="noindex">' : headOf(found, outlines, `${origin}${url.pathname}`)
    const said = outlines.flatMap(outline => outline === undefined ? [] : [outline])
    const filled = html
      .replace(/<title>[^<]*<\/title>/, () => `<title>${escapeHtml(titleOf(found, outlines))}</title>${head}<script type="application/json" id="${siteDataId}">${data}</script>`)
      .replace(/<noscript>.*?<\/noscript>/s, () => noscriptOf(app.name, said))
    return new Response(filled, { status: missing ? 404 : 200, headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-cache' } })
  }

  function titleOf (found: Found | undefined, outlines: (Outline | undefined)[]): string {
    if (found === undefined || found.page.path === '/') return app.tagline === '' ? app.name : `${app.name} – ${app.tagline}`
    const own = found.page.path.includes(':') ? outlines.find(outline => outline?.title !== undefined)?.title : undefined
    return `${own ?? found.page.title} – ${app.name}`
  }

  function headOf (found: Found, outlines: (Outline | undefined)[], address: string): string {
    const description = outlines.find(outline => outline?.description !== undefined)?.description ?? app.tagline
    const properties = { title: titleOf(found, outlines), description, url: address, site_name: app.name, type: found.page.path.includes(':') ? 'article' : 'website' }
    const open = Object.entries(properties).filter(([, value]) => value !== '').map(([name, value]) => `<meta property="og:${name}" content="${escapeHtml(value)}">`)
    return `<meta name="description" content="${escapeHtml(description)}"><link rel="canonical" href="${escapeHtml(address)}">${open.join('')}`
  }

  function robots (origin: string): string {
    return ['User-agent: *', 'Disallow: /api/', ...records.filter(path => !path.includes(':')).map(path => `Disallow: ${path}`), `Sitemap: ${origin}/sitemap.xml`, ''].join('\n')
  }

  function addresses (told: [string, Told][], context: Context): string[] {
    return [...new Set([...pages.map(page => page.path).filter(path => !path.includes(':')), ...told.flatMap(([, part]) => part.addresses?.(context) ?? [])])]
  }
}

function siteData (told: ReadonlyMap<string, Told>, context: Context): SiteData {
  const rewritten = [...told].flatMap(([id, part]) => {
    const answer = part.rewritten?.(context)
    return isKept(answer) && answer.version > 0 ? [[id, answer] as const] : []
  })
  return { manages: manages(context), rewritten: Object.fromEntries(rewritten) }
}

function isKept (answer: unknown): answer is { value: Record<string, string>, version: number } {
  return typeof answer === 'object' && answer !== null && 'version' in answer && typeof answer.version === 'number'
}

function manages ({ rights }: Context): boolean {
  try {
    rights.demandOwner()
    return true
  } catch (error) {
    if (error instanceof Problem) return false
    throw error
  }
}

function findPage (pages: readonly SitePage[], path: string): Found | undefined {
  const given = path.split('/').filter(part => part !== '')
  const found = pages.flatMap((page): Found[] => {
    const wanted = page.path.split('/').filter(part => part !== '')
    if (wanted.length !== given.length || wanted.some((part, index) => !part.startsWith(':') && part !== given[index])) return []
    return [{ page, params: Object.fromEntries(wanted.flatMap((part, index) => part.startsWith(':') ? [[part.slice(1), decoded(given[index] ?? '')]] : [])) }]
  })
  return found.sort((one, other) => Object.keys(one.params).length - Object.keys(other.params).length)[0]
}

function decoded (part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}

const templates = new WeakMap<object, string>()

function template ({ assets }: AppEnv): string | undefined {
  const file = assets.get('/index.html')
  if (file === undefined) return undefined
  const html = templates.get(file) ?? new TextDecoder().decode(file.content)
  templates.set(file, html)
  return html
}

function originOf (request: Request, url: URL): string {
  const host = request.headers.get('host') ?? url.host
  return `${request.headers.get('x-forwarded-proto') === 'https' ? 'https:' : url.protocol}//${host}`
}

function text (body: string, type: string): Response {
  return new Response(body, { headers: { 'content-type': `${type}; charset=utf-8`, 'cache-control': 'no-cache' } })
}
