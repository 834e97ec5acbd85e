import type { TextTool } from './tool.ts'

export const base64Tool: TextTool = {
  name: 'base64',
  label: 'Base64',
  input: { label: 'Your text', placeholder: 'Write text, or paste Base64', example: 'Café für zwei' },
  settings: [
    { key: 'way', label: 'Do', kind: 'choice', start: 'encode', choices: [['encode', 'Encode'], ['decode', 'Decode']] },
    { key: 'address', label: 'Safe in addresses', kind: 'switch', start: false }
  ],
  output: 'Result',
  run ({ text }, { way, address }) {
    if (way === 'encode') {
      const coded = btoa(Array.from(new TextEncoder().encode(text), byte => String.fromCharCode(byte)).join(''))
      return { kind: 'text', text: address === true ? coded.replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '') : coded, file: 'base64.txt' }
    }
    const plain = text.replace(/\s/g, '').replaceAll('-', '+').replaceAll('_', '/')
    const strange = /[^A-Za-z0-9+/=]/.exec(plain)
    if (strange !== null) return { kind: 'problem', message: `Base64 has only letters, digits, + and /; here is ${JSON.stringify(strange[0])} at place ${strange.index + 1}.` }
    try {
      return { kind: 'text', text: new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(atob(plain), letter => letter.charCodeAt(0))), file: 'text.txt' }
    } catch (error) {
      return { kind: 'problem', message: error instanceof TypeError ? 'This is Base64, but what it holds is no text.' : 'This Base64 is not whole: its end is missing or wrong.' }
    }
  }
}
