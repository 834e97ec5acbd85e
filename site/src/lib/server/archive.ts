import { strToU8, zipSync, type Zippable } from 'fflate'
import { safePath } from '#lib/file-name.ts'

/** A zip file whose texts lie in one folder, wherever their paths want to go. */
export function archive (folder: string, texts: Iterable<readonly [path: string, text: string]>): Uint8Array<ArrayBuffer> {
  const files: Zippable = Object.create(null)
  for (const [path, text] of texts) {
    const safe = safePath(path)
    if (safe !== undefined) files[`${folder}/${safe}`] = strToU8(text)
  }
  return new Uint8Array(zipSync(files, { level: 6 }))
}

/** The answer that a browser saves as a file. `name` has no ending and is safe. */
export function download (name: string, zip: Uint8Array<ArrayBuffer>): Response {
  return new Response(zip, {
    headers: {
      'content-type': 'application/zip',
      'content-disposition': `attachment; filename="${name.replace(/[^\w-]/g, '_')}.zip"; filename*=UTF-8''${encodeURIComponent(name)}.zip`,
      'cache-control': 'no-store'
    }
  })
}
