import type { FieldType } from '@dream/contracts/blueprint/field-types'
import { singular } from '../minds/grammar/nouns.ts'

/** What a field of this name holds. `end` words also decide for longer names: "hourly rate" by "rate". */
const lexicon: Partial<Record<FieldType, { exact?: string, end?: string }>> = {
  money: {
    exact: 'total amount|net amount|gross amount|value|worth|earnings|spending|turnover|amount paid|amount due|subtotal|tax|tip',
    end: 'price|cost|fee|amount|rate|salary|wage|budget|balance|rent|deposit|revenue|income|payment|premium|pay|bonus|debt|fare|tuition|allowance|expense|profit|discount amount|charge|earning|donation|salaries|payout'
  },
  date: {
    exact: 'due back|back by|due by|sown|planted|harvested|hatched|vaccinated until|birthday|dob|deadline|due|day|anniversary|date of birth|date of visit|check-in|check-out|checkin|checkout|arrival|departure|expiry|expiration|last seen|day of birth|started|finished on|hired|joined|born',
    end: 'date|birthday|deadline|on|until|due date|since|day off'
  },
  time: { exact: 'start|end|opening|closing|bedtime|wake-up|start hour|end hour', end: 'time' },
  'date-time': { exact: 'datetime|date and time|timestamp|date/time|time and date|appointment time|created at|updated at|date time', end: 'timestamp|datetime' },
  duration: { exact: 'length of time|time spent|cooking time|prep time|preparation time|travel time|time needed|running time|minutes|playtime|sleep duration', end: 'duration|minute' },
  integer: {
    exact: 'bottles|bottle count|reorder level|reorder point|minimum level|minimum stock|min stock|low stock level|restock level|par level|target|daily target|weekly target|monthly target|daily goal|weekly goal|monthly goal|crew size|quantity|qty|count|age|stock|year|pages|page count|seats|servings|capacity|floor|points|votes|stock level|units|bedrooms|bathrooms|number of people|party size|rooms|goals|calories|reps|repetitions|sets|mileage|stock quantity|house number|jersey number|shirt number|position number|inventory count|headcount|in stock quantity|likes|copies|number in stock|rank|max participants|streak|level number|player number',
    end: 'quantity|count|year|seat|stock|serving|capacity|point|calorie|mileage|goal count|copy'
  },
  number: { exact: 'hours|weight|height|width|depth|size|distance|temperature|gpa|average|score|area|volume|humidity|bmi|dimension|latitude|longitude|kilometers|kilometres|miles|yield', end: 'weight|height|width|distance|temperature|hour|score|volume|protein|fat|carb|kg|km|litre|liter|meter|metre' },
  percent: { exact: 'progress|progress percent|completion|% complete', end: 'percent|percentage|%' },
  rating: { exact: 'stars|number of stars|star rating', end: 'rating' },
  tags: { exact: 'tags|keywords|labels|hashtags|allergens|skills|interests|hobbies' },
  colour: { exact: 'color|colour|hex|hex code|hex color|hex colour|color code|colour code|theme color|theme colour|brand color|brand colour|label color|label colour|tag color|tag colour|category color|category colour|accent color|accent colour' },
  'yes-no': {
    exact: 'deposit paid|fragile|unpacked|fertilised|fertilized|paid|done|completed|complete|finished|active|available|published|archived|favourite|favorite|vaccinated|neutered|read|watched|bought|purchased|confirmed|approved|insured|returned|delivered|shipped|sent|received|verified|public|private|pinned|billable|taken|submitted|attended|present|occupied|urgent|important|visible|enabled|in stock|sold|signed|cancelled|checked|picked up|refunded|learned|listened|accepted|closed|resolved|recurring|tax deductible|all day|member|vegetarian|vegan|packed|cleaned|fed|watered|spayed|chipped|microchipped|reviewed|invoiced|collected|done yet|house trained|pregnant|breastfed',
    end: 'flag|consent|checkbox|allowed|required|included|availability flag'
  },
  email: { exact: 'e-mail|mail|mail address', end: 'email|e-mail|email address|e-mail address' },
  phone: { exact: 'telephone|mobile|cell|tel|whatsapp|fax|contact number|cell number|mobile number', end: 'phone|phone number|telephone|telephone number|mobile|mobile number' },
  link: { exact: 'url|link|homepage|linkedin|github|instagram|facebook|twitter|photo|image|picture|avatar|logo|video|attachment|file|cover|thumbnail|profile picture|photos|images|cv|resume', end: 'url|link|website|web page|photo|image|picture|avatar|homepage|video link|webpage|web address|logo|profile' },
  'long-text': {
    exact: 'steps|work done|what was done|about|bio|biography|body|content|text|message|details|instructions|steps to cook|method|directions|history|comments|feedback|thoughts|remarks|ingredients|allergies|answer|agenda|experience|education|symptoms|reflection|takeaways|preparation|terms|special requests|medical history|review|story|pros|cons|observations|background|medical conditions|skills and qualifications|qualifications|lyrics|minutes of meeting|abstract',
    end: 'note|description|comment|summary|remark|instruction|requirement|detail|feedback|reason|explanation|request|preference|objective'
  },
  choice: {
    exact: 'stage|state|gender|sex|priority|difficulty|frequency|shift|severity|urgency|season|weekday|day of the week|day of week|meal type|column|payment method|blood type|condition|mood|quality|employment type|importance|rsvp|reply|t-shirt size|experience level|skill level',
    end: 'status|priority|difficulty|stage'
  },
  text: { exact: 'ring number|chip number|part number|batch number|lot number|desk number|vat number|member number|membership number|room number|license number|licence number|invoice number|order number|account number|serial number|tracking number|phone model|id number|number|reference number|policy number|passport number|plate number|license plate|house name|date format|order id', end: 'number|name|code|id|title' }
}

interface Rule { type: FieldType, words: number }
const exact = new Map<string, FieldType>()
const ends = new Map<string, Rule>()

for (const type of Object.keys(lexicon)) {
  for (const [known, entry] of Object.entries(lexicon)) {
    if (known !== type || !isType(known)) continue
    for (const word of entry?.exact?.split('|') ?? []) exact.set(word, known)
    for (const word of entry?.end?.split('|') ?? []) ends.set(word, { type: known, words: word.split(' ').length })
  }
}

function isType (name: string): name is FieldType & keyof typeof lexicon {
  return Object.hasOwn(lexicon, name)
}

/** What a field called so usually holds; undefined when nothing says. */
export function typeOfField (name: string): FieldType | undefined {
  const lower = name.toLowerCase()
  const one = singular(lower)
  const known = exact.get(lower) ?? exact.get(one)
  if (known !== undefined) return known
  if (/^(?:target|goal|limit|times?|sessions?|lessons?|doses?) (?:per|a|each|every) (?:day|week|month|year)$/.test(lower)) return 'integer'
  if (/^hours (?:per|a|each) \p{L}+$/u.test(lower)) return 'number'
  if (/^(?:due|lent|borrowed|returned|paid|sent|ordered|bought|finished|started|born) (?:on|back|by)$/.test(lower)) return 'date'
  if (/^(?:number|no\.?|amount|count) of /.test(lower)) return 'integer'
  if (/^(?:price|cost|fee|rate|pay|wage|rent|budget|fine) (?:per|a|each) /.test(lower)) return 'money'
  if (/^(?:is|has|was|can|needs|wants|did|does) /.test(lower) || /\?$/.test(lower)) return 'yes-no'
  if (/^(?:date|day) of |^date (?:in|out|from|until|\p{L}+ed|sent|paid|made|bought|sold|born)$/u.test(lower)) return 'date'
  if (/^(?:calories|steps|points|pages) \p{L}+$/u.test(lower)) return 'integer'
  if (/^time of /.test(lower)) return 'time'
  const words = one.split(' ')
  for (let length = Math.min(words.length, 2); length > 0; length--) {
    const rule = ends.get(words.slice(-length).join(' '))
    if (rule !== undefined) return rule.type
  }
  return undefined
}

/** Whether a name is a field's as it stands: "travel time" is, "recipe title" only ends like one. */
export function isWholeFieldWord (name: string): boolean {
  return exact.has(name.toLowerCase()) || exact.has(singular(name.toLowerCase())) || plainFields.has(singular(name.toLowerCase()))
}

/** Whether a name is one that fields have, so that it is no kind of record by itself. */
export function isFieldWord (name: string): boolean {
  return typeOfField(name) !== undefined || plainFields.has(singular(name.toLowerCase()))
}

const plainFields = new Set(('name|title|address|city|street|country|zip code|postcode|postal code|breed|color|colour|brand|model|make|species|location|position|department name|author|artist|genre|subject|topic|' +
  'company name|specialty|speciality|unit|sku|isbn|language|nationality|occupation|username|nickname|first name|last name|surname|full name|label|owner|version|format|material type|type|category|level|kind|rating|skill|tag|keyword|goal|supplier name|dosage|grade|venue name|job title|' +
  'dimension|serial|barcode|currency|source|destination|origin|result|diagnosis|treatment|gps|seat number|opponent|host|platform|publisher|industry|timezone|hobby|allergy|interest|responsible person|person in charge|assignee|contact person|ingredient|flavor|topping|size').split('|'))

/** The choices of a field that is a choice by its name alone; by nature of its entity for "status". */
export const choicesByName = new Map<string, string[]>(Object.entries({
  gender: 'Female|Male|Other', sex: 'Female|Male|Other', priority: 'Low|Medium|High', difficulty: 'Easy|Medium|Hard',
  severity: 'Low|Medium|High|Critical', urgency: 'Low|Medium|High', importance: 'Low|Medium|High', impact: 'Low|Medium|High',
  frequency: 'Daily|Weekly|Monthly|Yearly', shift: 'Early|Late|Night', season: 'Spring|Summer|Autumn|Winter',
  weekday: 'Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday', 'day of the week': 'Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday', 'day of week': 'Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday',
  'meal type': 'Breakfast|Lunch|Dinner|Snack', 'payment method': 'Cash|Card|Bank transfer', 'blood type': 'A positive|A negative|B positive|B negative|AB positive|AB negative|0 positive|0 negative',
  condition: 'New|Good|Fair|Poor', quality: 'Good|Fair|Poor', mood: 'Great|Good|Okay|Bad', size: 'Small|Medium|Large', 't-shirt size': 'S|M|L|XL',
  level: 'Beginner|Intermediate|Advanced', 'experience level': 'Beginner|Intermediate|Advanced', 'skill level': 'Beginner|Intermediate|Advanced',
  column: 'To do|In progress|Done', rsvp: 'Invited|Coming|Maybe|Not coming', reply: 'Invited|Coming|Maybe|Not coming',
  'employment type': 'Full time|Part time|Contract', 'payment status': 'Open|Paid|Overdue', 'order status': 'New|Packed|Shipped|Delivered', stage: 'New|Started|Finished', 'reading status': 'To read|Reading|Read'
}).map(([name, values]) => [name, values.split('|')]))

/** "contact information" stands for these. */
export const fieldGroups = new Map<string, string[]>(Object.entries({
  'contact information': ['phone', 'email', 'address'], 'contact detail': ['phone', 'email', 'address'], 'contact info': ['phone', 'email', 'address'], contact: ['phone', 'email'],
  'contact data': ['phone', 'email', 'address'], 'supplier information': ['supplier'], 'personal detail': ['name', 'date of birth', 'phone', 'email']
}))
