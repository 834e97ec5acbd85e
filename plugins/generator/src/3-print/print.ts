import { createHash } from 'node:crypto'
import type { SourceFile } from '@dream/contracts/messages'
import type { App } from '../2-lower/app.ts'
import { printClient } from './client/print-client.ts'
import { printServer } from './server/print-server.ts'

/** The files of the Code, sorted by path. */
export function print (app: App): SourceFile[] {
  return [...printServer(app), ...printClient(app)]
    .map(({ path, text }) => ({ path, text, digest: createHash('sha256').update(text).digest('hex') }))
    .sort((left, right) => left.path < right.path ? -1 : 1)
}
