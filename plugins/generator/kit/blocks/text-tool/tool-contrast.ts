import { contrastOf } from './colours.ts'
import type { TextTool } from './tool.ts'

export const contrastTool: TextTool = {
  name: 'contrast',
  label: 'Contrast',
  settings: [
    { key: 'foreground', label: 'Text', kind: 'colour', start: '#3d405b' },
    { key: 'background', label: 'Background', kind: 'colour', start: '#f4f1de' }
  ],
  output: 'How it reads',
  run (_, settings) {
    const [foreground, background] = [String(settings.foreground), String(settings.background)]
    const ratio = Math.floor(contrastOf(foreground, background) * 100) / 100
    const passes = (least: number): string => ratio >= least ? 'Pass' : 'Fail'
    const facts = [
      { label: 'Contrast', value: `${ratio} : 1` }, { label: 'Text, AA', value: passes(4.5) }, { label: 'Text, AAA', value: passes(7) },
      { label: 'Large text, AA', value: passes(3) }, { label: 'Large text, AAA', value: passes(4.5) }, { label: 'Icons and edges', value: passes(3) }
    ]
    return { kind: 'sample', foreground, background, facts, text: facts.map(({ label, value }) => `${label}: ${value}`).join('\n'), file: 'contrast.txt' }
  }
}
