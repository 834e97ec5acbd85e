import { entityOf } from '../../../plugins/planner/src/packs/lexicon.ts'

/** Words that say nothing about which thing of an app is meant. */
const empty = new Set(`a an the and or of for to from in on at by with without into onto as is are be been that this these those it its their his her them they there than then each any all every
 some new existing valid specific particular certain correct correctly accurate accurately clear clearly successful successfully proper properly available various relevant different appropriate provided
 website site app application platform system page section area feature functionality functionalities function process option interface ability able user users can should must will may their
 test verify check ensure confirm validate evaluate assess attempt try trying use using access navigate go open click visit view display displayed show shown see find locate browse select choose
 via through without error errors issue problem presence present display list listing item entry management manage main menu button tab data information detail details one two three first
 when after before while if not no only other another e.g etc such including include includes like based related well`.split(/\s+/))

/** Words that mean the same on a screen and share no stem; what the packs know of things comes on top. */
const kin = [
  'lease rent rental hire', 'article post story', 'history record log past', 'enrol enroll enrollment enrolment join subscription', 'apply application applicant',
  'buy purchase order', 'chart graph diagram trend', 'dashboard overview home homepage statistics statistic', 'analysis statistics statistic analytics metric', 'image photo picture photograph logo', 'skill skills expertise',
  'remark note comment reply', 'description summary content body about text note', 'title name', 'author writer poet by from', 'contact phone email message', 'appointment booking reservation', 'book booking reservation reserve',
  'finance financial transaction payment', 'staff personnel employee', 'pharmacy medicine drug', 'vendor supplier', 'location place address venue', 'time date timestamp when', 'cost price fee amount', 'score grade point mark rating result',
  'syllabus content lesson module', 'instructor teacher tutor trainer', 'poem poetry verse', 'participant attendee member winner', 'winner place rank position', 'recipient receiver to', 'ad advert advertisement', 'category type genre tag kind topic', 'deadline due expiration expiry until', 'discussion thread topic message reply', 'donation gift', 'customer client', 'job vacancy position posting', 'quantity stock count'
].map(line => new Set(line.split(' ').map(stem)))

/** A word without what grammar put at its end. */
export function stem (word: string): string {
  const bare = word.toLowerCase().replace(/['’]s?$/, '')
  const single = bare.length > 3 ? bare.replace(/ies$/, 'y').replace(/(?<=ss|x|sh|ch)es$/, '').replace(/(?<=[^su])s$/, '') : bare
  const root = single.length > 6 ? single.replace(/(?:isation|ization|ations?|ments?|ings?|tions?|ed|er|or)$/, '') : single.replace(/(?<=\w{4})(?:ing|ed)$/, '')
  return root.replace(/(\w{3})e$/, '$1').replace(/([bdgklmnprt])\1$/, '$1')
}

export function wordsOf (text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\d][\p{L}\d'’]*/gu) ?? []
}

/** The words that say which thing is meant, in order. */
export function contentWords (text: string): string[] {
  return wordsOf(text).filter(word => word.length > 1 && !empty.has(word))
}

/** Whether two words mean the same thing: by their stems, by the packs, or by what screens call it. */
export function relates (one: string, other: string): boolean {
  const [a, b] = [stem(one), stem(other)]
  if (a === b) return true
  const [short, long] = a.length < b.length ? [a, b] : [b, a]
  if (short.length >= 5 && long.startsWith(short)) return true
  if (kin.some(words => words.has(a) && words.has(b))) return true
  const entry = entityOf(one)
  return entry !== undefined && entry === entityOf(other)
}

/** How well a name on the screen fits the words of a check, each with its weight; 0 to about the highest weight. */
export function fit (name: string, weighted: ReadonlyMap<string, number>): number {
  const own = contentWords(name)
  const words = own.length > 0 ? own : wordsOf(name)
  if (words.length === 0) return 0
  const best = words.map(word => Math.max(0, ...[...weighted].filter(([said]) => relates(word, said)).map(([said, weight]) => stem(said) === stem(word) ? weight : weight * 0.8)))
  const last = best.at(-1) ?? 0
  return (best.reduce((sum, weight) => sum + weight, 0) / words.length) * 0.8 + last * 0.2 + Math.max(0, best.filter(weight => weight > 0).length - 1) * 0.25
}
