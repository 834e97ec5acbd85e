/** A text with the part of it that is marked. */
export interface Edited {
  text: string
  start: number
  end: number
}

/** Puts marks around what is marked, or takes them away; without anything marked they stand around `otherwise`. */
export function wrap ({ text, start, end }: Edited, mark: string, otherwise: string): Edited {
  const marked = text.slice(start, end)
  const [before, after] = [text.slice(0, start), text.slice(end)]
  if (before.endsWith(mark) && after.startsWith(mark)) return { text: before.slice(0, -mark.length) + marked + after.slice(mark.length), start: start - mark.length, end: end - mark.length }
  const inner = marked === '' ? otherwise : marked
  return { text: `${before}${mark}${inner}${mark}${after}`, start: start + mark.length, end: start + mark.length + inner.length }
}

/** Begins every marked line with a mark, or takes it away where all have it. */
export function begin ({ text, start, end }: Edited, markOf: (line: number) => string, isMark: RegExp): Edited {
  const from = text.lastIndexOf('\n', start - 1) + 1
  const next = text.indexOf('\n', end)
  const to = next === -1 ? text.length : next
  const lines = text.slice(from, to).split('\n')
  const all = lines.every(line => isMark.test(line))
  const changed = lines.map((line, place) => all ? line.replace(isMark, '') : `${markOf(place)}${line.replace(isMark, '')}`).join('\n')
  return { text: text.slice(0, from) + changed + text.slice(to), start: from, end: from + changed.length }
}

/** A link on what is marked, its address ready to be written over. */
export function link ({ text, start, end }: Edited): Edited {
  const words = text.slice(start, end) || 'words'
  const address = 'https://'
  const place = start + words.length + 3
  return { text: `${text.slice(0, start)}[${words}](${address})${text.slice(end)}`, start: place, end: place + address.length }
}
