import type { TextTool } from './tool.ts'

export const uuidTool: TextTool = {
  name: 'uuid',
  label: 'UUID',
  settings: [
    { key: 'number', label: 'How many', kind: 'number', start: 5, least: 1, most: 200 },
    { key: 'upper', label: 'In capitals', kind: 'switch', start: false }
  ],
  output: 'UUIDs',
  again: 'Make others',
  run (_, { number, upper }) {
    const text = Array.from({ length: Number(number) }, uuid).join('\n')
    return { kind: 'text', text: upper === true ? text.toUpperCase() : text, file: 'uuids.txt' }
  }
}

/** Version 4. crypto.randomUUID is not there on pages without https. */
function uuid (): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  bytes[6] = (bytes[6] ?? 0) & 0x0f | 0x40
  bytes[8] = (bytes[8] ?? 0) & 0x3f | 0x80
  return Array.from(bytes, byte => byte.toString(16).padStart(2, '0')).join('').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')
}
