import { readdirSync, readFileSync } from 'node:fs'
import { extname, join, relative, sep } from 'node:path'
import type { AppEnv } from '@dream/contracts/app-module'

const mediaTypes: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8'
}

/** Every file of `directory`, by the path it is served at. */
export function readAssets (directory: string): AppEnv['assets'] {
  const files = readdirSync(directory, { recursive: true, withFileTypes: true }).filter(entry => entry.isFile())
  return new Map(files.map(entry => {
    const file = join(entry.parentPath, entry.name)
    const mediaType = mediaTypes[extname(entry.name)] ?? 'application/octet-stream'
    return [`/${relative(directory, file).split(sep).join('/')}`, { mediaType, content: new Uint8Array(readFileSync(file)) }]
  }))
}
