import { isFieldWord, typeOfField } from '../../../../packs/fields.ts'
import { numberOf, plural } from '../../nouns.ts'
import { entityInTail } from '../../../../packs/lexicon.ts'
import type { Condition, EntityDraft, Piece, Sketch } from '../../phases.ts'
import type { Clause } from '../clauses.ts'
import { slice, splitList } from '../lists.ts'
import { nounOf } from '../noun-phrase.ts'
import { draftEntity, draftField, findEntity, stated } from '../sketch.ts'

export const ask = /\b(?:show(?: me| us)?|warn(?: me| us)? (?:about|of|when)|alert(?: me| us)? (?:about|of|to)|remind(?: me| us)? (?:about|of)|see|view|list|display|give me|let me see|find|filter|get|a (?:page|view|list|screen|tab) (?:with|of|for|showing|that (?:shows|lists))|know|know about|overview of|have)\s+(?:all |the |only |just |a list of |every |which |my |our )*/gi
const mostly = /^(?<adjective>[\p{L}-]+(?:[- ](?:stock|to-?date|priority|value))?)\s+(?<noun>[\p{L} -]{2,40}?)(?:\s+(?:first|only|separately|on a page|at a glance|on top|list|page|view|by .*))*$/iu
const relative = /^(?<noun>[\p{L} -]{2,40}?)\s+(?:that|which|who)?\s*(?:are|is|have|has|i have|we have|were|i)?\s*(?:(?<not>not|never|haven't|hasn't|aren't|isn't|no longer|(?:have |has )?not)\s+)?(?:been |be |yet )?(?:yet )?(?<word>[\p{L}-]+)(?: yet)?$/iu
const compare = /^(?<noun>[\p{L} -]{2,40}?)\s+(?:that (?:are|have|cost)|which (?:are|have)|with|costing|having)?\s*(?:an? |the )?(?<field>[\p{L} ]{2,24}?)?\s*(?:is |are )?(?<op>over|above|more than|greater than|at least|under|below|less than|at most)\s+[$€£]?(?<value>\d[\d.,]*)/iu
export const timeWords: [RegExp, 'overdue' | 'upcoming' | 'past' | 'today'][] = [[/^(?:overdue|late|past-due|past due|expired)$/i, 'overdue'], [/^(?:upcoming|future|coming|next|scheduled)$/i, 'upcoming'], [/^(?:past|previous|finished|old)$/i, 'past'], [/^(?:today's|todays|today)$/i, 'today']]

/** "Show me unpaid walks": a page of its own with what is let through. */
export function views (sketch: Sketch, clause: Clause): boolean {
  let done = boardBy(sketch, clause)
  for (const match of clause.text.matchAll(ask)) {
    const rest = slice(clause, match.index + match[0].length)
    for (const item of splitList(rest)) {
      if (readView(sketch, item)) {
        sketch.reading.heard.mark([{ start: clause.start + match.index, end: clause.start + match.index + match[0].length }])
        done = true
      }
    }
    break
  }
  return done
}

const onBoard = /\b(?<what>[\p{L} -]{2,30}?) by (?<field>[\p{L} -]{2,20}?) (?:on|in|as) (?:a|the|one) (?:kanban |drag-and-drop )?board\b/diu

/** "Orders by status on a board": a board, and the field it stands on. */
function boardBy (sketch: Sketch, clause: Clause): boolean {
  const match = onBoard.exec(clause.text)
  const what = match?.groups?.what?.replace(/^.*\b(?:show|see|view|display|list|have|want|me|all|the|my|our) /i, '')
  const entity = what === undefined ? undefined : entityFor(sketch, what)
  if (match?.groups?.field === undefined || entity === undefined || !sketch.entities.includes(entity)) return false
  const why = stated(sketch, 'board-by', [{ text: match[0], start: clause.start + match.index }])
  const name = match.groups.field.toLowerCase().replace(/^(?:its|their|the) /, '')
  if (!entity.fields.some(field => field.name === name) && /^(?:status|stage|state)$/.test(name)) draftField(entity, { name, type: 'choice', why })
  if (!sketch.boards.some(board => board.entity === entity.word)) sketch.boards.push({ entity: entity.word, why })
  return true
}

export function readView (sketch: Sketch, item: Piece): boolean {
  const text = item.text.replace(/ (?:to|from|by|for|in|on|at|with|of) .*$/i, match => /^ (?:with|on|in) (?:a |an )?(?:low|high|status)/i.test(match) ? match : '').replace(/^(?:all|the|only|just|my|our|a list of|list of|any|which)\s+/gi, '')
  const found = conditionOf(sketch, text)
  if (found === undefined) return false
  const { condition, title } = found
  const entity = sketch.entities.includes(found.entity) ? found.entity : draftEntity(sketch, found.entity.word, found.entity.why)
  if (sketch.views.some(view => view.entity === entity.word && view.title.toLowerCase() === title.toLowerCase())) return true
  sketch.views.push({ entity: entity.word, title, condition, why: stated(sketch, 'show-me', [item]) })
  return true
}

const aged = /^(?:an? |the |any )?(?<noun>[\p{L} -]{2,40}?)\s+(?:that |which )?(?:is|are|was|were|gets?)?\s*(?<op>older|more|newer|younger|less) than (?<count>\d+|an?|one|two|three|four|five|six|ten)\s+(?<unit>day|week|month|year)s?(?: old| ago)?$/iu
const running = /\b(?:runn?(?:ing|s)? (?:low|out|short)|(?:nearly|almost) (?:empty|gone|out|finished)|(?:too )?low (?:on|in)|(?:stock|quantity|amount|supply|number) (?:is|gets|are|becomes) (?:too )?low|below (?:the )?minimum)\b/i

/** "Invoices are older than 30 days", "a box is nearly empty". */
function conditionSaid (sketch: Sketch, text: string): { entity: EntityDraft, condition: Condition, title: string } | undefined {
  const old = aged.exec(text)?.groups
  const entity = old?.noun === undefined ? undefined : entityFor(sketch, old.noun)
  if (entity !== undefined && old?.count !== undefined) {
    const count = numberOf(/^an?$/i.test(old.count) ? 'one' : old.count) ?? 1
    const days = count * ({ day: 1, week: 7, month: 30, year: 365 }[old.unit?.toLowerCase() ?? 'day'] ?? 1)
    const older = /older|more/i.test(old.op ?? '')
    return { entity, condition: { kind: 'age', operator: older ? '>' : '<', days }, title: `${plural(entity.word)} ${older ? 'older' : 'newer'} than ${count} ${old.unit ?? 'day'}${count === 1 ? '' : 's'}` }
  }
  const counted = running.test(text) ? sketch.entities.find(other => [...other.fields.map(field => field.name), ...(other.fieldsStated ? [] : other.entry?.fields.map(field => field.name) ?? [])].some(name => /^(?:quantity|stock|in stock|stock level)/.test(name))) : undefined
  return counted === undefined ? undefined : { entity: counted, condition: { kind: 'low' }, title: `${plural(counted.word)} running low` }
}

const thisWeek = /^(?<noun>[\p{L} -]{2,40}?)\s+(?:that (?:are|is) )?(?:due|for|of|coming up|happening|planned|scheduled)?\s*(?:in )?(?:this|the (?:next|coming)) week$/iu

/** "Orders due this week". */
function weekSaid (sketch: Sketch, text: string): { entity: EntityDraft, condition: Condition, title: string } | undefined {
  const noun = thisWeek.exec(text)?.groups?.noun
  const entity = noun === undefined ? undefined : entityFor(sketch, noun)
  return entity === undefined || !sketch.entities.includes(entity) ? undefined : { entity, condition: { kind: 'time', when: 'week' }, title: text }
}

/** "unpaid walks" → the entity, the condition and a title; undefined when it is not about known records. */
export function conditionOf (sketch: Sketch, text: string): { entity: EntityDraft, condition: Condition, title: string } | undefined {
  const direct = weekSaid(sketch, text) ?? conditionSaid(sketch, text)
  if (direct !== undefined) return direct
  const compared = compare.exec(text)?.groups
  if (compared?.noun !== undefined && compared.op !== undefined && compared.value !== undefined) {
    const entity = entityFor(sketch, compared.noun)
    const value = Number(compared.value.replaceAll(',', ''))
    if (entity !== undefined && Number.isFinite(value)) {
      const operator = /^(?:over|above|more than|greater than)$/i.test(compared.op) ? '>' : /at least/i.test(compared.op) ? '>=' : /at most/i.test(compared.op) ? '<=' : '<'
      return { entity, condition: { kind: 'compare', field: compared.field?.trim() ?? '', operator, value }, title: text }
    }
  }
  const front = mostly.exec(text)?.groups
  if (front?.adjective !== undefined && front.noun !== undefined) {
    const adjective = front.adjective.toLowerCase()
    const entity = entityFor(sketch, front.noun)
    const condition = entity === undefined ? undefined : conditionWord(entity, adjective, false)
    if (entity !== undefined && condition !== undefined) return { entity, condition, title: `${front.adjective} ${front.noun}` }
  }
  const back = relative.exec(text)?.groups
  if (back?.noun !== undefined && back.word !== undefined) {
    const entity = entityFor(sketch, back.noun)
    const condition = entity === undefined ? undefined : conditionWord(entity, back.word.toLowerCase(), back.not !== undefined)
    if (entity !== undefined && condition !== undefined) return { entity, condition, title: back.not === undefined ? `${back.word} ${back.noun}` : `${back.noun} not ${back.word}` }
  }
  return undefined
}

function entityFor (sketch: Sketch, noun: string): EntityDraft | undefined {
  const read = nounOf({ text: noun, start: 0 })
  if (read === undefined) return undefined
  const tail = entityInTail(read.word)
  return findEntity(sketch, read.word) ?? (tail !== undefined && !isFieldWord(read.word) ? { word: read.word, entry: tail.entry, fields: [], fieldsStated: false, why: { source: 'inferred', reason: 'show-me', spans: [], confidence: 0.7 } } : undefined)
}

const unable = /^(?:new|all|own|related|other|available information|detailed|real-time|their|different|various|selected|relevant|existing|specific|active information|latest|recent|daily|weekly|monthly|yearly|basic|personal|similar|popular|my|certain|suitable)$/

/** What an adjective asks of an entity's records: a flag it has, a choice, a time. */
export function conditionWord (entity: EntityDraft, word: string, negated: boolean): Condition | undefined {
  if (unable.test(word)) return undefined
  const time = timeWords.find(([pattern]) => pattern.test(word))?.[1]
  const names = [...entity.fields.map(field => field.name), ...(entity.fieldsStated ? [] : entity.entry?.fields.map(field => field.name) ?? [])]
  const values = [...entity.fields.flatMap(field => field.choices ?? []), ...(entity.fieldsStated ? [] : entity.entry?.fields.flatMap(field => field.choices) ?? [])].map(value => value.toLowerCase())
  const not = /^(?:un|in|non-?|not-?)(?=[a-z]{3})/.exec(word)?.[0]
  const bare = not === undefined ? word : word.slice(not.length)
  const known = (name: string): string | undefined => names.find(other => other === name || stem(other) === stem(name) || other.split(' ').includes(name))
  const value = values.find(other => other === word || stem(other) === stem(word))
  if (value !== undefined && !negated) return { kind: 'word', word: value }
  const direct = flagOf(entity, known(word))
  if (direct !== undefined) return { kind: 'flag', field: direct, is: !negated }
  const reversed = not === undefined ? undefined : flagOf(entity, known(bare))
  if (reversed !== undefined) return { kind: 'flag', field: reversed, is: negated }
  if (time !== undefined) return { kind: 'time', when: time }
  if (/^low(?:-| )?stock$|^low$/.test(word)) return { kind: 'low' }
  const opposite = new Map([['open', 'done'], ['pending', 'done'], ['unfinished', 'done'], ['incomplete', 'completed'], ['outstanding', 'paid'], ['unread', 'read'], ['owed', 'paid'], ['finished', 'done'], ['completed', 'done'], ['done', 'completed']]).get(word)
  const other = opposite === undefined ? undefined : flagOf(entity, known(opposite))
  if (other === undefined && /^(?:open|unfinished|outstanding|pending)$/.test(word) && !negated && names.some(name => /status|stage/.test(name))) return { kind: 'open' }
  if (other !== undefined) return { kind: 'flag', field: other, is: word === 'finished' || word === 'completed' || word === 'done' }
  if (not !== undefined && /^(?:paid|done|read|confirmed|approved|sold|answered|finished|completed|delivered|shipped|returned|resolved|signed|assigned|watched)$/.test(bare)) return values.includes(bare) ? { kind: 'word', word: `!${bare}` } : { kind: 'flag', field: bare, is: false }
  if (negated && /ed$|^(?:paid|done|read|sold|sent)$/.test(word)) return { kind: 'flag', field: word, is: false }
  return undefined
}

function flagOf (entity: EntityDraft, name: string | undefined): string | undefined {
  if (name === undefined) return undefined
  const field = entity.fields.find(other => other.name === name)
  if (field?.type !== undefined && field.type !== 'yes-no') return undefined
  if (field?.type === undefined && typeOfField(name) !== 'yes-no' && !entity.entry?.fields.some(other => other.name === name && other.type === 'yes-no')) return undefined
  return field?.choices !== undefined || entity.entry?.fields.some(other => other.name === name && other.choices.length > 0) === true ? undefined : name
}

function stem (word: string): string {
  return word.toLowerCase().replace(/(?:ed|d|ing|s)$/, '')
}

