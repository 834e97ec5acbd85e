/** How English words change: number, case of names, keys. */

const irregular = new Map(Object.entries({
  people: 'person', children: 'child', men: 'man', women: 'woman', feet: 'foot', teeth: 'tooth', mice: 'mouse',
  geese: 'goose', lives: 'life', wives: 'wife', knives: 'knife', leaves: 'leaf', shelves: 'shelf', wolves: 'wolf',
  halves: 'half', loaves: 'loaf', calves: 'calf', thieves: 'thief', criteria: 'criterion', analyses: 'analysis',
  diagnoses: 'diagnosis', quizzes: 'quiz', movies: 'movie', cookies: 'cookie', selfies: 'selfie', hobbies: 'hobby',
  bookies: 'bookie', potatoes: 'potato', tomatoes: 'tomato', heroes: 'hero', echoes: 'echo', oxen: 'ox', dice: 'die',
  indices: 'index', matrices: 'matrix', vertices: 'vertex', caches: 'cache', axes: 'axe', ties: 'tie', pies: 'pie',
  'to-dos': 'to-do', todos: 'todo', series: 'series', species: 'species', statuses: 'status', buses: 'bus',
  gases: 'gas', pluses: 'plus', bonuses: 'bonus', viruses: 'virus', campuses: 'campus', censuses: 'census',
  chefs: 'chef', menus: 'menu', medias: 'media', staff: 'staff', crews: 'crew', courses: 'course', horses: 'horse',
  houses: 'house', nurses: 'nurse', purchases: 'purchase', expenses: 'expense', licenses: 'license', cases: 'case',
  phases: 'phase', bases: 'base', doses: 'dose', exercises: 'exercise', responses: 'response', leases: 'lease',
  warehouses: 'warehouse', databases: 'database', releases: 'release', causes: 'cause', clauses: 'clause',
  spouses: 'spouse', vases: 'vase', verses: 'verse', premises: 'premises', roses: 'rose', noses: 'nose',
  franchises: 'franchise', enterprises: 'enterprise', sizes: 'size', prizes: 'prize', mazes: 'maze', axles: 'axle',
  shoes: 'shoe', canoes: 'canoe', toes: 'toe', clothes: 'clothes', avalanches: 'avalanche', niches: 'niche', quiches: 'quiche', skis: 'ski', taxis: 'taxi', kiwis: 'kiwi', bikinis: 'bikini'
}))
const uncountable = new Set(('staff personnel infrastructure news software equipment furniture homework feedback series species stock inventory luggage clothing jewelry jewellery ' +
  'money music food water rice information data progress attendance payroll pricing training housing advice access business process address status ' +
  'class boss glass pass grass dress mass cross loss mess press stress access success illness fitness wellness business process basis diagnosis ' +
  'analysis bus gas campus bonus virus lens chess tennis news always this its is was has does yes plus thus us as sms gps pos canvas atlas corps').split(' '))

/** "dogs" → "dog"; the last word of a phrase decides. */
export function singular (phrase: string): string {
  return onLastWord(phrase, word => {
    const known = irregular.get(word)
    if (known !== undefined) return known
    if (uncountable.has(word) || word.length < 3 || !word.endsWith('s')) return word
    if (/(?:ss|us|is)$/.test(word)) return word
    if (/[^aeiou]ies$/.test(word) && word.length > 4) return word.slice(0, -3) + 'y'
    if (/(?:ches|shes|xes|sses|zzes|oes)$/.test(word)) return word.slice(0, -2)
    return word.slice(0, -1)
  })
}

const plurals = new Map([...irregular].reverse().map(([many, one]) => [one, many]))
plurals.set('person', 'people')
for (const word of ['stock', 'inventory', 'attendance', 'payroll', 'equipment', 'feedback', 'homework', 'staff', 'luggage', 'clothing', 'furniture', 'progress', 'training', 'personnel', 'infrastructure', 'sleep', 'water', 'procurement', 'spending', 'news', 'content', 'sms', 'software', 'hardware', 'jewelry', 'music', 'laundry', 'livestock']) plurals.set(word, word)

/** "dog" → "dogs"; the last word of a phrase decides. */
export function plural (phrase: string): string {
  return onLastWord(phrase, word => {
    const known = plurals.get(word)
    if (known !== undefined) return known
    if (/(?:s|x|z|ch|sh)$/.test(word)) return /[^s]s$/.test(word) && isPlural(word) ? word : word + 'es'
    if (/[^aeiou]y$/.test(word)) return word.slice(0, -1) + 'ies'
    return word + 's'
  })
}

/** Whether the last word of a phrase stands for several. */
export function isPlural (phrase: string): boolean {
  const word = lastWord(phrase).toLowerCase()
  return singular(word) !== word
}

export function lastWord (phrase: string): string {
  return phrase.slice(phrase.lastIndexOf(' ') + 1)
}

function onLastWord (phrase: string, change: (word: string) => string): string {
  const cut = phrase.lastIndexOf(' ') + 1
  const word = phrase.slice(cut)
  const lower = word.toLowerCase()
  if (word.length > 1 && word === word.toUpperCase() && /^[A-Z0-9]+$/.test(word)) return phrase
  const changed = change(lower)
  return phrase.slice(0, cut) + (word.charAt(0) === lower.charAt(0) ? changed : changed.charAt(0).toUpperCase() + changed.slice(1))
}

/** "Vaccination date" → "vaccination-date". */
export function kebab (name: string): string {
  return name.normalize('NFKD').toLowerCase().replace(/[\u0300-\u036f'’]/g, '').replace(/&/g, ' and ')
    .replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '').replace(/^(?=\d)/, 'n-') || 'x'
}

/** Keys that every record has of its own. */
const ownKeys = new Set(['id', 'created-at', 'updated-at', 'deleted-at', 'deleted-with', 'sample', 'rowid', 'oid'])

/** The id of a field: "dog.breed"; one that a record has of its own gets another ending. */
export function fieldId (entity: string, name: string): string {
  const last = kebab(name).slice(0, 50).replace(/-+$/, '')
  return `${entity}.${ownKeys.has(last) ? `own-${last}` : last}`
}

/** The id of an entity: "dog". */
export function entityId (word: string): string {
  return kebab(word).slice(0, 50).replace(/-+$/, '')
}

/** The key of a field id or entity id in expressions: "dog.vaccination-date" → "vaccination_date". */
export function key (id: string): string {
  return id.slice(id.lastIndexOf('.') + 1).replaceAll('-', '_')
}

const acronyms = new Set(['id', 'ids', 'url', 'api', 'crm', 'hr', 'isbn', 'sku', 'gpa', 'vin', 'vat', 'pdf', 'faq', 'kpi', 'iban', 'bmi', 'dob', 'ip', 'sms', 'rsvp', 'qr', 'eta', 'erp', 'dmv', 'b2b', 'it', 'seo', 'po', 'gp', 'dj', 'tv', 'ai', 'plm'])

/** "vaccination date" → "Vaccination date", as names of entities and fields are shown. */
export function sentenceCase (name: string): string {
  const words = name.trim().split(/[\s_]+/).map(word => acronyms.has(word.toLowerCase()) ? word.toUpperCase().replace(/^IDS$/, 'IDs') : word)
  const first = words[0] ?? ''
  return [first.charAt(0).toUpperCase() + first.slice(1), ...words.slice(1)].join(' ')
}

const small = new Set(['a', 'an', 'the', 'of', 'for', 'and', 'in', 'on', 'to', 'with', 'my', 'our', 'at', 'by', 'or'])

/** "dog walking" → "Dog Walking", as names of apps are shown. */
export function titleCase (name: string): string {
  return name.trim().split(/\s+/).map((word, index) => {
    const lower = word.toLowerCase()
    if (acronyms.has(lower)) return lower.toUpperCase()
    if (index > 0 && small.has(lower)) return lower
    if (/[A-Z]/.test(word.slice(1))) return word
    return lower.split('-').map(part => part.charAt(0).toUpperCase() + part.slice(1)).join('-')
  }).join(' ')
}

/** "a dog", "an invoice". */
export function withArticle (noun: string): string {
  return `${/^(?:[aeio]|u(?!ni|se|ti|sa))/i.test(noun) ? 'an' : 'a'} ${noun}`
}

/** "name, phone and address". */
export function enumerate (items: string[], last = 'and'): string {
  if (items.length < 2) return items.join('')
  return `${items.slice(0, -1).join(', ')} ${last} ${items.at(-1) ?? ''}`
}

/** Number words up to twelve, or digits. */
export function numberOf (word: string): number | undefined {
  const index = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'].indexOf(word.toLowerCase())
  if (index >= 0) return index
  return /^\d+(?:\.\d+)?$/.test(word) ? Number(word) : undefined
}
