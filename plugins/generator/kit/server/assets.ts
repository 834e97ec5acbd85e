import type { AppEnv } from '@dream/contracts/app-module'

const hashed = /-[a-z0-9]{8}\.[a-z0-9]+$/i

/** The static file at a path, or the page itself, whose script finds out what the path shows. */
export function serveAsset (path: string, env: AppEnv): Response {
  const found = env.assets.get(path)
  if (found !== undefined && path !== '/index.html') {
    return respond(found, hashed.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache')
  }
  const page = /\.[a-z0-9]+$/i.test(path) && path !== '/index.html' ? undefined : env.assets.get('/index.html')
  if (page === undefined) return new Response('Not found', { status: 404, headers: { 'content-type': 'text/plain; charset=utf-8' } })
  return respond(page, 'no-cache')
}

function respond (asset: { mediaType: string, content: Uint8Array }, caching: string): Response {
  return new Response(new Uint8Array(asset.content), { headers: { 'content-type': asset.mediaType, 'cache-control': caching } })
}
