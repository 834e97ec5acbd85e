import type { Sentence } from '../phases.ts'

const longest = 1200
/** Nobody's word is longer: what has no blanks is cut inside. */
const longestWord = 200
const bullet = /^\s*(?:[-*+•‣▪◦]|\d{1,3}[.)]|[a-z]\))\s+(?:\[[ xX]?\]\s*)?/
const heading = /^\s*#{1,6}\s+/
const abbreviation = /(?:^|[\s(])(?:e\.?g|i\.?e|etc|vs|approx|incl|nr|dr|mr|mrs|ms|st|min|max)$/i

/** Cuts a cleaned wish into headings, bullets and sentences, each at its place in the wish. */
export function segment (text: string): Sentence[] {
  const sentences: Sentence[] = []
  let block: { start: number, end: number, kind: Sentence['kind'] } | undefined
  const flush = (): void => {
    if (block !== undefined) cutBlock(text, block, sentences)
    block = undefined
  }
  let start = 0
  for (const line of text.split('\n')) {
    const end = start + line.length
    const mark = bullet.exec(line) ?? heading.exec(line)
    if (line.trim() === '' || /^\s*[-=_*]{3,}\s*$/.test(line)) flush()
    else if (mark !== null) {
      flush()
      const kind = heading.test(line) ? 'heading' : 'bullet'
      block = { start: start + mark[0].length, end, kind }
      if (kind === 'heading') flush()
    } else if (block !== undefined && continues(text.slice(block.start, block.end), line)) block.end = end
    else {
      flush()
      block = { start, end, kind: 'sentence' }
    }
    start = end + 1
  }
  flush()
  return sentences
}

/** Whether a line goes on with the one before it, as wrapped text does. */
function continues (before: string, line: string): boolean {
  const last = before.slice(before.lastIndexOf('\n') + 1)
  return /^\s*[a-z0-9(]/.test(line) ? !/[.!?:]\s*$/.test(last) || last.length > 60 : last.length > 60 && !/[.!?:]\s*$/.test(last)
}

function cutBlock (text: string, block: { start: number, end: number, kind: Sentence['kind'] }, into: Sentence[]): void {
  const whole = text.slice(block.start, block.end).replaceAll('\n', ' ')
  let from = 0
  let depth = 0
  for (let index = 0; index <= whole.length; index++) {
    const character = whole[index]
    if (character === '(') depth++
    else if (character === ')') depth = Math.max(0, depth - 1)
    const tooLong = index - from > longest && (character === ' ' || index - from > longest + longestWord)
    if (index < whole.length && !tooLong && !endsSentence(whole, index, depth, from)) continue
    push(whole, from, index, block, into)
    from = index + 1
    depth = 0
  }
}

function endsSentence (whole: string, index: number, depth: number, from: number): boolean {
  const character = whole[index]
  if (character === ';') return depth === 0
  if (character === ':') return depth === 0 && isTopic(whole.slice(from, index), whole.slice(index + 1, index + 80))
  if (character !== '.' && character !== '!' && character !== '?') return false
  const next = whole[index + 1]
  if (next !== undefined && !/[\s"')]/.test(next)) return false
  if (depth > 0) return false
  if (character === '.' && abbreviation.test(whole.slice(Math.max(from, index - 8), index))) return /^\s+[A-Z]/.test(whole.slice(index + 1)) && /etc$/i.test(whole.slice(from, index))
  return !(character === '.' && /(?:^|\s)no$/i.test(whole.slice(from, index)) && (/^\s*\d/.test(whole.slice(index + 1)) || isNumbered(whole.slice(from, index), whole.slice(index + 1))))
}

/** "Frame no. and colour": a number of something, with more after it. */
function isNumbered (before: string, after: string): boolean {
  return /\p{L}{3,} no$/iu.test(before) && !/\bor no$/i.test(before) && /^\s+(?:and|or|plus|with|\p{Ll}+,)(?:\s|$)/u.test(after)
}

/** "Our choir: singers have a name": what stands before the colon names the whole, and a sentence of its own follows. */
function isTopic (before: string, after: string): boolean {
  if (before.trim().split(/\s+/).length > 6 || /\b(?:have|has|with|including|include|includes|are|is|add|can)\b/i.test(before)) return false
  return /^\s+(?:(?:each|every|an?|the|our|my)\s+)?[a-z][a-z'-]*(?:\s+[a-z'-]+)?\s+(?:have|has|should have|are|can|belong)\b/i.test(after)
}

function push (whole: string, from: number, to: number, block: { start: number, kind: Sentence['kind'] }, into: Sentence[]): void {
  const raw = whole.slice(from, to)
  const text = raw.trim().replace(/^["']+(?=[^"']*$)/, '')
  if (!/[\p{L}\p{N}]/u.test(text)) return
  into.push({ text, start: block.start + from + raw.indexOf(text), kind: block.kind })
}
