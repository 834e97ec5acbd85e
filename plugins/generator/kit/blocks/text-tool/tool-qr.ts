import { encode } from 'uqr'
import type { TextTool } from './tool.ts'

export const qrTool: TextTool = {
  name: 'qr',
  label: 'QR code',
  input: { label: 'Text or link', placeholder: 'https://example.com', example: 'https://example.com/menu', short: true },
  settings: [{ key: 'ecc', label: 'Survives damage', kind: 'choice', start: 'M', choices: [['L', 'Little'], ['M', 'Some'], ['Q', 'Much'], ['H', 'Most']] }],
  output: 'QR code',
  run ({ text }, { ecc }) {
    const level = ecc === 'L' || ecc === 'Q' || ecc === 'H' ? ecc : 'M'
    try {
      const { data, size } = encode(text, { ecc: level, border: 3 })
      const path = data.flatMap((row, y) => row.flatMap((dark, x) => dark ? [`M${x} ${y}h1v1h-1z`] : [])).join('')
      return { kind: 'picture', path, size, text: `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" width="${size * 16}" height="${size * 16}" shape-rendering="crispEdges"><path fill="#fff" d="M0 0h${size}v${size}H0z"/><path d="${path}"/></svg>\n`, file: 'qr-code.svg' }
    } catch {
      return { kind: 'problem', message: `This is too long for a QR code: it has ${new TextEncoder().encode(text).length} bytes. Shorten it, or let it survive less damage.` }
    }
  }
}
