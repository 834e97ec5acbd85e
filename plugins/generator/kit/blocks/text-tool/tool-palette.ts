import { hexOf, hslOf } from './colours.ts'
import type { TextTool } from './tool.ts'

const schemes: Readonly<Record<string, readonly number[]>> = { analogous: [-40, -20, 0, 20, 40], complementary: [0, 0, 180, 180], triadic: [0, 120, 240], tetradic: [0, 90, 180, 270] }

export const paletteTool: TextTool = {
  name: 'palette',
  label: 'Palette',
  settings: [
    { key: 'colour', label: 'From this colour', kind: 'colour', start: '#2f7d6b' },
    { key: 'scheme', label: 'Palette', kind: 'choice', start: 'shades', choices: [['shades', 'Shades'], ['analogous', 'Neighbours'], ['complementary', 'Opposites'], ['triadic', 'Three'], ['tetradic', 'Four']] }
  ],
  output: 'Palette',
  run (_, { colour, scheme }) {
    const base = hslOf(String(colour))
    const turns = schemes[String(scheme)]
    const colours = turns === undefined
      ? [0.95, 0.86, 0.74, 0.62, 0.5, 0.4, 0.31, 0.22, 0.13].map((l, index) => ({ hex: hexOf({ ...base, l }), label: `${(index + 1) * 100}` }))
      : turns.map((turn, index) => ({ hex: hexOf({ ...base, h: base.h + turn, l: scheme === 'complementary' && index % 2 === 1 ? Math.min(0.88, base.l + 0.3) : base.l }), label: `Colour ${index + 1}` }))
    return { kind: 'colours', colours, text: colours.map(({ hex, label }) => `--${label.toLowerCase().replace(/^(\d)/, 'shade-$1').replaceAll(' ', '-')}: ${hex};`).join('\n'), file: 'palette.css' }
  }
}
