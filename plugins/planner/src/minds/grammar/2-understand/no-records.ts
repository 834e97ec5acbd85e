import { entityOf } from '../../../packs/lexicon.ts'

/** Nouns that stand in wishes for something else than a kind of record. */

const set = (words: string): Set<string> => new Set(words.trim().split(/\s+/))

/** What stands on a screen: how something is shown, never what is kept. */
const onScreen = set(`button buttons table column row cell field form listbox grid page screen header footer sidebar panel tab icon modal dialog popup pop-up window drawer toolbar slider carousel banner layout interface menu navbar
 dropdown textarea input output placeholder tooltip checkbox toggle switch cursor scrollbar keyboard mouse theme font color colour box textbox pane canvas cursor spinner hyperlink breadcrumb accordion pagination frontend backend front-end back-end
 subheading caption badge chip control element component widget container view display footer homepage mini-program animation transition hover shadow border background localstorage browser api endpoint json`)
/** The same when nothing says of what: a file is none, a patient file is. */
const alone = set('file folder code device database area text link url email mail account heading list')
const technical = /^(?:text|audio|excel|pdf|obj|image|html|css|csv|json|word|multimedia|local|json|source|mobile|desktop|main|fixed|search|input|email|verification|content|chat) /

/** What the app should be like, do or be good for. */
const abstract = set(`condition style format setting option function operation feature preference progress performance decision way day time number result suggestion support help use step need basic quality advice trend everything point
 statistic expression calculation keyword criteria criterion self-service validation communication interest type status permission value range size date balance drag click decision-making detail experience engagement sign speed
 navigation privacy security term access connection efficiency visibility insight perspective look feel light search recruitment effort approval on-site aspect area relationship showcase stability satisfaction scenario behavior behaviour
 situation capability mode opportunity growth purpose scope concept knowledge understanding attention convenience environment end part content change end-to-end interaction storage visualization visualisation collection order-of-sorting usage
 functionality management requirement possibility ability idea-sharing choice reason difference detail kind sort amount productivity workflow-efficiency collaboration integration customization customisation optimization optimisation automation accuracy
 information data subject-matter future past moment place-in-line goal-setting reach scalability reliability flexibility extensibility compatibility usability accessibility responsiveness availability transparency parameter variable metric
 action behavior-analysis intensity interval position-on-screen one other more rest lot life world business industry enterprise market user-experience case process module aspect matter level effect sense name language message-sending logic permission-control credential password
 framework low-code multilingual designer role user-role authentication authorization login registration account-security notification-setting attribute property-of dependency comparison calculation`)

const screenPhrase = /^(?:(?:error|warning|success|confirmation|welcome|congratulations|alert|info|validation|status|toast|loading) (?:message|notice|box|text)|(?:message|text|search|check|dialog|alert) box|(?:ascending|descending|alphabetical|chronological|reverse|sort|sorting|display|random) order|search (?:bar|result|box|term|query)|status bar|navigation (?:bar|drawer|menu)|user (?:role|permission|experience|interface|interaction|input|end|group permission)|data (?:point|storage|collection|visuali[sz]ation|source|relationship|analysis|entry|type|value)|use case|role permission|area of interest|date range|progress bar|word cloud|app bar|tech stack|source code|home ?page|user business|color scheme|dark mode|light mode)$/

/** Whether a noun (singular, lower case) names part of a screen: "warning message", "table". */
export function isScreenNoun (word: string): boolean {
  if (screenPhrase.test(word)) return true
  if (knownWhole(word)) return false
  return onScreen.has(last(word)) || (alone.has(last(word)) && (!word.includes(' ') || technical.test(word)))
}

/** Whether a noun names a quality, an activity or a container of anything: "aspect", "marketing effort". */
export function isAbstractNoun (word: string): boolean {
  if (screenPhrase.test(word)) return true
  if (knownWhole(word)) return false
  return abstract.has(last(word)) || (word.endsWith('ing') && / /.test(word) && !/(?:meeting|training|building|listing|booking|viewing|painting|drawing|recording|listing|parking|rating|offering|hearing|wedding|outing|reading|screening|fitting|setting|evening|morning|spring|string|ring)$/.test(word)) || /(?:-related|ability|fulness|iveness)(?: |$)/.test(word)
}

function last (word: string): string {
  return word.slice(word.lastIndexOf(' ') + 1)
}

const neverKept = /^(?:(?:user |corporate |effective |customer |own |new |personal |effective )?accounts?|(?:user |role |access )?permissions?|passwords?|roles?|verifications?|credentials?|logins?)$/
const broken = /^(?:provides?|by|opening|discover|browsing|viewing(?= )|have|enable|after|before|of|and|up|support|switch|use|perform|users'|repair|add|with|not|also|then|when|if|how|out|down|my|order(?=s? of))\b/

/** Whether a noun belongs to signing in, or is a piece of a sentence taken for a noun. */
export function isNeverKept (word: string): boolean {
  return neverKept.test(word) || (broken.test(word) && !knownWhole(word))
}

/** Whether the packs know a name of several words as it stands. */
function knownWhole (word: string): boolean {
  return word.includes(' ') && entityOf(word) !== undefined
}
