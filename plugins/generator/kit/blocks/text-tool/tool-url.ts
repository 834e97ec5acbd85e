import type { TextTool } from './tool.ts'

export const urlTool: TextTool = {
  name: 'url',
  label: 'URL',
  input: { label: 'Your text', placeholder: 'Write text, or paste an encoded one', example: 'tea & biscuits, 50 % off' },
  settings: [{ key: 'way', label: 'Do', kind: 'choice', start: 'encode', choices: [['encode', 'Encode'], ['decode', 'Decode']] }],
  output: 'Result',
  run ({ text }, { way }) {
    if (way === 'encode') return { kind: 'text', text: encodeURIComponent(text.toWellFormed()), file: 'encoded.txt' }
    try {
      return { kind: 'text', text: decodeURIComponent(text.replaceAll('+', ' ')), file: 'text.txt' }
    } catch {
      const at = text.search(/%(?![0-9a-fA-F]{2})/)
      return { kind: 'problem', message: at < 0 ? 'The bytes after the per cent signs are no text.' : `Two digits of 0–9 and A–F are missing after the per cent sign at place ${at + 1}.` }
    }
  }
}
