import { accents, colours } from '../../../packs/colours.ts'
import type { LookSaid, Why } from '../phases.ts'

export interface ColourMention {
  name: string
  hex: string
  start: number
  end: number
}

const role = /\b(?<strong>back-?grounds?|backdrops?|base colou?r)\b|\b(?<weak>layouts?|body|pages?|canvas|container|surfaces?)\b|\b(?<accent>components?|elements?|ui|interfaces?|blocks?|buttons?|widgets?|accents?|primary(?! back-?grounds?)|cards?|pieces|visuals?|highlights?|details|controls|foreground|headers?|links?)\b/gi
const cue = /\b(?:backgrounds?|backdrop|colou?rs?|colou?red|theme|themed|palette|scheme|style|styled|styling|accents?|components?|brand)\b/i
const colourWish = /\b(?:make|turn|paint|colou?r|change|switch|set|give|want|use|in|with|theme)\b/i
const plain = /^(?:red|orange|yellow|green|blue|purple|pink|brown|gr[ae]y|black|white|navy|teal|turquoise|violet|indigo|maroon|cyan|magenta|crimson|beige|dark ?blue|dark ?green|dark ?red|light ?blue|light ?green)$/i

/** The colours named in a text, longest names first. */
export function colourMentions (text: string, offset: number): ColourMention[] {
  const mentions: ColourMention[] = []
  const words = [...text.matchAll(/#[0-9a-f]{6}\b|#[0-9a-f]{3}\b|[a-z]+/gi)]
  for (let index = 0; index < words.length; index++) {
    for (let length = 3; length > 0; length--) {
      const run = words.slice(index, index + length)
      if (run.length < length) continue
      const first = run[0]
      const last = run.at(-1)
      if (first === undefined || last === undefined) continue
      const end = last.index + last[0].length
      const name = text.slice(first.index, end)
      if (length > 1 && /[^a-z\s-]/i.test(name)) continue
      const hex = hexOf(name)
      if (hex === undefined) continue
      mentions.push({ name: name.toLowerCase(), hex, start: offset + first.index, end: offset + end })
      index += length - 1
      break
    }
  }
  return mentions
}

function hexOf (name: string): string | undefined {
  if (/^#[0-9a-f]{6}$/i.test(name)) return name.toLowerCase()
  if (/^#[0-9a-f]{3}$/i.test(name)) return '#' + [...name.slice(1).toLowerCase()].map(digit => digit + digit).join('')
  return colours.get(name.toLowerCase().replace(/[\s-]/g, ''))
}

export interface ColoursRead {
  look: LookSaid
  /** What to take out of the text. */
  taken: { start: number, end: number }[]
}

const plainly = /^[\s"'(-]*(?:(?:and |please |pls |all |in |with |mostly |maybe |nice |some |style|theme|look|design|colou?rs?|palette)[: ]*)*$/i
const joined = /^\s*(?:,|and|&|\+|\/|with|on|plus|or)?\s*(?:a (?:bit|touch|hint|little) of |some )?$/i
const rest = /^\s*(?:please|pls|thanks|thank you|tones?|colou?rs?|look|theme|style|accents?|design)?[\s.!")]*$/i

/** "Terracotta and cream.": a last sentence that names colours and nothing else is the look. */
function readColoursAlone (text: string, look: LookSaid, taken: { start: number, end: number }[]): void {
  const last = /(?:^|[.!?;:)]\s+|\n)(?<said>[^.!?;:\n]{3,60}[.!]?)\s*$/d.exec(text)
  const range = last?.indices?.groups?.said
  if (range === undefined || look.primary !== undefined) return
  const said = text.slice(range[0], range[1])
  const mentions = colourMentions(said, 0)
  const [first] = mentions
  const end = mentions.at(-1)?.end ?? 0
  if (first === undefined || mentions.length > 3 || !plainly.test(said.slice(0, first.start)) || !rest.test(said.slice(end)) || isItem(text, range[0])) return
  if (!mentions.every((mention, index) => index === 0 || joined.test(said.slice(mentions[index - 1]?.end ?? 0, mention.start)))) return
  for (const [part, mention] of [['primary', first], ['background', mentions[1]]] as const) if (mention !== undefined) set(look, part, { ...mention, start: range[0] + mention.start, end: range[0] + mention.end })
  taken.push({ start: range[0], end: range[1] })
}

/** Whether a last line is one of several short ones, as the items of a pasted list are. */
function isItem (text: string, start: number): boolean {
  const before = text.slice(0, start).split('\n').map(line => line.trim()).filter(line => line !== '').at(-1) ?? ''
  return text[start - 1] === '\n' && (/^[-*+•]/.test(text.slice(start)) || (before.split(' ').length < 3 && !/[.!?]$/.test(before)) || /:$/.test(before))
}

/** Reads what a wish says about colour and scheme. */
export function readColours (text: string): ColoursRead {
  const look: LookSaid = {}
  const taken: { start: number, end: number }[] = []
  for (const match of text.matchAll(/[^.!?\n]+(?:[.!?](?=\s|$)|\n|$)/g)) {
    readSentence(match[0], match.index, look, taken)
  }
  readColoursAlone(text, look, taken)
  return { look, taken }
}

function readSentence (sentence: string, offset: number, look: LookSaid, taken: { start: number, end: number }[]): void {
  const scheme = /\b(?:(?<dark>dark)|(?<light>light))[ -](?:mode|theme|design|look|scheme|style|ui)\b|\b(?:make|turn|switch)(?: (?:it|this|the (?:app|site|page|whole thing)|everything))?(?: all)?(?: to)? (?:(?<dark2>dark(?:er)?)|(?<light2>light(?:er)?))(?! ?[a-z])|\bdefault theme to (?:(?<dark3>dark)|(?<light3>light))\b/i.exec(sentence)
  if (scheme !== null && !/\btoggle\b/i.test(sentence)) {
    const groups = scheme.groups ?? {}
    const span = { start: offset + scheme.index, end: offset + scheme.index + scheme[0].length }
    look.scheme = { value: groups.dark ?? groups.dark2 ?? groups.dark3 ? 'dark' : 'light', why: why('scheme-words', [span]) }
    taken.push(span)
  }
  const order = rolesInOrder(sentence)
  const about = cue.test(sentence) || order.length > 1
  const wished = about || colourWish.test(sentence)
  const mentions = colourMentions(sentence, offset).filter(mention => !/\([^)]*$/.test(sentence.slice(0, mention.start - offset)) || mention.name.startsWith('#')).filter(mention => (mention.name.startsWith('#') || (wished && (about || plain.test(mention.name)))))
  if (mentions.length === 0) return
  const whole = about && order.includes('background')
  if (!whole && !about && !/\b(?:make|turn|paint|colou?r)\b[^.]{0,40}$/i.test(sentence.slice(0, (mentions[0]?.start ?? offset) - offset))) return
  const [first, second] = mentions
  if (first === undefined) return
  const beside = order.join() === 'background' ? mentions.find(mention => /^ back-?ground/i.test(sentence.slice(mention.end - offset))) : undefined
  const other = mentions.find(mention => mention !== beside)
  if (beside !== undefined && other !== undefined) {
    set(look, 'background', beside)
    set(look, 'primary', other)
  } else if (order[0] === 'background' || (order.includes('background') && mentions.length > 1 && order.indexOf('background') < order.indexOf('accent'))) {
    set(look, 'background', first)
    if (second !== undefined) set(look, 'primary', second)
  } else if (order.includes('background') && second !== undefined) {
    set(look, 'primary', first)
    set(look, 'background', second)
  } else set(look, 'primary', first)
  if (whole && mentions.length > 1) {
    taken.push({ start: offset, end: offset + sentence.length })
    widen(look, mentions, { start: offset, end: offset + sentence.length })
  } else for (const mention of mentions) taken.push({ start: mention.start, end: mention.end })
}

/** In a sentence that is all about colours each colour is said by the words up to it, the last by the rest as well. */
function widen (look: LookSaid, mentions: ColourMention[], sentence: { start: number, end: number }): void {
  mentions.slice(0, 2).forEach((mention, index, both) => {
    const said = [look.primary, look.background].find(part => part?.why.spans[0]?.start === mention.start)
    const start = index === 0 ? sentence.start : both[0]?.end ?? sentence.start
    if (said !== undefined) said.why.spans = [{ start, end: index === both.length - 1 ? sentence.end : mention.end }]
  })
}

/** The kinds of place that colours are asked for, in the order the sentence has them. */
function rolesInOrder (sentence: string): ('background' | 'accent')[] {
  const found = [...sentence.matchAll(role)]
  const strong = found.some(match => match.groups?.strong !== undefined)
  const order: ('background' | 'accent')[] = []
  for (const match of found) {
    const kind = match.groups?.accent !== undefined ? 'accent' : 'background'
    if (kind === 'background' && strong && match.groups?.strong === undefined) continue
    if (!order.includes(kind)) order.push(kind)
  }
  return order
}

function set (look: LookSaid, part: 'primary' | 'background', mention: ColourMention): void {
  if (look[part] !== undefined) return
  const alone = part === 'primary' && look.background === undefined
  look[part] = { value: (alone ? accents.get(mention.name) : undefined) ?? mention.hex, called: mention.name, why: why('colour-words', [{ start: mention.start, end: mention.end }]) }
}

function why (reason: string, spans: { start: number, end: number }[]): Why {
  return { source: 'stated', reason, spans, confidence: 0.98 }
}
