import type { Piece, Sentence } from '../phases.ts'
import { slice, splitList } from './lists.ts'

/** A question inside a sentence: "who ordered", "how many", "if they paid". */
export interface ToldQuestion extends Piece {
  kind: 'question'
  /** "who", "what", "which", "how many", "when", "if", … */
  word: string
  /** "to", "from", "since", … in front of the word. */
  preposition: string
  rest: string
  /** Whether the person asks to be shown it rather than to write it down. */
  seeing: boolean
}

/** What a sentence wants to know: questions, and what stands among them. */
export interface Told {
  /** Index of the sentence it stands in. */
  at: number
  /** What the questions are about, where the sentence says it: "visitors: who came". */
  topic: Piece | undefined
  /** The words that ask for it: "I need to know". */
  opener: Piece | undefined
  /** What stands before: "people order bread for saturday". */
  lead: Piece
  items: (ToldQuestion | Piece & { kind: 'plain' })[]
}

const word = "who|whom|what|which|how (?:many|much|long|often|old|far|big|well|good|heavy|tall)|how|when|where|why|whether|if"
const knowing = 'know|see|remember|note(?: down)?|write (?:down|up)|write|jot down|record|track|keep(?:ing)? (?:track|a record|records|an eye|a list|a log) (?:of|on)|log|store|tell me|list|find out|look up|overview of|check|enter|save|forget|adds?|enters?|plan|decide|show(?: me| us)?|follow|remind me'
const asked = new RegExp(`\\b(?<verb>${knowing})\\s+(?:about |at a glance |also |exactly |always |each time |later |easily |quickly |how it stands |:)*(?:(?<topic>(?!(?:${word})\\b)[\\p{L}\\d' -]{2,60}?)(?:\\s*[,:]\\s*(?:and |like |so )?|\\s+and (?:also )?))?(?<questions>(?:(?:to|from|with|for|by|at|on|in|since) )?(?:${word})(?:'s|'re)?\\b.*)$`, 'isud')
const opened = new RegExp(`^(?:(?<topic>(?!(?:${word}|if|when|so|and|then|please|also|as)\\b)[\\p{L}\\d' -]{2,50}?)\\s*[,:-]\\s+)?(?<questions>(?:(?:to|from|with|for|since|on) )?(?:${word})(?:'s|'re)?\\b.*)$`, 'isud')
const listed = new RegExp(`^(?:(?:i |we )?(?:want to |need to )?(?:${knowing})\\s+)?(?<topic>[\\p{L}\\d' -]{2,50}?)[:,]\\s+(?<questions>(?:[\\p{L}' -]{2,30},\\s*){1,6}(?:and )?(?:${word})\\b.*)$`, 'isud')
const told = new RegExp(`^(?:and |or |also |but )?(?:(?<preposition>to|from|with|for|by|at|in|on|since|until|till|about|of)\\s+)?(?<word>${word})(?<is>'s|'re)?(?:\\s+or not)?(?=$|\\s)\\s*(?<rest>.*)$`, 'is')
const inner = /\s(?=(?:(?:to|from|at|in|on|for|with|by|since|until)\s+)?(?:what|which|how many|how much|how long|where|when|whom|who)\b)/i
const relative = /^(?:who|which|that|when|where|if)\s+(?:can|may|might|should|must|want|wants|need|needs|would|the (?:user|button|app|page|form)|a (?:user|button)|users?|you)\b/i

/** "… and I want to", which says nothing of its own. */
const idle = /(?:[,;]?\s*(?:and|so|then|but))?\s*(?:^|\b)(?:(?:i|we|they|you|he|she|people|it)(?:'d|'ll)?\s+)?(?:(?:also|just|really|always|only|would|should|must|can|have|need|want|like|love|wants?|needs?|let me|let us|be able|help me)\s+)*(?:to|should|must|me|us|i|we|they|have|can)\s*$/i
const anew = new RegExp(`^(?:(?:and |so |then )*(?:i|we|they)(?:'d)?\\s.{0,40})?\\b(?<verb>${knowing})$`, 'isu')
const warning = /,?\s*(?:and )?(?:please )?(?:warn|alert|remind|notify|tell) (?:me|us) (?:when|if|before|about)\b/i

/** The questions that a sentence tells; undefined when it tells none. */
export function toldIn (sentence: Sentence, at: number): Told | undefined {
  if (sentence.text.length > 600 || sentence.text.endsWith('?')) return undefined
  const match = asked.exec(sentence.text) ?? opened.exec(sentence.text) ?? listed.exec(sentence.text)
  const range = match?.indices?.groups?.questions
  if (match === null || range === undefined) return undefined
  const opener = match.groups?.verb
  const topic = match.indices?.groups?.topic
  const warned = warning.exec(sentence.text.slice(range[0]))?.index
  const items = itemsOf(slice(sentence, range[0], warned === undefined ? range[1] : range[0] + warned), /^(?:see|show|list|remind|overview)/i.test(opener ?? ''))
  const questions = items.filter(item => item.kind === 'question')
  const bare = opener === undefined
  if (questions.length === 0 || (bare && questions.length < 2 && items.length < 3)) return undefined
  if (bare && topic === undefined && /^(?:if|when|where|whether)$/.test(questions[0]?.word ?? '')) return undefined
  if (questions.some(question => relative.test(question.text))) return undefined
  return { at, topic: topic === undefined ? undefined : slice(sentence, topic[0], topic[1]), opener: opener === undefined ? undefined : slice(sentence, match.index, match.index + opener.length), lead: slice(sentence, 0, match.index - (idle.exec(sentence.text.slice(0, match.index))?.[0].length ?? 0)), items }
}

function itemsOf (list: Piece, showing: boolean): Told['items'] {
  const items: Told['items'] = []
  let seeing = showing
  const push = (piece: Piece): void => {
    const again = anew.exec(piece.text)?.groups?.verb
    if (again !== undefined) seeing = /^(?:see|show|list|remind|overview)/i.test(again)
    else items.push(itemOf(piece, seeing))
  }
  for (const piece of joined(splitList(list), list)) {
    let rest: Piece = piece
    for (let cut = inner.exec(rest.text.slice(4)); cut !== null && !/^(?:if|whether|when|where|how)\b/i.test(rest.text); cut = inner.exec(rest.text.slice(4))) {
      push(slice(rest, 0, cut.index + 4))
      rest = slice(rest, cut.index + 4)
    }
    push(rest)
  }
  return items
}

/** "Whether they paid cash or card" is one question. */
function joined (items: Piece[], list: Piece): Piece[] {
  const whole: Piece[] = []
  for (const item of items) {
    const before = whole.at(-1)
    const gap = before === undefined ? '' : list.text.slice(before.start + before.text.length - list.start, item.start - list.start)
    if (before !== undefined && /^(?:if|whether)\b/i.test(before.text) && /^ or $/i.test(gap) && !told.test(item.text)) before.text = list.text.slice(before.start - list.start, item.start - list.start + item.text.length)
    else whole.push({ ...item })
  }
  return whole
}

/** The question that a piece asks by itself; undefined when it asks none. */
export function questionOf (piece: Piece): ToldQuestion | undefined {
  const item = itemOf(piece, false)
  return item.kind === 'question' ? item : undefined
}

function itemOf (spoken: Piece, seeing: boolean): Told['items'][number] {
  const asking = /^(?:did|do|does|is|are|has|have|was|were|will) (?=(?:they|it|he|she|we|i)\b)/i.exec(spoken.text)
  const piece = asking === null ? spoken : { text: `if ${spoken.text.slice(asking[0].length)}`, start: spoken.start }
  const match = told.exec(piece.text)?.groups
  if (match?.word === undefined) return { ...piece, kind: 'plain' }
  return { ...spoken, kind: 'question', word: match.word.toLowerCase().replace('whether', 'if'), preposition: match.preposition?.toLowerCase() ?? '', rest: `${match.is === undefined ? '' : match.is === "'s" ? 'is ' : 'are '}${match.rest ?? ''}`.trim(), seeing }
}
