import type { IncomingMessage } from 'node:http'

/** Path and query, also of a request that names the whole address. */
export function pathOf ({ url = '/' }: IncomingMessage): string {
  if (url.startsWith('/')) return url
  return url === '*' ? '/' : `/${url.replace(/^[a-z]+:\/\/[^/]*\/?/i, '')}`
}

/** Whether the path is below /.dream, which a sandbox answers itself, in any spelling that it could take for it. */
export function isReserved (path: string): boolean {
  const [name = ''] = path.split('?', 1)
  if (!/%|\.dream/i.test(name)) return false
  return [name, decoded(name)].some(spelling => /^\/+\.dream(\/|$)/i.test(resolved(spelling)))
}

function decoded (path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}

/** Without "." and "..", as a URL's reader leaves them out. */
function resolved (path: string): string {
  const address = `http://app${path.replace(/[?#]/g, '_')}`
  return URL.canParse(address) ? new URL(address).pathname : path
}
