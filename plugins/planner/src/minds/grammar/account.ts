import type { Blueprint, Intent, Lost, Understanding } from '@dream/contracts/messages'
import { idleAdjectives, notBuilt, stopWords } from '../../packs/words.ts'
import { operationOf, verbStem, type Operation } from './2-understand/verbs.ts'
import { nearest } from './3-plan/lost.ts'
import { kebab, singular } from './nouns.ts'
import type { Sketch } from './phases.ts'

interface Token { word: string, one: string, start: number, end: number, sentence: number }

const mostLost = 90
const furthest = 8
/** Words that say how to build or how to speak and never what to keep. */
const scaffolding = new Set('additionally furthermore moreover however specify specified ensure ensuring overall seamless seamlessly efficient efficiency variety various convenient conveniently order goal goals challenge task developer developers tier beginner intermediate advanced bonus useful link links resources example examples minimalist attractive compatible optimized fast reliable mobile desktop devices implementing including such things sure capable ability'.split(' '))

/** Words of somebody in a hurry that ask for nothing. */
const polite = new Set('hi dear cheers sorry thx ty pls plz asap ok okay lol btw ones morning mornings evening evenings stuff w im ive id whats thats gets must smth lead leading renting bring brings lots super really'.split(' '))

/** Ties every word of a wish to what it led to, and names the words that led to nothing. */
export function account (sketch: Sketch, { blueprint, intent }: { blueprint: Blueprint, intent: Intent }): { blueprint: Blueprint, intent: Intent } {
  const { text } = sketch.reading
  const tokens = tokensOf(text)
  const covered = new Uint8Array(text.length)
  for (const item of intent.understood) for (const span of item.spans) covered.fill(1, span.start, span.end)
  const entities = new Map(blueprint.entities.map(entity => [singular(entity.name.toLowerCase().split(' ').at(-1) ?? ''), entity]))
  mentions(tokens, covered, blueprint, intent.understood)
  const understood = [...intent.understood, ...operations(tokens, covered, entities, blueprint)]
  const notUnderstood = [...sketch.lost, ...beyond(text, covered), ...lost(tokens, covered, text)].slice(0, mostLost)
  return { blueprint, intent: { ...intent, understood, notUnderstood } }
}

function tokensOf (text: string): Token[] {
  const tokens: Token[] = []
  let sentence = 0
  for (const match of text.matchAll(/[\p{L}\p{N}][\p{L}\p{N}'’_-]*|[.!?;:\n]/gu)) {
    if (/^[.!?;:\n]$/.test(match[0])) {
      sentence++
      continue
    }
    const word = match[0].toLowerCase().replace(/['’]s?$/, '')
    tokens.push({ word, one: singular(word), start: match.index, end: match.index + match[0].length, sentence })
  }
  return tokens
}

/** A name said again belongs to what carries it; what was only assumed is then inferred. */
function mentions (tokens: Token[], covered: Uint8Array, blueprint: Blueprint, understood: Understanding[]): void {
  const names = new Map<string, Understanding[]>()
  const noted = new Map(understood.filter(item => /^(?:entity|field|choice|relation|computed)$/.test(item.kind)).map(item => [item.element, item]))
  const name = (words: string, id: string): void => {
    const item = noted.get(id)
    if (item === undefined) return
    for (const word of words.toLowerCase().split(/[ -]/)) if (word.length > 2 && !stopWords.has(word)) names.set(singular(word), [...names.get(singular(word)) ?? [], item])
  }
  for (const entity of blueprint.entities) name(entity.name, entity.id)
  for (const entity of blueprint.entities) {
    for (const field of entity.fields) {
      name(field.name, field.id)
      for (const choice of field.choices) name(choice.name, field.id)
    }
  }
  let speaking = ''
  for (const token of tokens) {
    const items = names.get(token.one)
    if (items === undefined) continue
    const item = items.find(other => other.kind === 'entity') ?? items.find(other => other.element.startsWith(`${speaking}.`)) ?? items[0]
    if (item?.kind === 'entity') speaking = item.element
    if (item === undefined || covered[token.start] === 1 || stopWords.has(token.word)) continue
    item.spans.push({ start: token.start, end: token.end })
    if (item.source === 'assumed') item.source = 'inferred'
    covered.fill(1, token.start, token.end)
  }
}

const sentences: Partial<Record<Operation, (plural: string) => string>> = {
  find: plural => `${plural} can be searched, filtered and sorted.`,
  show: plural => `${plural} are listed, and each opens on a page of its own.`,
  keep: plural => `${plural} can be added, changed and deleted.`
}

/** "Browse, search and filter products" is the list of products: one understanding for each kind of verb and thing. */
function operations (tokens: Token[], covered: Uint8Array, entities: Map<string, Blueprint['entities'][number]>, blueprint: Blueprint): Understanding[] {
  const found = new Map<string, Understanding>()
  tokens.forEach((token, index) => {
    const stem = verbStem(token.word)
    const operation = stem === undefined ? undefined : operationOf(stem)
    if (operation === undefined || sentences[operation] === undefined || (operation !== 'find' && stopWords.has(token.word) && covered[token.start] !== 1 && !/ing$/.test(token.word) && !/^(?:add|edit|delete|browse|view|create)$/.test(token.word))) return
    const ahead = tokens.slice(index + 1, index + 1 + furthest).find(other => other.sentence === token.sentence && entities.has(other.one))
    const before = operation === 'find' ? tokens.slice(Math.max(0, index - furthest), index).findLast(other => other.sentence === token.sentence && entities.has(other.one)) : undefined
    const mention = ahead ?? before
    const entity = mention === undefined ? operation === 'find' && !stopWords.has(token.word) ? blueprint.entities[0] : undefined : entities.get(mention.one)
    const sentence = entity === undefined ? undefined : sentences[operation]?.(entity.plural)
    if (entity === undefined || sentence === undefined) return
    const end = ahead === undefined || ahead.start - token.end > 60 ? token.end : ahead.end
    const list = blueprint.pages.find(page => page.id === `page.${kebab(entity.plural)}`)?.id
    const known = found.get(`${entity.id} ${operation}`)
    const item = known ?? { element: operation === 'keep' ? entity.id : list ?? entity.id, kind: 'view', sentence, spans: [], source: 'stated', reason: `asked-to-${operation}`, confidence: 0.85 }
    const inside = item.spans.at(-1)
    if (inside === undefined || inside.end < end) item.spans.push({ start: inside === undefined ? token.start : Math.max(token.start, inside.end), end })
    found.set(`${entity.id} ${operation}`, item)
    covered.fill(1, token.start, end)
  })
  return [...found.values()]
}

/** What no block can build yet, by its own words, with what is there instead. */
function beyond (text: string, covered: Uint8Array): Lost[] {
  const lost: Lost[] = []
  for (const { pattern, instead } of notBuilt) {
    for (const match of text.matchAll(new RegExp(pattern.source, `${pattern.flags.replace('g', '')}g`))) {
      const span = { start: match.index, end: match.index + match[0].length }
      if (match[0].trim() === '' || lost.some(other => other.span !== null && other.span.start < span.end && span.start < other.span.end)) continue
      if (covered.subarray(span.start, span.end).every(mark => mark === 1)) continue
      lost.push({ span, text: match[0], nearest: [instead] })
      covered.fill(1, span.start, span.end)
      if (lost.length >= 20) return lost
    }
  }
  return lost
}

/** Runs of words that led to nothing; words without a wish of their own stay inside a run and never begin or end one. */
function lost (tokens: Token[], covered: Uint8Array, text: string): Lost[] {
  const runs: { start: number, end: number }[] = []
  let run: { start: number, end: number } | undefined
  let sentence = -1
  for (const token of tokens) {
    const plain = stopWords.has(token.word) || idleAdjectives.has(token.word) || polite.has(token.word) || scaffolding.has(token.word) || token.word.length < 2 || /^[\d_-]+$/.test(token.word) || (stopWords.has(verbStem(token.word) ?? '') && !/^(?:pay|login)/.test(token.word))
    if (token.sentence !== sentence || covered[token.start] === 1 || (run !== undefined && text.slice(run.end, token.start).includes(','))) run = undefined
    sentence = token.sentence
    if (covered[token.start] === 1 || plain) continue
    if (run === undefined || token.start - run.end > 24) {
      run = { start: token.start, end: token.end }
      runs.push(run)
    } else run.end = token.end
  }
  return runs.slice(0, mostLost).map(span => {
    const words = text.slice(span.start, span.end)
    return { span, text: words, nearest: nearest(words.split(/\s+/).slice(-3).join(' ')) }
  })
}
