import { plainWords, tools, type Tool } from '../../../packs/tools.ts'
import { idleAdjectives, platformNouns } from '../../../packs/words.ts'
import { singular } from '../nouns.ts'
import type { Piece, Said, Sketch } from '../phases.ts'
import { headPhrases } from './archetype.ts'
import { slice } from './lists.ts'
import { stated } from './sketch.ts'

const byWords = new Map(tools.flatMap(tool => tool.words.map(words => [words, tool] as const)))
const byDoing = new Map(tools.flatMap(tool => tool.doing.map(words => [words, tool] as const)))
const longest = 5
const shortWish = 140
/** What may stand behind a tool's name and adds nothing: "a tip calculator app". */
const behind = /^(?:app|application|website|site|page|tool|web|widget|program|mini|mini-program|online|simple|component|utility|game|please|pls)$/

/** The tools a wish asks for, and whether one of them is all it asks for. */
export function readTools (sketch: Sketch): void {
  const alone = toolInHead(sketch)
  if (alone !== undefined) {
    sketch.tools.push(alone)
    if (isAlone(sketch)) {
      sketch.toolAlone = alone
      hearWhatItDoes(sketch, alone.value)
      return
    }
  }
  for (const sentence of sketch.reading.sentences) {
    for (const { tool, piece } of toolsIn(sentence, byWords)) {
      if (tool.words.every(words => !words.includes(' ')) || !/ /.test(piece.text) || sketch.tools.some(other => other.value === tool)) continue
      sketch.tools.push({ value: tool, why: stated(sketch, `tool:${tool.id}`, [piece], 0.8) })
    }
  }
}

/** Whether a text asks for a tool that can be built, before anything else of it is read. */
export function namesTool (head: string): boolean {
  return toolAtEnd(head) !== undefined
}

function toolInHead (sketch: Sketch): Said<Tool> | undefined {
  for (const head of headPhrases(sketch)) {
    const more = /^ of \p{L}+/u.exec(sketch.reading.text.slice(head.start + head.text.length))?.[0] ?? ''
    const tool = toolAtEnd(head.text + more) ?? toolAtEnd(head.text)
    if (tool !== undefined) return { value: tool, why: stated(sketch, `tool:${tool.id}`, [head], 0.9) }
  }
  const [first] = sketch.reading.sentences
  if (first === undefined || sketch.reading.text.length > shortWish) return undefined
  const [done] = toolsIn(first, byDoing)
  return done === undefined ? undefined : { value: done.tool, why: stated(sketch, `tool:${done.tool.id}`, [done.piece], 0.7) }
}

function toolAtEnd (text: string): Tool | undefined {
  const words = plainWords(text).split(' ')
  for (let end = words.length; end > 0; end--) {
    for (let start = Math.max(0, end - longest); start < end; start++) {
      const tool = byWords.get(words.slice(start, end).join(' '))
      if (tool !== undefined && (end - start > 1 || words.slice(0, start).every(word => idleAdjectives.has(word)))) return tool
    }
    if (!behind.test(words[end - 1] ?? '') && !platformNouns.has(words[end - 1] ?? '')) return undefined
  }
  return undefined
}

function toolsIn (sentence: Piece, known: Map<string, Tool>): { tool: Tool, piece: Piece }[] {
  const words = [...sentence.text.matchAll(/[\p{L}\p{N}]+/gu)]
  const plain = words.map(word => singular(word[0].toLowerCase()))
  const found: { tool: Tool, piece: Piece }[] = []
  for (let index = 0; index < words.length; index++) {
    for (let length = Math.min(longest, words.length - index); length > 0; length--) {
      const tool = known.get(plain.slice(index, index + length).join(' '))
      const [first, last] = [words[index], words[index + length - 1]]
      if (tool === undefined || first === undefined || last === undefined) continue
      found.push({ tool, piece: slice(sentence, first.index, last.index + last[0].length) })
      index += length - 1
      break
    }
  }
  return found
}

/** Whether the wish keeps no records of its own: nothing with fields is described and nothing is said to be kept. */
function isAlone (sketch: Sketch): boolean {
  return !/\b(?:keep(?:ing)? (?:track|records?) of|each \p{L}+ has|\p{L}+s have an? |manage (?:my|our|the)|customers?|clients|members|employees|database of|inventory)\b/iu.test(sketch.reading.text)
}

/** Words for what the tool can do are understood: "with roll history". */
function hearWhatItDoes (sketch: Sketch, tool: Tool): void {
  const does = new Set(tool.does)
  const pieces = [...sketch.reading.text.matchAll(/\p{L}+/gu)].filter(match => does.has(match[0].toLowerCase())).map(match => ({ text: match[0], start: match.index }))
  const why = sketch.toolAlone?.why
  if (why === undefined || pieces.length === 0) return
  why.spans.push(...stated(sketch, why.reason, pieces).spans.filter(span => !why.spans.some(other => other.start < span.end && span.start < other.end)))
}
