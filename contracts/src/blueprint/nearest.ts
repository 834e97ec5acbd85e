/** The name that was probably meant: about a third of its letters may differ. */
export function nearest (name: string, candidates: Iterable<string>): string | undefined {
  let best: string | undefined
  let least = Math.ceil(name.length / 3) + 1
  for (const candidate of candidates) {
    const changes = candidate === `${name}s` || name === `${candidate}s` ? 0 : distance(name.toLowerCase(), candidate.toLowerCase())
    if (changes < least) [best, least] = [candidate, changes]
  }
  return best
}

/** How many letters to put in, take out or change. */
function distance (from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, index) => index)
  for (const [index, letter] of [...from].entries()) {
    const next = [index + 1]
    for (let column = 0; column < to.length; column++) {
      next.push(Math.min((row[column + 1] ?? 0) + 1, (next[column] ?? 0) + 1, (row[column] ?? 0) + (letter === to[column] ? 0 : 1)))
    }
    row = next
  }
  return row.at(-1) ?? 0
}
