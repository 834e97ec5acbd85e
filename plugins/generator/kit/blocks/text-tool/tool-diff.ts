import { diffLines, diffWordsWithSpace } from 'diff'
import type { Change, TextTool } from './tool.ts'

export const diffTool: TextTool = {
  name: 'diff',
  label: 'Compare',
  input: { label: 'Before', placeholder: 'The text as it was', example: 'Bring the tent.\nBring four mugs.\nMeet at nine.' },
  second: { label: 'After', placeholder: 'The text as it is now', example: 'Bring the tent.\nBring five mugs.\nMeet at nine sharp.\nPack a torch.' },
  settings: [{ key: 'by', label: 'Compare', kind: 'choice', start: 'words', choices: [['words', 'Words'], ['lines', 'Lines']] }],
  output: 'What changed',
  run ({ text, second }, { by }) {
    const found = by === 'lines' ? diffLines(text, second, { timeout: 1500 }) : diffWordsWithSpace(text, second, { timeout: 1500 })
    if (found === undefined) return { kind: 'problem', message: 'The texts differ too much to be compared by words. Compare them by lines, or in smaller parts.' }
    const changes = found.map(({ value, added, removed }): Change => ({ kind: added ? 'added' : removed ? 'removed' : 'same', text: value }))
    const number = (kind: Change['kind']): number => changes.filter(change => change.kind === kind).length
    const report = changes.map(({ kind, text }) => kind === 'same' ? text : kind === 'added' ? `{+${text}+}` : `[-${text}-]`).join('')
    return { kind: 'changes', changes, text: report, file: 'changes.txt', facts: [{ label: 'Added', value: `${number('added')}` }, { label: 'Removed', value: `${number('removed')}` }] }
  }
}
