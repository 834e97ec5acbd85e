import { chance, type TextTool } from './tool.ts'

const words = 'lorem ipsum dolor sit amet consectetur adipiscing elit sed do eiusmod tempor incididunt ut labore et dolore magna aliqua enim ad minim veniam quis nostrud exercitation ullamco laboris nisi aliquip ex ea commodo consequat duis aute irure in reprehenderit voluptate velit esse cillum eu fugiat nulla pariatur excepteur sint occaecat cupidatat non proident sunt culpa qui officia deserunt mollit anim id est laborum'.split(' ')
const opening = 'Lorem ipsum dolor sit amet, consectetur adipiscing elit.'

export const loremTool: TextTool = {
  name: 'lorem',
  label: 'Lorem ipsum',
  settings: [
    { key: 'of', label: 'Make', kind: 'choice', start: 'paragraphs', choices: [['paragraphs', 'Paragraphs'], ['sentences', 'Sentences'], ['words', 'Words']] },
    { key: 'number', label: 'How many', kind: 'number', start: 3, least: 1, most: 100 }
  ],
  output: 'Placeholder text',
  again: 'Make another',
  run (_, { of, number }) {
    const many = <Thing>(make: (index: number) => Thing): Thing[] => Array.from({ length: Number(number) }, (_, index) => make(index))
    const text = of === 'words'
      ? many(index => words[index < 8 ? index : chance(words.length)] ?? '').join(' ')
      : of === 'sentences' ? many(index => index === 0 ? opening : sentence()).join(' ') : many(paragraph).join('\n\n')
    return { kind: 'text', text, file: 'lorem.txt' }
  }
}

function sentence (): string {
  const length = 6 + chance(9)
  const comma = length > 9 ? 3 + chance(4) : -1
  const said = Array.from({ length }, (_, index) => `${words[chance(words.length)] ?? ''}${index === comma ? ',' : ''}`).join(' ')
  return `${said.charAt(0).toUpperCase()}${said.slice(1)}.`
}

function paragraph (index: number): string {
  return [...(index === 0 ? [opening] : []), ...Array.from({ length: 3 + chance(3) }, sentence)].join(' ')
}
