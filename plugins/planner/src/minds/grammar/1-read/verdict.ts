import type { Intent, Wish } from '@dream/contracts/messages'
import { archetypes, entityOf } from '../../../packs/lexicon.ts'
import { stopWords } from '../../../packs/words.ts'
import { namesTool } from '../2-understand/tools.ts'
import { singular } from '../nouns.ts'
import { unbuildable } from './unbuildable.ts'

const greeting = /^\W*(?:hi|hello|hey|good (?:morning|evening|day)|how are you|thanks?|thank you|ok(?:ay)?|yes|no|test|testing|lol|hmm+)\b[\w\s,'!?.]{0,24}$/i
const injection = /\b(?:ignore|disregard|forget|override) (?:all |any |the |your )*(?:previous|prior|above|earlier|system|former)? ?(?:instructions?|prompts?|rules|guidelines)\b|\b(?:reveal|print|show|repeat|tell me) (?:me )?(?:your|the) (?:system )?(?:prompt|instructions)\b|\byou are now\b|\bjailbreak\b|\/etc\/passwd|\brm -rf\b|\bDAN mode\b/i
const question = /^\W*(?:what(?:'s| is| are| was| does)?|who(?:'s| is| was)?|when (?:is|was|did|will|does)|where(?: is| was)?|why(?: is| are| do| does)?|how (?:many|much|old|far|tall|long|do you|does|did|is|are|can i)|is it|are you|do you|did|does|tell me (?:a|about|what|who|how)|explain|translate)\b/i
const otherWork = /^\W*(?:please )?(?:write|compose|tell|sing|translate|summari[sz]e|solve|calculate|explain|draw|paint|recommend|answer|proofread|rewrite|give me (?:a|some)) (?:me |us )?(?:an? |the |this |my |some |in )?(?:short |long |funny |good )?(?:poem|essay|joke|story|song|letter|email|e-mail|haiku|sonnet|speech|text|paragraph|sentence|equation|integral|picture|advice|tip|article about|translation|summary|cover letter|limerick|riddle|fact|facts)\b/i
const harm = /(?:\bhacks? (?:into|my|the|his|her|their|someone|somebody|wifi)\b|\bcrack (?:passwords?|wifi)\b|make a bomb|build a bomb|steal (?:passwords|credit)|(?:build|make|create|write) (?:me )?(?:an? )?(?:phishing|ransomware|malware|keylogger|ddos|virus)\b)/i
const appCue = /\b(?:app|apps|application|website|web ?site|site|system|platform|software|tool|tracker|manager|database|crm|dashboard|portal|program|list of|keep track|track|manage|organi[sz]e|planner|log|store|record|register|build|create|make|implement|develop|users?|business|shop|club)\b/i

/** The Intent that says honestly that a text asks for no app; undefined when it may. */
export function notAnApp (wish: Wish): Intent | undefined {
  const text = wish.text.trim()
  const reason = reasonOf(text)
  const beyond = reason === undefined || reason === noWord ? unbuildable(text) : undefined
  if (beyond !== undefined) return refusal(`This asks for ${beyond.what}, and Dream cannot build that yet: it builds apps that keep records. Nothing was built.`, `You could have ${beyond.instead}`)
  return reason === undefined ? undefined : refusal(reason, 'Say what you would like to keep track of, for example "Clients have a name and a phone. Each client has dogs."')
}

function refusal (message: string, suggestion: string): Intent {
  return {
    language: 'en', archetype: '', understood: [], notUnderstood: [], questions: [], restatement: [], verdict: 'not-an-app',
    findings: [{ code: 'not-an-app', severity: 'error', where: '', message, suggestion }]
  }
}

const noWord = 'No word of this wish says what an app could keep or do, so nothing was built.'

function reasonOf (text: string): string | undefined {
  if (injection.test(text) && !/\b(?:have|has|with) an? \w+/i.test(text)) return 'This reads as instructions to Dream itself and not as a wish for an app, so nothing was built.'
  if (harm.test(text)) return 'Dream does not build this.'
  if (greeting.test(text)) return 'This is a greeting and not a wish for an app, so nothing was built.'
  if (otherWork.test(text)) return 'This asks for a piece of writing or an answer. Dream builds apps and does nothing else, so nothing was built.'
  if (question.test(text) && !appCue.test(text.replace(question, '')) && !ownWords.test(text)) return 'This is a question. Dream builds apps and cannot answer it, so nothing was built.'
  const words = text.toLowerCase().match(/\p{L}[\p{L}'-]*/gu) ?? []
  if (words.length === 0) return 'There are no words in this wish, so nothing was built.'
  if (namesTool(text)) return undefined
  if (words.length <= 12 && !words.some(plausible) && !appCue.test(text)) return noWord
  if (words.length <= 3 && words.every(word => stopWords.has(word) && entityOf(word) === undefined)) return 'This wish does not say what the app is about, so nothing was built.'
  return undefined
}

/** Somebody speaks of what they do: "i have recipes and want a plan". */
const ownWords = /\b(?:i|we)(?:'d)? (?:have|run|own|keep|want|need|sell|teach|lend|organi[sz]e|collect|would like|(?:would )?like to)\b/i

const archetypeWords = new Set(archetypes.flatMap(archetype => archetype.words.flatMap(word => word.split(' '))).map(singular))

/** Whether a word is one of the packs or at least shaped like a word of English. */
function plausible (word: string): boolean {
  if (entityOf(word) !== undefined || archetypeWords.has(singular(word))) return true
  return false
}
