/** What happens in wishes told as stories: "people order bread", "tenants tell me what is broken". */

export interface Happening {
  /** The kind of record that is written when it happens; a word of the entity lexicon. */
  record: string
  /** Part of the one who does it; a kind of thing where the lexicon knows the word. */
  who: string
  /** Part of what it is done to. */
  what: string
  /** Part of the other side: to or from whom. */
  whom: string
}

const told: [verbs: string, record: string, who: string, what: string, whom: string][] = [
  ['order preorder pre-order buy purchase', 'order', 'customer', 'product', 'supplier'],
  ['sell', 'sale', 'seller', 'product', 'customer'],
  ['lend borrow', 'loan', 'borrower', 'item', 'borrower'],
  ['rent hire', 'rental', 'customer', 'item', 'customer'],
  ['book reserve', 'booking', 'customer', 'booked', 'customer'],
  ['donate', 'donation', 'donor', 'item', 'recipient'],
  ['fix repair break', 'repair request', 'reported by', 'title', 'reported by'],
  ['attend', 'attendance', 'member', 'event', 'member'],
  ['owe', 'settlement', 'from', 'item', 'to'],
  ['spend', 'expense', 'paid by', 'description', 'paid to'],
  ['deliver ship', 'delivery', 'delivered by', 'product', 'recipient']
]

/** By the stem of the verb. */
export const happenings = new Map<string, Happening>(told.flatMap(([verbs, record, who, what, whom]) => verbs.split(' ').map(verb => [verb, { record, who, what, whom }] as const)))

/** Who does it, by what is done: "who drives them" is the driver. */
export const doers = new Map(Object.entries({
  drive: 'driver', teach: 'teacher', coach: 'coach', lead: 'leader', host: 'host', win: 'winner', own: 'owner', borrow: 'borrower', donate: 'donor', write: 'author', sing: 'singer', sell: 'seller',
  manage: 'manager', help: 'helper', play: 'player', organize: 'organizer', organise: 'organizer', call: 'caller', cook: 'cook', visit: 'visitor', buy: 'buyer'
}))

/** What is meant by "what they …". */
export const objects = new Map(Object.entries({
  eat: 'meal', bring: 'things to bring', need: 'needs', say: 'message', tell: 'message', do: 'work done', use: 'materials used', buy: 'item', grow: 'crop', wear: 'outfit', drink: 'drink', want: 'wish', learn: 'topic',
  teach: 'subject', study: 'subject', plant: 'plant', happen: 'description', find: 'findings', cook: 'dish', read: 'title', watch: 'title', play: 'game', think: 'opinion', answer: 'answer', reply: 'answer', decide: 'decision', promise: 'promise', like: 'likes', pack: 'contents', change: 'changes'
}))

const irregular = 'get got got|give gave given|take took taken|buy bought bought|sell sold sold|sing sang sung|come came come|go went gone|leave left left|bring brought brought|lend lent lent|drive drove driven|write wrote written|eat ate eaten|spend spent spent|make made made|do did done|see saw seen|teach taught taught|catch caught caught|win won won|lose lost lost|find found found|keep kept kept|meet met met|send sent sent|say said said|tell told told|read read read|wear wore worn|grow grew grown|sleep slept slept|run ran run|begin began begun|break broke broken|choose chose chosen|build built built|hold held held|lead led led|put put put|cost cost cost|know knew known|pay paid paid|feel felt felt|drink drank drunk|ride rode ridden|fly flew flown|swim swam swum|throw threw thrown|draw drew drawn|feed fed fed|show showed shown|lay laid laid|hurt hurt hurt|cut cut cut|set set set|let let let|have had had|be was been|stand stood stood|sit sat sat|lie lay lain|hang hung hung|fall fell fallen|forget forgot forgotten|learn learned learned|speak spoke spoken|wash washed washed|shoot shot shot|steal stole stolen|bake baked baked'
const stems = new Map<string, string>()
const participles = new Map<string, string>()
for (const [stem = '', past = '', participle = ''] of irregular.split('|').map(forms => forms.split(' '))) {
  participles.set(stem, participle)
  for (const form of [stem, past, participle]) if (!stems.has(form)) stems.set(form, stem)
}
stems.set('has', 'have').set('does', 'do').set('goes', 'go').set('is', 'be').set('are', 'be').set('were', 'be').set('am', 'be')

const known = new Set([...happenings.keys(), ...doers.keys(), ...objects.keys(), ...'store score check treat arrive return visit use finish start move pick serve handle prepare stay like care charge invoice bake arrange cure dose note live hire phone place love change close cause die share save make receive change lease taste smoke raise'.split(' ')])

/** The plain form of a verb as it stands: "gave", "ordered", "visits". */
export function plainVerb (word: string): string {
  const lower = word.toLowerCase()
  const own = stems.get(lower)
  if (own !== undefined) return own
  for (const [ending, replacements] of [['ing', ['', 'e']], ['ied', ['y']], ['ies', ['y']], ['ed', ['', 'e']], ['es', ['', 'e']], ['s', ['']]] as const) {
    if (!lower.endsWith(ending) || lower.length < ending.length + 2) continue
    const base = lower.slice(0, -ending.length)
    for (const replacement of [...replacements].reverse()) if (known.has(base + replacement) || stems.has(base + replacement)) return base + replacement
    if (/([bdgklmnprt])\1$/.test(base)) return base.slice(0, -1)
    if (ending === 'ied' || ending === 'ies') return `${base}y`
    if (ending === 'ed' || ending === 'ing') return /(?:[^aeiou]l|[cgsvz]|[^aeiou][aiou][kt])$/.test(base) ? `${base}e` : base
    if (ending === 'es') return /(?:ch|sh|x|ss|o)$/.test(base) ? base : `${base}e`
    return base
  }
  return lower
}

/** "give" → "given", "check" → "checked". */
export function participle (verb: string): string {
  const own = participles.get(verb)
  if (own !== undefined) return own
  if (verb.endsWith('e')) return `${verb}d`
  if (/[^aeiou]y$/.test(verb)) return `${verb.slice(0, -1)}ied`
  if (/^[^aeiou]*[aeiou][bdgklmnprt]$/.test(verb)) return `${verb}${verb.at(-1) ?? ''}ed`
  return `${verb}ed`
}
