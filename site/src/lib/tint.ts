export interface Piece {
  text: string
  tone: 'plain' | 'comment' | 'string' | 'keyword'
}

const tokens = new RegExp([
  '(?<comment>//[^\\n]*|/\\*[\\s\\S]*?(?:\\*/|$)|<!--[\\s\\S]*?(?:-->|$))',
  '(?<string>\'(?:[^\'\\\\\\n]|\\\\.)*\'|"(?:[^"\\\\\\n]|\\\\.)*"|`(?:[^`\\\\]|\\\\[\\s\\S])*`)',
  '(?<keyword>\\b(?:as|async|await|case|catch|class|const|default|else|export|extends|false|finally|for|from|function|if|import|in|interface|let|new|null|of|return|satisfies|switch|throw|true|try|type|typeof|undefined|while|yield)\\b)'
].join('|'), 'g')

/** Source text as lines of pieces, coloured just enough to read: comments, strings and keywords. Prose stays plain. */
export function tint (source: string, path: string): Piece[][] {
  const pieces: Piece[] = []
  let end = 0
  for (const match of /\.(?:md|txt)$|^[^.]+$/i.test(path) ? [] : source.matchAll(tokens)) {
    if (match.index > end) pieces.push({ text: source.slice(end, match.index), tone: 'plain' })
    pieces.push({ text: match[0], tone: toneOf(match.groups) })
    end = match.index + match[0].length
  }
  pieces.push({ text: source.slice(end), tone: 'plain' })
  return lines(pieces)
}

function toneOf (groups: Record<string, string | undefined> | undefined): Piece['tone'] {
  if (groups?.comment !== undefined) return 'comment'
  return groups?.string === undefined ? 'keyword' : 'string'
}

function lines (pieces: readonly Piece[]): Piece[][] {
  let line: Piece[] = []
  const result = [line]
  for (const { text, tone } of pieces) {
    const [first = '', ...more] = text.split('\n')
    if (first !== '') line.push({ text: first, tone })
    for (const next of more) {
      line = next === '' ? [] : [{ text: next, tone }]
      result.push(line)
    }
  }
  if (result.length > 1 && line.length === 0) result.pop()
  return result
}
