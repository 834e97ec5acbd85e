import { entityOf } from '../../../packs/lexicon.ts'
import { natureOf } from '../../../packs/shapes.ts'
import { singular } from '../nouns.ts'
import type { Action, Deed, PeopleDraft, Piece, Sentence, Sketch, Span } from '../phases.ts'
import { leadingVerb } from './leading-verb.ts'
import { slice, splitList } from './lists.ts'
import { nounOf } from './noun-phrase.ts'
import { findEntity } from './sketch.ts'
import { linkMade, operationOf } from './verbs.ts'

const accounts = /\b(?:log(?:ging|ged)?[- ]?(?:in|on)|logins?|log ?out|sign(?:ing|ed)?[- ]?(?:in|up)|register (?:and (?:create|log)|an account|as)|registration(?: and login)?(?= function| and login| capabilities|, login| with)|user registration|user (?:accounts?|login|authentication)|(?:create|have|own) (?:an |their own |own )?accounts?|password (?:reset|verification)|authentication|registered users?)\b/giu
const rights = /\b(?:access control|role-based(?: access)?|user roles?|(?:roles? and|user) permissions?|permission management|admin (?:panel|area|backend|dashboard|role)|management backend)\b/giu
const subject = /(?:^|[,;:]\s+|\b(?:and|where|while|but|so that|so)\s+)(?:the |all |any |our |registered |logged[- ]in )?(?<who>\p{L}+(?: \p{L}+)?)\s+(?:should(?: also| then)?(?: be able to)?|can(?:not| not|'t)?(?: also| then| only)?|may(?: not| only| also)?|must(?: not)?|are (?:also )?able to|will be able to)\s+(?<list>[^.;\n]+?)(?=,? (?:and |while |but |whereas )?(?:the |our |all )?\p{L}+(?: \p{L}+)? (?:can|may|should|must|are able)\b|[.;\n]|$)/giu
const only = /\bonly (?:the |our |a |an )?(?<who>\p{L}+(?: (?!can|may|should|are|is)\p{L}+)?)\s+(?:can|may|should be (?:able|allowed) to|should|are (?:able|allowed) to|is (?:able|allowed) to|gets? to)\s+(?<list>[^.;\n]+?)(?=,? (?:and |while |but |whereas )?(?:the |our |all )?\p{L}+(?: \p{L}+)? (?:can|may|should|must|are able)\b|[.;\n]|$)/giu
/** Said without "can": it tells who does what where something else tells that people sign in. */
const acting = /(?:^|[,;:]\s+|\band\s+|\bwhile\s+)(?:the |our )?(?<who>\p{L}+s)\s+(?<list>(?:manage|approve|review|delete|edit|moderate|assign|publish|post|submit|apply|book|borrow|grade|confirm|reject|create|add|upload|register for|order)\b[^.;\n]+?)(?=,? (?:and |while |but |whereas )?(?:the |our |all )?\p{L}+(?: \p{L}+)? (?:can|may|should|must|are able)\b|[.;\n]|$)/giu
const onlyBy = /\b(?<object>\p{L}+s)\s+(?:can|may|should)(?: only)? be (?<verb>\p{L}+ed|seen)(?: only)? (?:only )?by (?:the |our )?(?<who>\p{L}+)/giu
const asA = /\bas an? (?<who>\p{L}+(?: \p{L}+)?),? (?:i|they|he|she) (?:want|need|can|should|would like|may|must|am able)(?: to)?(?: be able to)? (?<list>[^.;\n]+?)(?= so that|[.;\n]|$)/giu
const generic = /^(?:users?|people|everyone|everybody|anyone|anybody|visitors?|they|we|i|you|others?|members of the public|end users?|registered users?|logged[- ]in users?|person|somebody|someone)$/i
const administrators = /^(?:(?:system |site |super |school |class )?admins?|(?:system |site |super )?administrators?|owners?|superusers?|webmasters?)$/i
const organisations = /^(?:company|employer|organization|organisation|shop|merchant|school|restaurant|agency|business|enterprise|team|charity)$/
const anyoneReads = /\b(?:visitors?|everyone|everybody|anyone|anybody|the public|guests?|people)\b[^.;\n]{0,30}\b(?:can|may|should be able to)\b[^.;\n]{0,20}\b(?:see|view|browse|read|look at|search)\b(?<what>[^.;\n]*)|\bwithout (?:logging in|an account|signing (?:in|up))\b|\bpublic(?:ly)? (?:visible|readable|accessible|available)\b/giu

/** Who uses the app and what each of them may do, where a wish speaks of it; undefined where it has no people in it. */
export function readPeople (sketch: Sketch): PeopleDraft | undefined {
  const { text, sentences } = sketch.reading
  const asked = [...text.matchAll(accounts), ...text.matchAll(rights)].map(spanOfMatch)
  const deeds = sentences.flatMap(sentence => deedsOf(sketch, sentence))
  const roles = [...new Set(deeds.map(({ role }) => role).filter(role => role !== ''))]
  const able = new Set(deeds.filter(({ weak }) => weak !== true).map(({ role }) => role).filter(role => role !== ''))
  const told = asked.length > 0 || deeds.some(deed => deed.only) || roles.some(role => administrators.test(role)) || able.size > 1
  if (!told) return undefined
  const spans = [...asked, ...deeds.filter(({ role, only }) => role !== '' || only).flatMap(({ spans }) => spans)]
  sketch.reading.heard.mark(spans)
  return {
    roles: roles.slice(0, 6),
    deeds,
    signsUp: /\b(?:sign(?:ing)?[- ]?up|regist(?:er|ration|ering)|create (?:an )?accounts?)\b/i.test(text),
    anyone: [...text.matchAll(anyoneReads)].map(match => objectsOf(sketch, { text: match.groups?.what ?? '', start: match.index })).reduce<string[] | undefined>((all, found) => [...all ?? [], ...found], undefined),
    why: { source: 'stated', reason: asked.length > 0 ? 'account-words' : 'people-who-act', spans: withoutOverlap(spans), confidence: 0.8 }
  }
}

export function isAdministrator (role: string): boolean {
  return administrators.test(role)
}

function deedsOf (sketch: Sketch, sentence: Sentence): Deed[] {
  const found: Deed[] = []
  const add = (match: RegExpMatchArray, isOnly: boolean, weak = false): void => {
    const role = roleOf(match.groups?.who ?? '')
    const list = match.groups?.list ?? ''
    if (role === undefined || /(?:not|'t)$/.test(match[0].slice(0, -list.length).trim())) return
    const at = (match.index ?? 0) + match[0].lastIndexOf(list)
    const who = { start: sentence.start + (match.index ?? 0) + match[0].indexOf(match.groups?.who ?? ''), end: 0 }
    for (const deed of deedsIn(sketch, slice(sentence, at, at + list.length))) found.push({ ...deed, role, ...(weak ? { weak } : {}), only: isOnly || deed.only, spans: [{ start: who.start, end: who.start + (match.groups?.who ?? '').length }] })
  }
  const restricted = [...sentence.text.matchAll(only)]
  for (const match of restricted) add(match, true)
  for (const match of sentence.text.matchAll(asA)) add(match, false)
  for (const match of sentence.text.matchAll(subject)) if (!restricted.some(other => other.index <= match.index && match.index < other.index + other[0].length) && !/\bonly\s*$/i.test(sentence.text.slice(0, match.index + match[0].indexOf(match.groups?.who ?? '')))) add(match, false)
  for (const match of sentence.text.matchAll(acting)) add(match, false, true)
  for (const match of sentence.text.matchAll(onlyBy)) {
    const role = roleOf(match.groups?.who ?? '')
    const action = actionOf(match.groups?.verb === 'seen' ? 'see' : (match.groups?.verb ?? '').replace(/ed$/, ''))
    const [object] = objectsOf(sketch, { text: match.groups?.object ?? '', start: sentence.start + match.index })
    if (role !== undefined && action !== undefined && /\bonly\b/i.test(match[0])) found.push({ role, actions: action, object: object ?? '', own: false, only: true, spans: [{ start: sentence.start + match.index, end: sentence.start + match.index + match[0].length }] })
  }
  return found
}

/** "Job seekers" → job seeker; "users" are nobody in particular; undefined for what is no person. */
function roleOf (who: string): string | undefined {
  const words = who.toLowerCase().trim()
  if (generic.test(words)) return ''
  if (administrators.test(words)) return singular(words)
  const one = singular(words)
  const last = one.slice(one.lastIndexOf(' ') + 1)
  const kind = entityOf(one) ?? entityOf(last)
  const person = kind === undefined ? natureOf(last) === 'person' : kind.nature === 'person'
  if (!person && !organisations.test(last)) return undefined
  return entityOf(one) === undefined && kind !== undefined && !/^(?:job|real|blood|team|group|class|course|event)\b/.test(one) ? last : one
}

/** Each verb of a list with what it is done to; a verb without an object takes the next one. */
function deedsIn (sketch: Sketch, list: Piece): Omit<Deed, 'role' | 'spans'>[] {
  const deeds: Omit<Deed, 'role' | 'spans'>[] = []
  let waiting: string[] = []
  let verbs: string[] = []
  for (const item of splitList(list)) {
    const plain = slice(item, /^(?:only |also |then )*/i.exec(item.text)?.[0].length ?? 0)
    const verb = leadingVerb(plain)
    const rest = verb === undefined ? plain : slice(plain, plain.text.search(/\s|$/))
    if (verb !== undefined && rest.text === '') {
      waiting.push(verb)
      continue
    }
    if (verb !== undefined) {
      verbs = [...waiting, verb]
      waiting = []
    }
    const [object] = objectsOf(sketch, rest)
    for (const done of verbs) {
      const actions = actionOf(done)
      const link = linkMade(done, rest.text)
      const linked = link === undefined ? undefined : findEntity(sketch, link)?.word
      if (linked !== undefined) deeds.push({ actions: ['create'], object: linked, own: true, only: false })
      else if (actions !== undefined && (object !== undefined || /^(?:everything|all|anything|records?|entries|data|content|it|them)\b/i.test(rest.text))) deeds.push({ actions, object: object ?? '', own: /\b(?:their|own|my|his|her)\b/i.test(rest.text), only: false })
    }
  }
  return deeds
}

function actionOf (verb: string): Action[] | undefined {
  if (/^(?:delete|remov|remove|cancel)$/.test(verb)) return ['delete']
  if (/^(?:manage|maintain|organize|organise|handle|control|moderate)$/.test(verb)) return ['create', 'change', 'delete']
  if (/^(?:edit|update|modify|modifi|change|chang|updat|confirm|approve|approv|reject|process|archive|renew|complete|mark|assign|close|grade|evaluate|accept|verify|verifi|respond|answer|review)$/.test(verb)) return ['change']
  const operation = operationOf(verb) ?? operationOf(`${verb}e`)
  if (operation === 'keep' || operation === 'link') return ['create']
  return operation === 'show' || operation === 'find' || verb === 'see' || verb === 'get' ? ['read'] : undefined
}

function objectsOf (sketch: Sketch, piece: Piece): string[] {
  const noun = piece.text.trim() === '' ? undefined : nounOf(piece)
  const entity = noun === undefined ? undefined : findEntity(sketch, noun.word)
  return entity === undefined ? [] : [entity.word]
}

function spanOfMatch (match: RegExpMatchArray): Span {
  return { start: match.index ?? 0, end: (match.index ?? 0) + match[0].length }
}

function withoutOverlap (spans: Span[]): Span[] {
  return spans.filter((span, index) => !spans.slice(0, index).some(other => other.start < span.end && span.start < other.end)).sort((one, other) => one.start - other.start).slice(0, 30)
}
