/** Blanks markup and straightens quotes without moving a character. */
export function clean (text: string): string {
  return text
    .replace(/[“”„«»]/g, '"').replace(/[‘’`´]/g, "'").replace(/[\u00a0\t\u2009\u202f]/g, ' ')
    .replace(/[–—]/g, '-')
    .replace(/\*\*|__|~~|[*#>|](?=\s)/g, match => match === '*' || match === '#' || match === '|' || match === '>' ? match : ' '.repeat(match.length))
    .replace(/\]\([^)\s]{1,300}\)/g, match => ' '.repeat(match.length))
    .replace(/https?:\/\/\S{1,300}/g, match => ' '.repeat(match.length))
    .replace(/^[^\S\n]*(?:[-*] )?(?:sub-?)?feature[ -]?\d+(?:[-.]\d+)?[^\S\n]*:/gim, match => ' '.repeat(match.length))
    .replace(/\r/g, ' ')
}

/** Blanks a stretch, sentence ends of its own included. */
export function blank (text: string, start: number, end: number): string {
  return text.slice(0, start) + text.slice(start, end).replace(/[^\n]/g, ' ') + text.slice(end)
}
