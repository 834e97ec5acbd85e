/** Words by the part they play. */

const set = (words: string): Set<string> => new Set(words.trim().split(/\s+/))
const phrases = (words: string): string[] => words.split('|')

/** Nouns that stand for the app itself. */
export const platformNouns = set('app apps application applications website websites site sites webapp platform platforms system systems software program tool tools page portal dashboard mini-program miniprogram interface database hub solution service crm website’s web prototype mvp product project tracker manager planner organizer')

/** Ends that add nothing to the noun before them: "employee information". */
export const emptyHeads = set(`information info data detail details record records content contents list lists management function functions functionality functionalities feature features
 module modules section sections page pages status statuses history log entries item items tracking monitoring overview account accounts listing listings materials material profile profiles form forms file files result results
 process processes operation operations analysis statistics statistic report reports query queries display inquiry verification screen view views table tables database collection catalog catalogue directory experience progress schedule`)

/** Of those, the ones that are kept when they are all there is or the lexicon knows the whole. */
export const strippedHeads = set('information info data detail details record records content contents list lists management function functions functionality functionalities feature features module modules section sections page pages tracking monitoring overview statistics statistic analysis query queries display listing listings database entry entries experience functions system related breakdown calculator generator builder overview')

/** Adjectives and quantities in front of a noun that do not name the thing. */
export const idleAdjectives = set(`a an the my our your their his her its this that these those each every all any some no new existing related own various different other several many multiple few more most latest recent
 current selected suitable specific relevant certain corresponding available detailed basic simple full complete general personal important unnecessary necessary favorite favourite good great day-by-day shareable saved must-have visible preferred encouraging real-time realtime online offline own upcoming past
 next previous daily weekly monthly yearly active pending completed overdue unpaid paid open closed both such same whole entire individual additional further one two three four five six seven eight nine ten eleven twelve enough
 custom customized customised featured popular nice small big large common generated automatic automatically automated manually quickly easily independently anonymously effectively real related internal external virtual digital edited created submitted
 searchable navigable dated timestamped second-hand secondhand short-term long-term recent quick minimalistic geolocation-based location-based
 advanced modern beautiful clean responsive lightweight comprehensive professional minimal sleek web-based mobile open-source cross-platform high-performance user-friendly intuitive interactive powerful secure fast straightforward basic-looking pretty cute fancy cool`)

/** Words that carry no wish of their own. */
export const stopWords = set(`a an the and or but nor so yet if then else when while as of at by for from in into on onto to with without within over under per via about across after before between through during until up down out off than too very just
 also only even still again both either neither not no yes please i me my mine we us our ours you your yours he him his she her it its they them their theirs one who whom whose which what where why how this that these those there here
 is are was were be been being am do does did done doing have has had having can could will would shall should may might must need needs needed want wants wanted like likes would let lets get gets got make makes made making build create
 use uses used using able allow allows allowing enable enables enabling help helps provide provides providing include includes including contain contains support supports supporting e.g eg i.e ie etc example more etc. some any all each every other another such
 app apps application website site platform system software web tool page pages user users people someone anyone everybody everyone thing things way ways lot lots bit kind sort simple basic easy easily quickly well good nice great new something everything possible
 feature features functionality functionalities function functions capability capabilities information data based related various different own corresponding relevant various following etc different various able implement develop design designed set apply
 business company run running own owns ours keep keeps track tracking manage managing see view show shows display displays want would know knows them it's i'm i'd i've we're we've don't doesn't can't who's that's there's let's hello hi hey thanks thank kindly
 today now currently really basically maybe perhaps possibly actually simply directly whenever always never sometimes often usually already later soon first second third last next back much many several few most least enough same
 add adding edit editing delete deleting remove change update creating browse browsing search searching find save saving saved store stored storing enter put start select choose selecting list lists record records recording perform click press entering work works working
 access specific certain necessary unnecessary existing time times day days week weeks month months year years daily weekly monthly yearly should'd must've name called named include management user-friendly interface real-time modern clean responsive effective efficient efficiently multiple handle need stuff give gives giving teach lent let lets put puts old objective overview tier element elements title stories story requirement requirements document constraints placeholder button id ids language come comes go goes going`)

/** Stack, delivery and politeness: recognised and set aside. */
export const asides = phrases('single html file|in a single html file|single-page app|single page app|html/css/js|html, css and js|html, css, and js|html css js|in react|with react|using react|react|next.js|nextjs|vue|svelte|angular|tailwind css|tailwind|bootstrap|typescript|javascript|node.js|nodejs|python|django|flask|php|laravel|mysql|postgresql|postgres|mongodb|sqlite|firebase|supabase|localstorage|local storage|indexeddb|local text files|text files|in the browser|no frameworks needed|no frameworks|without frameworks|material ui|shadcn|vite|docker|responsive design|mobile-friendly|mobile friendly|user-friendly interface|user friendly|for demo purposes|laptop and mobile screens|rest api|front end|back end|ui|ux|best practices|clean code|ios app|android app|ios|android|drag and drop reordering')

/** What the house cannot build yet, by the words that ask for it. */
export const notBuilt: { pattern: RegExp, what: string, instead: string }[] = [
  { pattern: /\b(?:(?:social|google|facebook|github|wechat|qr code|phone number|single) (?:login|sign-?in|sign-?on)|two-factor|2fa|oauth)\b/i, what: 'signing in with other services', instead: 'people sign in with an e-mail address and a password' },
  { pattern: /\b(?:online payments?|make payments?|pay(?:ing)? online|payment (?:gateway|processing)|process(?:ing)? payments?|secure payments?|checkout|credit card payments?|purchase online|stripe|paypal)\b/i, what: 'taking payments', instead: 'payments can be written down, not collected' },
  { pattern: /\b(?:AI|artificial intelligence|chatgpt|machine learning model|image recognition|facial recognition|automatic(?:ally)? identif\w+|recommend(?:ation|ations)|matching algorithm)\b/, what: 'AI', instead: 'records are kept and shown as they are entered' },
  { pattern: /\b(?:google maps|maps?(?= view| with|$)|live map|interactive map|geolocation|GPS tracking)\b/i, what: 'maps', instead: 'places are kept with their address' },
  { pattern: /\b(?:(?:send|sending|receive|push(?:ing)?) (?:\w+ ){0,3}(?:e-?mails?|sms|text messages?|notifications?|reminders?|whatsapp\w*|messages?)|whatsapp notifications?|sms alerts?|email notifications?|push notifications?|newsletters?)\b/i, what: 'sending messages', instead: 'messages and reminders can be written down and shown in the app' },
  { pattern: /\b(?:real-time (?:chat|collaboration|messages?)|chat(?: room| with| interface|ting)?|video calls?|instant messaging|collaborative editing|live streaming)\b/i, what: 'live chat and calls', instead: 'messages are kept as records' },
  { pattern: /\b(?:upload(?:ing|s|ed)?|attach(?:ing)? files?|file upload|photo upload|drag and drop files?)\b/i, what: 'uploading files', instead: 'a link to the file can be kept' },
  { pattern: /\b(?:export(?:ing|ed)?|import(?:ing)?|download(?:ing|s|ed)?|pdf(?: files?| reports?)?|print(?:ing)?|csv|excel)\b/i, what: 'import, export and printing', instead: 'the records can be read through the app\'s own API' },
  { pattern: /\b(?:barcodes?|scan(?:s|ning)?|qr codes?|webcam|camera|microphone)\b/i, what: 'camera, scanning and codes', instead: 'codes can be typed in' },
  { pattern: /\b(?:word games?|crossword\w*|play(?:ing)? (?:a )?(?:simple )?games?|tic-tac-toe|2048|snake game|chess game)\b/i, what: 'games', instead: 'the records around it are kept' },
  { pattern: /\b(?:multi-?language|multiple languages|multilingual|translat(?:e|ion|able))\b/i, what: 'several languages', instead: 'the app speaks one language' },
  { pattern: /\b(?:calendar (?:view|grid|integration)|weekly calendar|calendar\/grid)\b/i, what: 'a calendar view', instead: 'dates are listed and what is due is shown first' },
  { pattern: /\b(?:word clouds?|progress ring)\b/i, what: 'word clouds and rings', instead: 'totals are shown as charts and tables' },
  { pattern: /\b(?:web scraping|scrape\w*|live data|external api|weather api|sync(?:ing)? with|bank sync|automatic sync)\b/i, what: 'data from other sites', instead: 'records are typed in' },
  { pattern: /\b(?:digital signature|electronic(?:ally)? sign\w*|blockchain|3d|augmented reality|vr)\b/i, what: 'signatures and 3D', instead: 'the records around it are kept' }
]
