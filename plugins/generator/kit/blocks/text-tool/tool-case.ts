import type { TextTool } from './tool.ts'
import { wordsOf } from './tool-count.ts'

const first = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1).toLowerCase()
const parts = (line: string): string[] => wordsOf(line.replace(/([\p{Ll}\d])(\p{Lu})/gu, '$1 $2').replace(/[_.-]+/g, ' ').replace(/['’]/g, ''))
const each = (join: (words: string[]) => string) => (text: string): string => text.split('\n').map(line => join(parts(line))).join('\n')

const ways: Readonly<Record<string, (text: string) => string>> = {
  upper: text => text.toUpperCase(),
  lower: text => text.toLowerCase(),
  title: text => text.replace(/[\p{L}\p{N}]+(?:['’][\p{L}]+)*/gu, first),
  sentence: text => text.toLowerCase().replace(/(^|[.!?…]\s+|\n\s*)(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase()),
  camel: each(words => words.map((word, index) => index === 0 ? word.toLowerCase() : first(word)).join('')),
  pascal: each(words => words.map(first).join('')),
  snake: each(words => words.map(word => word.toLowerCase()).join('_')),
  kebab: each(words => words.map(word => word.toLowerCase()).join('-')),
  constant: each(words => words.map(word => word.toUpperCase()).join('_'))
}

export const caseTool: TextTool = {
  name: 'case',
  label: 'Case',
  input: { label: 'Your text', placeholder: 'Write or paste your text', example: 'the caps lock key was on. again. nobody noticed.' },
  settings: [{
    key: 'way', label: 'Turn into', kind: 'choice', start: 'sentence',
    choices: [['sentence', 'Sentence case'], ['title', 'Title Case'], ['upper', 'UPPER CASE'], ['lower', 'lower case'], ['camel', 'camelCase'], ['pascal', 'PascalCase'], ['snake', 'snake_case'], ['kebab', 'kebab-case'], ['constant', 'CONSTANT_CASE']]
  }],
  output: 'Changed text',
  run: ({ text }, { way }) => ({ kind: 'text', text: ways[String(way)]?.(text) ?? text, file: 'text.txt' })
}
