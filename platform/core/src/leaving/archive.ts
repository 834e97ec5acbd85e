import { setImmediate as turn } from 'node:timers/promises'
import { Zip, ZipDeflate } from 'fflate'
import type { ProjectFile } from '@dream/contracts/messages'

/** The earliest day that a zip can say: the same files make the same bytes. */
const noTime = new Date(1980, 0, 1)
const piece = 64 * 1024

/** A zip of the files in one folder, wherever their paths want to go. Packed in small steps: others are answered between. */
export async function archive (folder: string, files: readonly ProjectFile[]): Promise<Buffer> {
  const chunks: Uint8Array[] = []
  const zip = new Zip((error, chunk) => {
    if (error !== null) throw error
    chunks.push(chunk)
  })
  const seen = new Set<string>()
  for (const { path, content } of files) {
    const inside = safePath(path)
    if (inside === undefined || seen.has(inside)) continue
    seen.add(inside)
    const entry = new ZipDeflate(`${folder}/${inside}`, { level: 6 })
    entry.mtime = noTime
    zip.add(entry)
    for (let start = 0; start < content.length || start === 0; start += piece) {
      entry.push(content.subarray(start, start + piece), start + piece >= content.length)
      await turn()
    }
  }
  zip.end()
  return Buffer.concat(chunks)
}

/** "server/app.ts" of "../../server/app.ts"; undefined where nothing is left. */
function safePath (path: string): string | undefined {
  const parts = path.split(/[\\/]+/).filter(part => part !== '' && part !== '.' && part !== '..').map(part => part.replace(/[\p{Cc}:*?"<>|]/gu, '_'))
  return parts.length === 0 ? undefined : parts.join('/')
}
