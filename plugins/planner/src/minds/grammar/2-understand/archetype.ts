import type { Archetype } from '../../../packs/archetype.ts'
import { archetypes, entityOf } from '../../../packs/lexicon.ts'
import { byOverlap } from '../../../packs/overlap.ts'
import { singular } from '../nouns.ts'
import type { Said, Sketch, Why } from '../phases.ts'
import { isPlatform, nounOf } from './noun-phrase.ts'
import { stated } from './sketch.ts'
import { slice } from './lists.ts'
import { verbStem } from './verbs.ts'

interface Match { archetype: Archetype, start: number, end: number, weight: number, last: boolean }

/** Every phrase of the packs with its words singular, hyphens as spaces. */
const byPhrase = new Map<string, Archetype>()
for (const archetype of archetypes) {
  for (const phrase of archetype.words) {
    const plain = normal(phrase.split(/[ -]/))
    if (!byPhrase.has(plain)) byPhrase.set(plain, archetype)
  }
}
const longestPhrase = 4

function normal (words: string[]): string {
  return words.map(word => singular(word.toLowerCase())).join(' ')
}

/** The pack phrases that stand in a text. */
function phrasesIn (text: string, offset: number): Match[] {
  const words = [...text.matchAll(/[\p{L}\p{N}&']+/gu)]
  const plain = words.map(word => singular(word[0].toLowerCase()))
  const matches: Match[] = []
  for (let index = 0; index < words.length; index++) {
    for (let length = Math.min(longestPhrase, words.length - index); length > 0; length--) {
      const archetype = byPhrase.get(plain.slice(index, index + length).join(' '))
      const first = words[index]
      const end = words[index + length - 1]
      if (archetype === undefined || first === undefined || end === undefined) continue
      matches.push({ archetype, start: offset + first.index, end: offset + end.index + end[0].length, weight: length, last: index + length === words.length })
    }
  }
  return matches
}

const opener = /\b(?:build|create|make|implement|develop|design|write|generate|(?:want|need|(?<!(?:features|functions|things|tools) )like)(?! to\b)|looking for|run|own|(?:i|we) have|manage|organi[sz]e|start(?:ing|ed)?|work (?:at|in|for)|in charge of|set up|am building|trying to build|keep track of|track|(?:i am|i'm|we are|we're)(?= an? )|teach|app for|website for|system for|tool for|tracker for|software for)\s+(?:me |us |you )?(?:a |an |the |my |our |some |another |complete |full |small |simple |little |large |big |personal |new |own |basic |local |family )*(?<head>[\p{L}\d'&/ -]{2,80}?)(?=$|[,.;:!?(]|\s+(?:for|that|which|where|with|to|who|called|named|using|in|so|and|of|from|at|on|because|by|when|i|we|they|please|pls|thanks|whose|website|web|platform|mini-program|application|app|software|including|allowing)\b)/giu
const purpose = /\b(?:app|application|website|site|system|platform|software|tool|tracker|manager|database|program|dashboard|board|something|page|portal|hub)\s+(?:for|to (?:manage|track|keep track of|organi[sz]e|handle|record|log|run)|of|about)\s+(?:a |an |the |my |our |managing |tracking |keeping track of |handling |organi[sz]ing |your |local |small |handling )*(?<head>[\p{L}'& -]{2,60}?)(?=$|[,.;:!?(]|\s+(?:for|that|which|where|with|to|who|so|and|in|by|using|called|on|at|when|they|please|thanks|members who)\b)/giu

/** "A blog where users write posts". */
const led = /^(?:an?|my|our|the|one) (?:very |really |simple |small |little |basic |personal |modern |new |own |full |complete )*(?<head>[\p{L}'-]+(?: [\p{L}'-]+){0,3}?)\s+(?:where|that|which|with|for|to)\b/iu
/** "Library system: librarians manage books". */
const titled = /^(?:an? |the |my |our )?(?<head>(?!(?:goal|task|title|name|features?|note|description|overview|objective|requirements?|example|please|fields?|columns?|pages?|prompt|hi|hello)\b)[\p{L}' -]{3,50}?)\s*:\s+\p{L}/iu

export interface Heads { text: string, start: number }

/** The noun phrases that say what is to be built, best first. */
export function headPhrases (sketch: Sketch): Heads[] {
  const heads: Heads[] = []
  const first = sketch.reading.sentences.slice(0, 4)
  const [title] = first
  const leading = title === undefined ? null : led.exec(title.text)
  if (title !== undefined && leading?.groups?.head !== undefined) heads.push({ text: leading.groups.head, start: title.start + leading[0].indexOf(leading.groups.head) })
  const colon = title === undefined ? null : titled.exec(title.text)
  if (title !== undefined && colon?.groups?.head !== undefined) heads.push({ text: colon.groups.head, start: title.start })
  for (const sentence of first) {
    for (const match of sentence.text.matchAll(opener)) push(heads, match, sentence.start)
    for (const match of sentence.text.matchAll(purpose)) push(heads, match, sentence.start)
  }
  if (heads.length === 0 && title !== undefined && title.text.split(' ').length < 7 && !/\b(?:have|has|want|wants|need|needs|i|we|they|me|pay|pays|here|let|show|fix|do|does)\b/i.test(title.text)) heads.push({ text: title.text.slice(0, 80), start: title.start })
  return heads
}

function push (heads: Heads[], match: RegExpExecArray, offset: number): void {
  const head = match.groups?.head
  if (head === undefined || head.trim() === '') return
  heads.push({ text: head, start: offset + match.index + match[0].lastIndexOf(head) })
}

/** The kind of app by the longest pack word in a head phrase, else by how much of the wish a pack's words cover. */
export function readArchetype (sketch: Sketch): void {
  const heads = headPhrases(sketch)
  const named = sketch.reading.name?.value
  let best: Best | undefined
  const offer = (text: string, start: number, bonus: number, where: string): void => {
    for (const match of phrasesIn(text, start)) {
      const score = match.weight * 2 + bonus + (match.last ? 0.5 : 0) + (match.end - match.start) / 100
      if (best === undefined || score > best.score) best = { match, score, at: where }
    }
  }
  heads.forEach((head, index) => offer(head.text, head.start, 4 - Math.min(index, 3) * 0.8, 'head-noun'))
  if (named !== undefined) offer(named, sketch.reading.name?.why.spans[0]?.start ?? 0, 2.5, 'name')
  best ??= mostMentioned(sketch)
  if (best !== undefined) {
    const { start, end, archetype } = best.match
    const piece = { text: sketch.reading.wish.text.slice(start, end), start }
    const why: Why = best.at === 'overlap'
      ? { source: 'inferred', reason: `pack:${archetype.id}`, spans: [{ start, end }], confidence: 0.5 }
      : stated(sketch, `pack:${archetype.id}`, [piece], 0.9)
    sketch.archetype = { value: archetype, why }
  }
  sketch.headNoun = headNoun(sketch, heads)
  for (const head of heads) sketch.reading.heard.mark([{ start: head.start, end: head.start + head.text.length }])
}

interface Best { match: Match, score: number, at: string }

/** Without a head noun that tells, the kind of app whose words the wish uses most, among those that one of its phrases asks for; one word once is chance in a long wish. */
function mostMentioned (sketch: Sketch): Best | undefined {
  const text = sketch.reading.text.slice(0, 4000)
  const short = text.length < 160
  const asked = new Map<string, { match: Match, times: number }>()
  for (const match of phrasesIn(text, 0)) {
    const before = asked.get(match.archetype.id)
    asked.set(match.archetype.id, { match: before?.match ?? match, times: (before?.times ?? 0) + match.weight })
  }
  if (asked.size === 0) return undefined
  const overlap = new Map(byOverlap(text).map(({ archetype, score }) => [archetype.id, score]))
  const [first] = [...asked.values()].filter(({ times }) => short || times > 1).map(({ match, times }) => ({ match, times, score: times * phraseScore + (overlap.get(match.archetype.id) ?? 0) }))
    .sort((one, other) => other.score - one.score || one.match.start - other.match.start)
  return first === undefined ? undefined : { ...first, at: 'overlap' }
}

/** What a phrase that asks for a kind of app says beside single words of it. */
const phraseScore = 12

function headNoun (sketch: Sketch, heads: Heads[]): Said<string> | undefined {
  for (const head of heads) {
    const whole = head.text.trim()
    if (/^(?:let|show|list|warn|give|please|fields?|who|which|what|when|where|how|whether|down|we|they|managing|tracking|to|it|be|see|able|users?|people|everyone|i|you|this|do|know|track of|business|company|shop|small business|team)\b/i.test(whole)) continue
    const noun = nounOf(slice({ text: head.text, start: head.start }, 0))
    if (noun === undefined || isPlatform(noun.word) || (/^\p{L}+ing$/u.test(noun.word) && verbStem(noun.word) !== undefined && entityOf(noun.word) === undefined) || /^(?:tool|program|list|system|something)$/.test(noun.word) || noun.word.split(' ').length > 4) continue
    return { value: noun.word, why: stated(sketch, 'head-noun', [noun.piece], 0.8) }
  }
  return undefined
}
