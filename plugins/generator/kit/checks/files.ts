import type { CheckedApp } from '@dream/contracts/app-module'
import { isFileReference, type FileReference } from '../shared/schema.ts'
import { expect } from './expect.ts'

/** The smallest PNG: one grey point. */
export const pixel = Uint8Array.from(atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='), letter => letter.charCodeAt(0))

export async function sendFile (app: CheckedApp, path: string, content: Uint8Array): Promise<{ status: number, body: unknown }> {
  const response = await app.fetch(path, { method: 'POST', headers: { 'content-type': 'application/octet-stream' }, body: new Uint8Array(content) })
  return { status: response.status, body: await response.json() }
}

/** A file for a field, as an id to be saved with a record. */
export async function addFile (app: CheckedApp, entity: string, key: string): Promise<FileReference> {
  const { status, body } = await sendFile(app, `/api/_files/${entity}/${key}?name=pixel.png`, pixel)
  expect(status === 201 && isFileReference(body), `Sending a file was answered with ${status}: ${JSON.stringify(body)}`)
  return body
}
