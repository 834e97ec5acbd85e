import type { EntitySchema, FileReference } from '../../shared/schema.ts'
import { apiError } from '../api.ts'

const longestSide = 1600
const largeEnough = 400 * 1024

/** Sends a file for a field of a record that is about to be saved. Rejects with an ApiError. */
export async function sendFile (entity: EntitySchema, key: string, file: File, content: Blob): Promise<FileReference> {
  const path = `/api/_files/${encodeURIComponent(entity.name)}/${encodeURIComponent(key)}?name=${encodeURIComponent(nameOf(file, content))}`
  let response: Response
  try {
    response = await fetch(path, { method: 'POST', headers: { accept: 'application/json', 'content-type': 'application/octet-stream' }, body: content })
  } catch {
    throw apiError(0, 'unreachable', 'The app cannot be reached. Check the connection, then try again.')
  }
  const answer = await response.json().catch(() => ({}))
  if (!response.ok) throw apiError(response.status, answer.code ?? 'failed', answer.message ?? 'The file could not be sent. Try again in a moment.')
  return answer
}

/** A picture no larger than a screen needs, and without what the camera wrote into it; as it is where the browser can't read it. */
export async function shrink (file: File): Promise<Blob> {
  if (file.type === 'image/gif') return file
  const bitmap = await createImageBitmap(file, { imageOrientation: 'from-image' }).catch(() => undefined)
  if (bitmap === undefined) return file
  const scale = Math.min(1, longestSide / Math.max(bitmap.width, bitmap.height))
  if (scale === 1 && file.size <= largeEnough && file.type !== 'image/jpeg') return file
  const canvas = document.createElement('canvas')
  canvas.width = Math.max(1, Math.round(bitmap.width * scale))
  canvas.height = Math.max(1, Math.round(bitmap.height * scale))
  canvas.getContext('2d')?.drawImage(bitmap, 0, 0, canvas.width, canvas.height)
  bitmap.close()
  const drawn = await new Promise<Blob | null>(resolve => canvas.toBlob(resolve, 'image/webp', 0.86))
  return drawn ?? file
}

/** As what browsers show before the file is saved. */
export function preview (content: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => resolve(String(reader.result))
    reader.onerror = () => reject(new Error('The file cannot be read.'))
    reader.readAsDataURL(content)
  })
}

function nameOf (file: File, content: Blob): string {
  if (content === file || content.type === file.type) return file.name
  return `${file.name.replace(/\.[^.]*$/, '')}.${content.type.split('/')[1] ?? 'png'}`
}
