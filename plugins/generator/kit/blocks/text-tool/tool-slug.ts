import type { TextTool } from './tool.ts'

const letters: Readonly<Record<string, string>> = { ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ı: 'i', '&': ' and ' }

export const slugTool: TextTool = {
  name: 'slug',
  label: 'Slug',
  input: { label: 'Titles, one a line', placeholder: 'A title', example: 'Crème brûlée & other small joys\n10 Things We Learned in Málaga' },
  settings: [{ key: 'between', label: 'Between words', kind: 'choice', start: '-', choices: [['-', 'Hyphen'], ['_', 'Underscore']] }],
  output: 'Slugs',
  run: ({ text }, { between }) => ({ kind: 'text', text: text.split('\n').map(line => slugOf(line, String(between))).join('\n'), file: 'slugs.txt' })
}

export function slugOf (title: string, between: string): string {
  const plain = title.toLowerCase().replace(/[ßæœøłđðþı&]/g, letter => letters[letter] ?? '').normalize('NFD').replace(/\p{M}/gu, '').replace(/['’]/g, '')
  return plain.split(/[^\p{L}\p{N}]+/u).filter(part => part !== '').join(between)
}
