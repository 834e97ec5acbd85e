/** Writing with a few marks: what the articles of a site are written in. */
export type Block =
  | { kind: 'heading', level: 2 | 3, inline: Inline[] }
  | { kind: 'paragraph' | 'quote', inline: Inline[] }
  | { kind: 'list', ordered: boolean, items: Inline[][] }
  | { kind: 'code', text: string }
  | { kind: 'rule' }

export type Inline =
  | { kind: 'text' | 'strong' | 'em' | 'code', text: string }
  | { kind: 'link', text: string, to: string }

/** Headings (# to ###), lists (- and 1.), quotes (>), code between ```, --- and paragraphs. */
export function parseMarkdown (source: string): Block[] {
  const blocks: Block[] = []
  const lines = source.replace(/\r\n?/g, '\n').split('\n')
  for (let index = 0; index < lines.length;) {
    const line = lines[index] ?? ''
    const take = (fits: (line: string) => boolean): string[] => {
      const taken: string[] = []
      for (let next = lines[index]; next !== undefined && fits(next); next = lines[++index]) taken.push(next)
      return taken
    }
    const heading = /^(#{1,3})\s+(.+)$/.exec(line)
    if (line.trim() === '') index++
    else if (/^```/.test(line)) {
      index++
      const text = take(next => !/^```/.test(next)).join('\n')
      index++
      blocks.push({ kind: 'code', text })
    } else if (heading !== null) {
      index++
      blocks.push({ kind: 'heading', level: heading[1] === '###' ? 3 : 2, inline: parseInline(heading[2] ?? '') })
    } else if (/^(-{3,}|\*{3,})$/.test(line.trim())) {
      index++
      blocks.push({ kind: 'rule' })
    } else if (/^>\s?/.test(line)) blocks.push({ kind: 'quote', inline: parseInline(take(next => /^>/.test(next)).map(next => next.replace(/^>\s?/, '')).join(' ')) })
    else if (/^[-*]\s+/.test(line)) blocks.push({ kind: 'list', ordered: false, items: take(next => /^[-*]\s+/.test(next)).map(next => parseInline(next.replace(/^[-*]\s+/, ''))) })
    else if (/^\d+[.)]\s+/.test(line)) blocks.push({ kind: 'list', ordered: true, items: take(next => /^\d+[.)]\s+/.test(next)).map(next => parseInline(next.replace(/^\d+[.)]\s+/, ''))) })
    else blocks.push({ kind: 'paragraph', inline: parseInline(paragraph(take(next => next.trim() !== '' && !/^(#{1,3}\s|```|>)/.test(next)), () => { index++ })) })
  }
  return blocks
}

/** A line that only looks like the start of something else is a paragraph, so that reading always goes on. */
function paragraph (taken: string[], skip: () => void): string {
  if (taken.length === 0) skip()
  return taken.join('\n')
}

const marks = /`([^`]+)`|\*\*([^*]+)\*\*|\*([^*\s][^*]*)\*|_([^_\s][^_]*)_|\[([^\]]+)\]\(([^)\s]+)\)/g

function parseInline (source: string): Inline[] {
  const found: Inline[] = []
  let from = 0
  for (const match of source.matchAll(marks)) {
    const [whole, code, strong, em, other, label, to = ''] = match
    if (match.index > from) found.push({ kind: 'text', text: source.slice(from, match.index) })
    from = match.index + whole.length
    if (code !== undefined) found.push({ kind: 'code', text: code })
    else if (strong !== undefined) found.push({ kind: 'strong', text: strong })
    else if (label !== undefined) found.push(isSafe(to) ? { kind: 'link', text: label, to } : { kind: 'text', text: label })
    else found.push({ kind: 'em', text: em ?? other ?? '' })
  }
  if (from < source.length) found.push({ kind: 'text', text: source.slice(from) })
  return found
}

/** Links lead to pages and mail, never to scripts. */
function isSafe (to: string): boolean {
  return /^(https?:\/\/|mailto:|\/(?!\/)|#)/i.test(to)
}

/** The words alone. */
export function plainText (source: string): string {
  const words = (inline: readonly Inline[]): string => inline.map(({ text }) => text).join('')
  return parseMarkdown(source).map(block => block.kind === 'rule' ? '' : block.kind === 'code' ? block.text : block.kind === 'list' ? block.items.map(words).join(' ') : words(block.inline)).filter(text => text !== '').join('\n')
}

const wordsAMinute = 220

/** Minutes that reading takes, at least one. */
export function readingMinutes (source: string): number {
  return Math.max(1, Math.round(source.split(/\s+/).filter(word => word !== '').length / wordsAMinute))
}
