import { chance, type Settings, type TextTool } from './tool.ts'

const sets = { lower: 'abcdefghijklmnopqrstuvwxyz', upper: 'ABCDEFGHIJKLMNOPQRSTUVWXYZ', digits: '0123456789', signs: '!#$%&*+-=?@^_~' } as const

export const passwordTool: TextTool = {
  name: 'password',
  label: 'Password',
  settings: [
    { key: 'length', label: 'Length', kind: 'number', start: 18, least: 6, most: 64 },
    { key: 'number', label: 'How many', kind: 'number', start: 1, least: 1, most: 20 },
    { key: 'lower', label: 'a–z', kind: 'switch', start: true },
    { key: 'upper', label: 'A–Z', kind: 'switch', start: true },
    { key: 'digits', label: '0–9', kind: 'switch', start: true },
    { key: 'signs', label: 'Signs like !#%', kind: 'switch', start: true },
    { key: 'alike', label: 'Leave out l, I, 1, O and 0', kind: 'switch', start: false }
  ],
  output: 'Your password',
  again: 'Make another',
  run (_, settings) {
    const chosen = setsOf(settings)
    if (chosen.length === 0) return { kind: 'problem', message: 'Choose at least one kind of letters, digits or signs.' }
    const passwords = Array.from({ length: Number(settings.number) }, () => password(chosen, Number(settings.length)))
    const bits = Math.floor(Number(settings.length) * Math.log2(chosen.join('').length))
    return { kind: 'text', text: passwords.join('\n'), file: 'passwords.txt', facts: [{ label: 'Strength', value: `${strength(bits)} (${bits} bits)` }] }
  }
}

function setsOf (settings: Settings): string[] {
  return Object.entries(sets).filter(([key]) => settings[key] === true).map(([, letters]) => settings.alike === true ? letters.replace(/[lI1O0]/g, '') : letters)
}

/** One of each set at least, in an order of chance. */
function password (chosen: readonly string[], length: number): string {
  const all = chosen.join('')
  for (;;) {
    const letters = Array.from({ length }, () => all.charAt(chance(all.length))).join('')
    if (chosen.every(set => [...set].some(letter => letters.includes(letter)))) return letters
  }
}

function strength (bits: number): string {
  return bits < 50 ? 'weak' : bits < 75 ? 'fair' : bits < 110 ? 'strong' : 'very strong'
}
