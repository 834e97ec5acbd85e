import { doers, happenings, objects, participle, plainVerb, type Happening } from '../../../packs/happenings.ts'
import { isFieldWord } from '../../../packs/fields.ts'
import { entityOf } from '../../../packs/lexicon.ts'
import { singular } from '../nouns.ts'
import type { FieldDraft } from '../phases.ts'
import { fieldName } from './noun-phrase.ts'
import type { ToldQuestion } from './questions-told.ts'

/** What a told question asks to be kept. */
export interface Fact extends Pick<FieldDraft, 'name' | 'type' | 'choices' | 'minimum' | 'maximum'> {
  /** Whether the name is the part that somebody or something plays, and may be a kind of record. */
  part?: boolean
}

const pronoun = /^(?:i|we|you|they|he|she|it|people|everyone|everybody|someone|somebody|each|each one|one|this|that|them|him|her|these|those|mine|ours|theirs|all)$/i
const helping = /^(?:(?:has|have|had|did|does|do|don't|doesn't|didn't|is|are|am|was|were|been|be|being|will|would|can|could|must|should|shall|may|might|to|not|n't|already|also|usually|last|ever|yet|still|always|really|actually|each|then|next|supposed|going|need|needs|want|wants|got|get|gets) )+/i
/** The part of whoever does it, when the verb does not name it. */
export const someone = 'person'
const money = /^(?:cost|pay|charge|earn|owe|spend|give|donate|sell|buy|make|invoice|price)$/
const rated = /^(?:like|taste|love|enjoy|rate|be|go|find)$/

export interface Said {
  /** Noun phrase in front of the verb, without a pronoun. */
  subject: string
  /** Whether someone does something in it: "they pick it up". */
  acts: boolean
  /** Plain form: "pick". */
  verb: string
  /** What follows the verb: "it up". */
  after: string
  last: boolean
}

/** "they pick it up" → pick, "breakfast is included" → include of breakfast. */
export function said (text: string): Said {
  const words = text.trim().split(/\s+/).filter(part => part !== '')
  let at = 0
  const determined = /^(?:the|a|an|my|our|their|his|her|its)$/i.test(words[0] ?? '')
  if (pronoun.test(words[0] ?? '')) at = 1
  else {
    const verbAt = words.findIndex((part, index) => index > (determined ? 1 : 0) && (helping.test(`${part} `) || /(?:ed)$/i.test(part) || happenings.has(plainVerb(part)) || (index > 0 && plainVerb(part) !== part.toLowerCase() && !/^\p{L}+s$/u.test(words[index - 1] ?? ''))))
    at = verbAt < 0 ? (determined ? words.length : 0) : verbAt
  }
  const subject = pronoun.test(words.slice(0, at).join(' ')) ? '' : fieldName(words.slice(0, at).join(' '))
  let rest = words.slice(at).join(' ')
  const helpers = helping.exec(`${rest} `)?.[0] ?? ''
  rest = rest.slice(Math.min(helpers.length, rest.length)).trim()
  const [first = '', ...after] = rest.split(/\s+/)
  const verb = first === '' ? (/\b(?:has|have|had)\b/i.test(helpers) ? 'have' : helpers === '' ? '' : /\b(?:get|gets|got)\b/i.test(helpers) ? 'get' : 'be') : plainVerb(first)
  return { subject, acts: at > 0, verb, after: after.join(' '), last: /\blast\b/i.test(helpers) }
}

/** The field that answers a question; undefined when nobody can tell. */
export function factOf (question: ToldQuestion, before: Happening | undefined): Fact | undefined {
  const { word, rest } = question
  if (/^how (?:many|much)$/.test(word)) return amount(word, rest, before)
  if (word.startsWith('how ')) return measure(word, rest)
  switch (word) {
    case 'who':
    case 'whom': return person(question, before)
    case 'what': return thing(rest, before)
    case 'which': return chosen(rest)
    case 'when': return moment(question.preposition, rest)
    case 'where': return place(rest)
    case 'why': return { name: 'reason', type: 'long-text' }
    case 'if': return yesNo(rest)
    default: return manner(rest)
  }
}

function person ({ word, preposition, rest }: ToldQuestion, before: Happening | undefined): Fact | undefined {
  if (word === 'whom' || (rest === '' && preposition !== '')) return { name: preposition === 'by' ? 'done by' : preposition === 'from' ? 'from' : preposition === 'with' ? 'with' : before?.whom ?? 'recipient', part: true }
  if (rest === '') return { name: before?.who ?? someone, part: true }
  const { verb, after, acts, last } = said(/^(?:i|we|you|they|he|she|it)\s/i.test(rest) ? rest : `it ${rest}`)
  if (acts && /^(?:i|we|you|they|he|she|it)\s/i.test(rest)) return { name: after === '' || pronoun.test(after) ? `person ${participle(verb)}` : `person ${participle(verb)}` }
  if (/^(?:responsible|in charge)/.test(`${verb} ${after}`.trim()) || /\bresponsible\b|\bin charge\b/.test(rest)) return { name: 'person responsible' }
  const happening = happenings.get(verb)
  const pronounAfter = /^(?:it|them|him|her|this|that)\b/i.test(after)
  if (happening !== undefined && !pronounAfter) return { name: happening.who, part: true }
  const doer = doers.get(verb)
  if (doer !== undefined) return { name: doer, part: !pronounAfter }
  if (verb === 'be' || verb === '') return undefined
  if (after === '' || /^(?:to|at|in|on|with|for)\b/i.test(after) || verb === 'have' || verb === 'get') return { name: before?.who ?? someone, part: true }
  return { name: `${last ? 'last ' : ''}${participle(verb)} by` }
}

function thing (rest: string, before: Happening | undefined): Fact | undefined {
  if (rest === '') return before === undefined ? undefined : { name: before.what, part: true }
  if (/^for$/i.test(rest)) return { name: 'purpose' }
  if (/^about$/i.test(rest)) return { name: 'subject' }
  if (/^(?:is|was|are|were|went)\s+(?:wrong|broken|damaged|the (?:matter|problem|issue)|missing from it)\b|^(?:broke|went wrong)\b/i.test(rest)) return { name: 'problem' }
  if (/^[\p{L}-]+$/u.test(rest) && (entityOf(rest) !== undefined || isFieldWord(rest)) && !happenings.has(plainVerb(rest))) return chosen(rest)
  const made = /^(?<noun>[\p{L}-]+(?: [\p{L}-]+)?) (?:i|we|you|they|he|she|it|people|everyone|each) (?<verb>[\p{L}' -]+)$/iu.exec(rest)?.groups
  if (made?.noun !== undefined) return { name: `${made.noun.toLowerCase()} ${participle(said(`it ${made.verb ?? ''}`).verb)}`.replace(/ (?:been|had|got|needed)$/, ''), part: true }
  const kind = /^(?<kind>type|kind|sort|colou?r|size|brand|make|model|price|age|level|date|day|time|subject|number|amount|status|condition|material|format)\b(?: of \p{L}+)?/iu.exec(rest)?.groups?.kind
  if (kind !== undefined) return { name: kind.toLowerCase().replace('sort', 'kind') }
  const { subject, acts, verb, after } = said(rest)
  if (verb === 'be' && /^(?:worth|called|named)?$/i.test(after === '' ? lastWord(rest) : after)) return { name: /worth/i.test(rest) ? 'value' : 'name' }
  if (/\bworth\b/i.test(rest)) return { name: 'value', type: 'money' }
  if (/\b(?:called|named)\b/i.test(rest) || /^(?:it|they) (?:is|was|are|were)$/i.test(rest)) return { name: 'name' }
  if (verb === 'cost' || /^(?:it |they )?costs?$/i.test(rest)) return { name: 'cost', type: 'money' }
  if (/^to /i.test(rest) && money.test(plainVerb(rest.split(' ')[1] ?? ''))) return { name: `amount to ${rest.split(' ')[1] ?? ''}`, type: 'money' }
  if (/^to /i.test(rest)) return { name: objects.get(plainVerb(rest.split(' ')[1] ?? '')) ?? `things ${rest.split(' ').slice(0, 2).join(' ')}` }
  if (acts && money.test(verb) && !/^(?:sell|buy|give|donate|make)$/.test(verb)) return { name: verb === 'pay' ? 'price paid' : `amount ${participle(verb)}`, type: 'money' }
  if (subject !== '' && subject.split(' ').length < 3) return { name: isFieldWord(subject) ? subject : `${subject} ${participle(verb)}`.replace(/ (?:been|had|gone|\w*gotten|got)$/, ''), part: true }
  const happening = happenings.get(verb)
  if (happening !== undefined) return { name: happening.what, part: true }
  const last = after.replace(/^to /, '').split(' ').at(-1) ?? ''
  const named = objects.get(last === '' ? verb : plainVerb(last)) ?? objects.get(verb)
  if (named !== undefined) return { name: named }
  return verb === '' || verb === 'be' || verb === 'have' ? undefined : { name: `item ${participle(verb)}` }
}

function lastWord (text: string): string {
  return text.slice(text.lastIndexOf(' ') + 1)
}

function chosen (rest: string): Fact | undefined {
  const noun = /^(?<noun>[\p{L}-]+(?: (?:number|type|group|date|size|room|kind))?)/iu.exec(rest)?.groups?.noun
  return noun === undefined || /^(?:one|ones|of|way|is|are|have|has)$/i.test(noun) ? undefined : { name: singular(noun.toLowerCase()), part: true }
}

const moments: [RegExp, string, FieldDraft['type']][] = [
  [/\bpick(?:s|ed)? (?:\p{L}+ )?up\b|\bcollect/iu, 'pick-up time', 'date-time'], [/\b(?:come|comes|came|bring|brings|brought|give|gave|given|go|gets?) (?:it |them |this )?back\b|\breturn/i, 'return date', 'date'],
  [/\barriv/i, 'arrived at', 'date-time'], [/\b(?:leave|leaves|left)\b/i, 'left at', 'date-time'], [/\b(?:start|starts|started|begin|begins|began)\b/i, 'start date', 'date'], [/\bend(?:s|ed)?\b/i, 'end date', 'date'],
  [/\bexpir|\bgo(?:es)? bad\b/i, 'expiry date', 'date'], [/\bdue\b/i, 'due date', 'date'], [/\bready\b/i, 'ready on', 'date'], [/\bborn\b/i, 'date of birth', 'date']
]

function moment (preposition: string, rest: string): Fact {
  if (/^(?:since|until|till)$/.test(preposition)) return { name: preposition === 'since' ? 'since' : 'until', type: 'date' }
  const known = moments.find(([pattern]) => pattern.test(rest))
  if (known !== undefined) return { name: known[1], type: known[2] }
  const { subject, verb, last } = said(rest)
  if (verb === 'be' && subject !== '') return { name: `${subject} date`, type: 'date' }
  if (verb === '' || /^(?:be|come|visit|meet|happen|take|play|have|get|go|work)$/.test(verb) && !last) return { name: 'date', type: 'date' }
  return { name: last ? `last ${participle(verb)}` : `${participle(verb)} on`, type: 'date' }
}

function place (rest: string): Fact {
  const { verb } = said(rest)
  if (verb === '' || /^(?:go|come|meet|happen|take|play|work)$/.test(verb)) return { name: 'place' }
  if (/^live$/.test(verb)) return { name: 'address' }
  if (/^(?:be|keep|store|stand|lie|hang|put|leave|sit|find)$/.test(verb)) return { name: 'location' }
  return { name: `${participle(verb)} at` }
}

function yesNo (rest: string): Fact | undefined {
  const either = /^(?:.*\s)?(?<one>\p{L}+) or (?<other>\p{L}+)$/iu.exec(rest)?.groups
  const { subject, verb, after } = said(rest.replace(/\s+(?:or not|yet|already|back yet)$/i, ''))
  if (either?.one !== undefined && either.other !== undefined && either.other.toLowerCase() !== 'not') {
    const values = [either.one, either.other].map(value => value.toLowerCase())
    return { name: verb === 'pay' ? 'payment method' : subject === '' ? (verb === 'be' || verb === '' ? 'kind' : `${participle(verb)} how`) : subject, choices: values }
  }
  const owned = subject === '' || pronoun.test(subject) ? '' : `${subject} `
  if (verb === '' || verb === 'be') return undefined
  const detail = after.replace(/^(?:it|them|him|her|this|that|the \p{L}+)\b\s*/iu, '').split(' ').slice(0, 2).join(' ').replace(/\s(?:the|a|an|and|in|on|at|by|of|for|to)$/i, '')
  if (/^(?:come|attend)$/.test(verb) && detail === '') return { name: `${owned}coming`, type: 'yes-no' }
  if (/^(?:work)$/.test(verb)) return { name: `${owned}works`, type: 'yes-no' }
  if (/^(?:ok|okay|fine|good|safe|ready|free|empty|full|clean|new|open|available|late|vegetarian|vegan|here|there|present|sick|urgent|done|allergic)$/.test(verb)) return { name: `${owned}${verb}`, type: 'yes-no' }
  if (/^(?:need|want|have)$/.test(verb)) return { name: `${verb === 'have' ? 'has' : `${verb}s`} ${detail}`, type: 'yes-no' }
  return { name: `${owned}${participle(verb)}${detail === '' ? '' : ` ${detail}`}`, type: 'yes-no' }
}

function amount (word: string, rest: string, before: Happening | undefined): Fact {
  if (rest === '') return word === 'how many' ? { name: 'quantity', type: 'integer' } : before === undefined ? { name: 'amount' } : { name: 'amount', type: 'money' }
  if (/^(?:is |are )?(?:still )?(?:left|there (?:is|are) left)\b/i.test(rest)) return { name: 'quantity left', type: 'number' }
  const noun = /^(?!(?:i|we|you|they|he|she|it|is|are|was|were|each|people|everyone|of|the|to|there|someone|my|our)\b)(?<noun>[\p{L}-]+)/iu.exec(rest)?.groups?.noun
  if (noun !== undefined && !happenings.has(plainVerb(noun)) && !(plainVerb(noun) !== noun.toLowerCase() && money.test(plainVerb(noun)))) return { name: noun.toLowerCase() === 'money' ? 'amount' : noun.toLowerCase(), type: /^money$/i.test(noun) ? 'money' : word === 'how many' ? (/^hours$/i.test(noun) ? 'number' : 'integer') : 'number' }
  const { verb } = said(rest)
  if (word === 'how many') return { name: 'quantity', type: 'integer' }
  if (verb === 'cost' || /\bcosts?\b/i.test(rest)) return { name: 'cost', type: 'money' }
  if (/^(?:be)$/.test(verb)) return { name: 'price', type: 'money' }
  if (money.test(verb)) return { name: verb === 'pay' ? 'price paid' : 'amount', type: 'money' }
  return { name: 'amount', type: 'number' }
}

function measure (word: string, rest: string): Fact | undefined {
  switch (word) {
    case 'how long': return /\bstay/i.test(rest) ? { name: 'nights', type: 'integer', minimum: 0 } : /^(?:it|they) (?:is|are)$/i.test(rest) ? { name: 'length', type: 'number' } : { name: 'duration', type: 'duration' }
    case 'how often': return { name: 'frequency' }
    case 'how old': return { name: 'age', type: 'integer', minimum: 0 }
    case 'how far': return { name: 'distance', type: 'number' }
    case 'how big': return { name: 'size' }
    case 'how heavy': return { name: 'weight', type: 'number' }
    case 'how tall': return { name: 'height', type: 'number' }
    default: return { name: 'rating', type: 'integer', minimum: 1, maximum: 5 }
  }
}

function manner (rest: string): Fact | undefined {
  const { subject, verb } = said(rest)
  if (verb === 'pay') return { name: 'payment method' }
  if (verb === 'feel') return { name: 'mood' }
  if (subject !== '' && verb === 'be') return { name: `${subject} condition` }
  if (rated.test(verb)) return { name: 'rating', type: 'integer', minimum: 1, maximum: 5 }
  return verb === '' ? undefined : { name: 'method' }
}
