import type { TextTool } from './tool.ts'

export const sortLinesTool: TextTool = {
  name: 'sort-lines',
  label: 'Lines',
  input: { label: 'Lines', placeholder: 'One thing a line', example: 'pears\nApples\nquinces 10\nquinces 2\npears' },
  settings: [
    { key: 'order', label: 'Order', kind: 'choice', start: 'up', choices: [['up', 'A to Z'], ['down', 'Z to A'], ['short', 'Shortest first'], ['turned', 'Last first'], ['as-is', 'As it is']] },
    { key: 'once', label: 'Each line once', kind: 'switch', start: true },
    { key: 'full', label: 'No empty lines', kind: 'switch', start: true }
  ],
  output: 'Sorted',
  run ({ text }, { order, once, full }) {
    const { compare } = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' })
    const given = text.split('\n').map(line => line.trimEnd()).filter(line => full !== true || line.trim() !== '')
    const lines = once === true ? [...new Set(given)] : given
    if (order === 'up' || order === 'down') lines.sort(compare)
    if (order === 'short') lines.sort((left, right) => left.length - right.length)
    if (order === 'down' || order === 'turned') lines.reverse()
    return { kind: 'text', text: lines.join('\n'), file: 'lines.txt', facts: [{ label: 'Lines', value: `${lines.length}` }] }
  }
}
