const pictures: readonly { type: string, bytes: readonly (number | undefined)[] }[] = [
  { type: 'image/jpeg', bytes: [0xff, 0xd8, 0xff] },
  { type: 'image/png', bytes: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] },
  { type: 'image/gif', bytes: [0x47, 0x49, 0x46, 0x38] },
  { type: 'image/webp', bytes: [0x52, 0x49, 0x46, 0x46, undefined, undefined, undefined, undefined, 0x57, 0x45, 0x42, 0x50] },
  { type: 'image/avif', bytes: [undefined, undefined, undefined, undefined, 0x66, 0x74, 0x79, 0x70, 0x61, 0x76, 0x69, 0x66] }
]

const others: typeof pictures = [
  { type: 'application/pdf', bytes: [0x25, 0x50, 0x44, 0x46, 0x2d] },
  { type: 'application/zip', bytes: [0x50, 0x4b, 0x03, 0x04] }
]

/** What the first bytes of a file say that it is. Whatever is none of these is bytes to be kept, never to be shown. */
export function mediaTypeOf (content: Uint8Array): string {
  return [...pictures, ...others].find(({ bytes }) => bytes.every((byte, place) => byte === undefined || content[place] === byte))?.type ?? 'application/octet-stream'
}

/** Whether browsers show it as a picture and run nothing that is in it. */
export function isPicture (type: string): boolean {
  return pictures.some(picture => picture.type === type)
}
