/** What a verb asks for, by its stem. */
export type Operation = 'other' | 'keep' | 'find' | 'link' | 'flag' | 'totals' | 'show' | 'outside'

const operations: Record<Operation, string> = {
  keep: 'add create manage edit update modify delete remove post publish submit register record log track save store maintain organize organise enter input write list handle upload set plan schedule assign collect issue generate keep start take define configure monitor make prepare file open hire place build distribute establish plant offer control edit draft request confirm approve follow-up archive process report share renew sell launch offer perform conduct send receive sign inspect prescribe diagnose examine teach',
  find: 'discover search filter sort query find categorize categorise group order-by look compare',
  show: 'select choose browse view see display show read access check visit explore learn study watch provide preview review-history inspect know follow attend',
  link: 'book reserve enrol enroll join order purchase buy rate review comment vote donate borrow rent reply lend sign-up lease bid adopt subscribe',
  flag: 'mark complete toggle tick check-off pay',
  totals: 'analyze analyse summarize summarise calculate count',
  other: 'enable disable activate deactivate get transfer apply grade scale split connect match collaborate participate cancel reorder visit ask answer exchange enjoy respond evaluate verify complete-all copy revoke understand reach identify contact interact engage earn redirect adjust interest combine fill showcase automate bind compose execute customize customise optimize optimise navigate switch convert claim redeem chase unlock move resize rotate specify personalize personalise solve practice practise measure leave redirect trigger invite block mute message assist meet spin roll guess drag drop click press tap enhance improve increase reduce boost ensure guarantee facilitate simplify streamline promote support integrate embed obtain acquire confirm-receipt cast take-part meet run proceed consult refresh highlight pop expand collapse return bring attract stay adapt provide-feedback pin unpin bookmark',
  outside: 'login log-in logout pay notify email print export import download scan chat communicate play simulate'
}

const byStem = new Map<string, Operation>()
for (const operation of ['keep', 'find', 'show', 'link', 'flag', 'totals', 'other', 'outside'] as const) {
  for (const verb of operations[operation].split(' ')) if (!byStem.has(verb)) byStem.set(verb, operation)
}

/** The link record that a verb makes of what it is done to: booking a room is a booking. */
const linkNoun = new Map(Object.entries({
  book: 'booking', reserve: 'booking', enrol: 'enrollment', enroll: 'enrollment', join: 'membership', order: 'order', purchase: 'order', buy: 'order',
  rate: 'review', review: 'review', comment: 'comment', reply: 'comment', vote: 'vote', donate: 'donation', borrow: 'loan', lend: 'loan', rent: 'rental',
  lease: 'lease', bid: 'bid', adopt: 'adoption application', participate: 'registration', 'sign-up': 'registration', subscribe: 'subscription', evaluate: 'review'
}))

/** Verbs that make a link record only of such objects: one applies for a job, but applies a filter. */
const linkWhen: [string, RegExp, string][] = [
  ['apply', /^(?:for|to) /i, 'application'], ['register', /^for /i, 'registration'], ['take', /^part in /i, 'registration'], ['sign', /^up for /i, 'registration'],
  ['attend', /\b(?:events?|courses?|class(?:es)?|workshops?|activities|seminars?|webinars?|trainings?|contests?|competitions?|meetups?)\b/i, 'registration'],
  ['submit', /\b(?:assignments?|homeworks?|coursework|exercise sheets?)\b/i, 'submission'], ['grade', /\b(?:assignments?|homeworks?|coursework|essays?)\b/i, 'submission'],
  ['hire', /^(?!.*\b(?:employees?|staff|workers?)\b)/i, 'booking'], ['transfer', /\b(?:domain|ownership|vehicle|property|properties|ticket|member)/i, 'ownership transfer'], ['transfer', /\b(?:goods|stock|inventor|product|item|material|equipment|asset)/i, 'stock transfer'],
  ['split', /\b(?:expenses?|bills?|costs?|payments?|rent)\b/i, 'expense split'], ['communicate', /^with /i, 'message'], ['chat', /^with /i, 'message'], ['message', /./, 'message'], ['contact', /^(?!us\b|me\b|form|info|detail|page|support)/i, 'message']
]
const conditional = new Set(linkWhen.map(([verb]) => verb))

/** The link record made by doing this to that, if any. */
export function linkMade (verb: string, object: string): string | undefined {
  const found = linkWhen.find(([other, pattern]) => other === verb && pattern.test(object))
  return found !== undefined ? found[2] : conditional.has(verb) ? undefined : linkNoun.get(verb)
}

/** The stem of a verb in any of its forms: "managing" → manage. */
export function verbStem (word: string): string | undefined {
  const lower = word.toLowerCase()
  if (byStem.has(lower)) return lower
  for (const [ending, replacements] of [['ing', ['', 'e']], ['ies', ['y']], ['ied', ['y']], ['es', ['', 'e']], ['ed', ['', 'e']], ['s', ['']]] as const) {
    if (!lower.endsWith(ending) || lower.length < ending.length + 2) continue
    const base = lower.slice(0, -ending.length)
    for (const replacement of replacements) if (byStem.has(base + replacement)) return base + replacement
    if (/(.)\1$/.test(base) && byStem.has(base.slice(0, -1))) return base.slice(0, -1)
  }
  return undefined
}

export function operationOf (stem: string): Operation | undefined {
  return byStem.get(stem)
}
