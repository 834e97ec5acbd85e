/** One place of a pattern: what may stand there and how often. */
interface Piece {
  /** As a regular expression of one character, or of one of several texts. */
  source: string
  /** A text that fits it once. */
  example: string
  least: number
  /** Infinity for no end. */
  most: number
  isGroup: boolean
}

export const longestPattern = 200
const mostOpen = 2
/** From so many possible lengths on a piece counts as one without an end. */
const manyLengths = 20
const classes: Readonly<Record<string, string>> = { d: '4', w: 'a', s: ' ', D: 'a', W: '-', S: 'a', p: '' }

/**
 * Reads the part of regular expressions that a field's pattern may use: characters, \d \w \s, [sets], groups with
 * alternatives, and ? + * {2} {2,4} behind them. Nothing in it can take long on a text of 500 characters: groups are
 * never repeated without end, and at most two pieces are. Gives a sentence where it is something else.
 */
export function readPattern (pattern: string): { pieces: Piece[] } | { problem: string } {
  if (pattern.length > longestPattern) return { problem: `it is longer than ${longestPattern} characters` }
  const pieces: Piece[] = []
  let rest = pattern.replace(/^\^/, '').replace(/(?<!\\)\$$/, '')
  while (rest !== '') {
    const atom = /^(?:\\[dwsDWS]|\\[^\p{L}\p{N}]|\[\^?(?:\\[dws]|\\[^\p{L}\p{N}]|[^\]\\[])+\]|\((?:\?:)?((?:[^()[\]{}*+?\\^$]|\\[dws]|\\[^\p{L}\p{N}])*)\)|[^\\[\](){}*+?|^$])/u.exec(rest)
    if (atom === null) return { problem: `"${rest.slice(0, 12)}" is more than it may say` }
    rest = rest.slice(atom[0].length)
    const often = /^(?:[?*+]|\{\d{1,3}(?:,\d{0,3})?\})/.exec(rest)?.[0] ?? ''
    rest = rest.slice(often.length)
    const [least, most] = countsOf(often)
    const isGroup = atom[1] !== undefined
    if (most < least) return { problem: `"${often}" ends before it begins` }
    if (isGroup && most - least > 1) return { problem: `the group "${atom[0]}" may be there or not, or a fixed number of times` }
    pieces.push({ source: atom[0], example: isGroup ? textOf(atom[1]?.split('|')[0] ?? '') : charOf(atom[0]), least, most, isGroup })
  }
  try {
    new RegExp(`^(?:${pattern})$`, 'u')
  } catch {
    return { problem: 'it is no regular expression' }
  }
  if (pieces.filter(({ least, most }) => most - least > manyLengths).length > mostOpen) return { problem: `more than ${mostOpen} of its parts may have any length` }
  return { pieces }
}

/** A text that fits a pattern that can be read; undefined when none is found. */
export function fittingText (pattern: string): string | undefined {
  const read = readPattern(pattern)
  if ('problem' in read) return undefined
  const text = read.pieces.map(({ example, least, most }) => example.repeat(Math.min(Math.max(least, 1), most))).join('')
  return fits(pattern, text) ? text : undefined
}

export function fits (pattern: string, text: string): boolean {
  return new RegExp(`^(?:${pattern})$`, 'u').test(text)
}

function countsOf (often: string): [number, number] {
  if (often === '') return [1, 1]
  if (often === '?') return [0, 1]
  if (often === '*') return [0, Infinity]
  if (often === '+') return [1, Infinity]
  const [, least = '1', range, most = ''] = /^\{(\d+)(,)?(\d*)\}$/.exec(often) ?? []
  return [Number(least), range === undefined ? Number(least) : most === '' ? Infinity : Number(most)]
}

const candidates = [...'A4a- _.,:/#+&', ...'BCXYZbcxyz0123456789äöüßéñ']

function charOf (atom: string): string {
  if (/^\\[a-zA-Z]$/.test(atom)) return classes[atom[1] ?? ''] ?? 'a'
  if (atom.startsWith('\\')) return atom.slice(1)
  if (atom === '.') return 'a'
  if (!atom.startsWith('[')) return atom
  const one = new RegExp(`^${atom}$`, 'u')
  return candidates.find(letter => one.test(letter)) ?? String.fromCodePoint(Array.from({ length: 0x250 }, (_, index) => index + 33).find(code => one.test(String.fromCodePoint(code))) ?? 97)
}

/** The text of an alternative, which is only characters. */
function textOf (alternative: string): string {
  return alternative.replace(/\\([dws])/g, (_, letter: string) => classes[letter] ?? 'a').replace(/\\(.)/gu, '$1').replace(/\./g, 'a')
}
