/** A run of words in a line. */
export type Inline =
  | { kind: 'text', text: string }
  | { kind: 'code', text: string }
  | { kind: 'strong' | 'emphasis' | 'struck', children: Inline[] }
  | { kind: 'link', href: string, children: Inline[] }

export type Block =
  | { kind: 'heading', level: 2 | 3 | 4, children: Inline[] }
  | { kind: 'paragraph', lines: Inline[][] }
  | { kind: 'list', ordered: boolean, items: Inline[][] }
  | { kind: 'quote', lines: Inline[][] }
  | { kind: 'code', text: string }
  | { kind: 'rule' }

const bullet = /^ {0,3}[-*+] (.*)$/
const numbered = /^ {0,3}\d{1,9}[.)] (.*)$/
const heading = /^ {0,3}(#{1,3}) (.*?)#*$/
const quoted = /^ {0,3}> ?(.*)$/
const rule = /^ {0,3}(?:-{3,}|\*{3,}|_{3,})\s*$/
const fence = /^ {0,3}```/

/**
 * The part of Markdown that rich text has: headings, lists, quotes, code, bold, italic, struck out, links. It gives data;
 * components show it, so that nothing in it ever becomes HTML. Links lead to web pages and e-mail addresses only.
 */
export function parseMarkdown (text: string): Block[] {
  const lines = text.replace(/\r\n?/g, '\n').split('\n')
  const blocks: Block[] = []
  let place = 0

  /** The lines from here on that fit, as what the expression finds in them. */
  function run (fits: RegExp): string[] {
    const found: string[] = []
    for (let match = fits.exec(lines[place] ?? ''); match !== null && place < lines.length; match = fits.exec(lines[place] ?? '')) {
      found.push(match[1] ?? '')
      place++
    }
    return found
  }

  while (place < lines.length) {
    const line = lines[place] ?? ''
    const title = heading.exec(line)
    if (line.trim() === '') place++
    else if (fence.test(line)) {
      const end = lines.findIndex((each, index) => index > place && fence.test(each))
      blocks.push({ kind: 'code', text: lines.slice(place + 1, end === -1 ? undefined : end).join('\n') })
      place = end === -1 ? lines.length : end + 1
    } else if (title !== null) {
      blocks.push({ kind: 'heading', level: levels[(title[1]?.length ?? 1) - 1] ?? 4, children: parseInline(title[2]?.trim() ?? '') })
      place++
    } else if (rule.test(line)) {
      blocks.push({ kind: 'rule' })
      place++
    } else if (bullet.test(line)) blocks.push({ kind: 'list', ordered: false, items: run(bullet).map(item => parseInline(item)) })
    else if (numbered.test(line)) blocks.push({ kind: 'list', ordered: true, items: run(numbered).map(item => parseInline(item)) })
    else if (quoted.test(line)) blocks.push({ kind: 'quote', lines: run(quoted).map(each => parseInline(each)) })
    else {
      const start = place
      while (place < lines.length && (place === start || isProse(lines[place] ?? ''))) place++
      blocks.push({ kind: 'paragraph', lines: lines.slice(start, place).map(each => parseInline(each.trim())) })
    }
  }
  return blocks
}

const levels = [2, 3, 4] as const

function isProse (line: string): boolean {
  return line.trim() !== '' && ![bullet, numbered, heading, quoted, rule, fence].some(start => start.test(line))
}

const deepest = 6
const marks = /(`+)([^`]+)\1|\*\*([^*\n]+(?:\*[^*\n]+\*[^*\n]*)*)\*\*|__([^_\n]+)__|~~([^~\n]+)~~|\*([^*\s][^*\n]*)\*|(?<![\p{L}\p{N}_])_([^_\s][^_\n]*)_(?![\p{L}\p{N}_])|\[([^\]\n]{1,500})\]\(([^()\s]{1,2000})\)|(https?:\/\/[^\s<>()[\]]{1,2000}[^\s<>()[\].,;:!?'"])/gu

function parseInline (text: string, depth = 0): Inline[] {
  if (depth > deepest) return [{ kind: 'text', text }]
  const found: Inline[] = []
  let place = 0
  for (const match of text.matchAll(marks)) {
    const node = nodeOf(match, depth)
    if (node === undefined) continue
    if (match.index > place) found.push({ kind: 'text', text: text.slice(place, match.index) })
    found.push(node)
    place = match.index + match[0].length
  }
  if (place < text.length) found.push({ kind: 'text', text: text.slice(place) })
  return found
}

function nodeOf (match: RegExpMatchArray, depth: number): Inline | undefined {
  const [, , code, bold, alsoBold, struck, italic, alsoItalic, label, address, bare] = match
  if (code !== undefined) return { kind: 'code', text: code.trim() }
  const strong = bold ?? alsoBold
  if (strong !== undefined) return { kind: 'strong', children: parseInline(strong, depth + 1) }
  if (struck !== undefined) return { kind: 'struck', children: parseInline(struck, depth + 1) }
  const emphasis = italic ?? alsoItalic
  if (emphasis !== undefined) return { kind: 'emphasis', children: parseInline(emphasis, depth + 1) }
  if (bare !== undefined) return { kind: 'link', href: bare, children: [{ kind: 'text', text: bare }] }
  const href = safeAddress(address ?? '')
  return href === undefined || label === undefined ? undefined : { kind: 'link', href, children: [{ kind: 'text', text: label }] }
}

/** The address of a web page or of a mailbox; undefined for everything else, however it is written. */
export function safeAddress (address: string): string | undefined {
  const url = URL.canParse(address) ? new URL(address) : undefined
  return url !== undefined && ['http:', 'https:', 'mailto:'].includes(url.protocol) ? url.href : undefined
}

/** What is written, without its marks, in one line. */
export function plainText (markdown: string): string {
  return parseMarkdown(markdown).map(block => {
    switch (block.kind) {
      case 'rule': return ''
      case 'code': return block.text
      case 'heading': return `${inWords(block.children)}.`
      case 'list': return block.items.map(inWords).join(', ')
      default: return block.lines.map(inWords).join(' ')
    }
  }).join(' ').replace(/\s+/g, ' ').trim()
}

function inWords (inline: readonly Inline[]): string {
  return inline.map(node => 'text' in node ? node.text : inWords(node.children)).join('')
}
