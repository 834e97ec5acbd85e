export interface Passage {
  text: string
  /** The colour the passage names, "#15803d"; empty when it names none. */
  colour: string
}

/** Dream's own sentences as they are set: curly quotes, and each colour apart so that it can be shown. */
export function prose (sentence: string): Passage[] {
  return curly(sentence).split(/(#[\da-f]{6}\b)/i)
    .map((text, index) => ({ text, colour: index % 2 === 1 ? text : '' }))
    .filter(({ text }) => text !== '')
}

/** Straight quotes made “curly” and ’so. */
export function curly (text: string): string {
  return text
    .replace(/(^|[\s([{—–/])"/g, '$1“').replace(/"/g, '”')
    .replace(/(^|[\s([{—–/])'(?=\p{L})/gu, '$1‘').replace(/'/g, '’')
}

/** With a capital at the beginning, behind an opening quote too. */
export function capitalised (sentence: string): string {
  return sentence.replace(/^([“‘"']?)(\p{Ll})/u, (_, quote: string, letter: string) => quote + letter.toUpperCase())
}
