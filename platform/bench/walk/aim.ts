import { contentWords, wordsOf } from './words.ts'

/** A check of WebGen-Bench: what a person would try on the running site, and what they should see. */
export interface Check {
  task: string
  expected: string
  kind: string
}

export const acts = ['colours', 'responsive', 'validate', 'account', 'navigate', 'remove', 'compare', 'mark', 'edit', 'filter', 'search', 'press', 'create', 'report', 'detail', 'view', 'other'] as const
export type Act = typeof acts[number]

/** What a check asks to be done, read from its words alone and before the app is seen. */
export interface Aim {
  act: Act
  /** The word that told the act, as it stands in the task. */
  verb: string
  /** Words that say which thing is meant, with how much they say. */
  about: Map<string, number>
  /** The same as a phrase, to print. */
  object: string
  /** Words of what the verb is done to: "claim" for "submit a claim in the claims section". */
  target: string[]
  /** Details that must be seen or filled in: "title", "publication date". */
  details: string[][]
  /** Places that are named: “My Courses”, (Home, Browse, …). */
  places: string[]
  /** What is to be typed or chosen, where the check says it. */
  quoted: string[]
  /** What the expected effect asks for beyond the app itself. */
  beyond: string
}

const cues: [Act, RegExp][] = [
  ['colours', /'[\w ]+' as the background colou?r/],
  ['responsive', /\bresponsive|different devices|mobile (?:device|view|screen)|screen sizes?/],
  ['validate', /\b(?:incomplete|invalid|incorrect|incorrectly|missing|empty|blank)\b(?=[^.]*(?:field|data|input|information|form|value|detail|email|submi|enter|item))|\bform validation|form inputs|\bwrong (?:password|credentials)/],
  ['account', /\b(?:sign(?:ing)? ?up|log(?:ging)?[ -]?(?:in|out)|sign(?:ing)? (?:in|out)|logout|login|credentials)\b|\bregist(?:er|ration)\b(?= (?:a |the |as )?(?:new )?(?:user|account|form|page|process|functionality|feature))|\buser registration|creat\w+ (?:a |an )?(?:new )?(?:user )?account\b/],
  ['remove', /\b(?:delet|remov|cancel)(?:e|es|ing|ion|s)?\b/],
  ['compare', /\bcompar(?:e|ing|ison|isons)\b/],
  ['mark', /\b(?:mark(?:s|ing)?|approv\w+|reject\w*|toggl\w+|accept(?:s|ing)?)\b/],
  ['edit', /\b(?:edit|edits|editing|update|updates|updating|modify|modif\w+|chang(?:e|es|ing)|renew(?:s|al|ing)?|adjust\w*|customi[sz](?:e|ing|ation))\b/],
  ['filter', /\bfilter\w*\b|\bsort(?:ed|ing|s)?\b|\bcategori[sz](?:ation|e|ed|ing)\b|(?:select|choos|click|by|different|types? of)\w*[\w' ]* categor(?:y|ies)\b|\bcategor(?:y|ies) (?:filter|menu)/],
  ['press', /\b(?:spin(?:ning)?|download(?:ing|ed|s)?|print(?:ing)?|export\w*|copy(?:ing)?|play(?:ing)?|shuffl\w+|shareable|simulat\w+ \w+ feature|start(?= (?:a|the) (?:new )?(?:game|quiz|exam|timer|test))|take (?:a|the) (?:quiz|exam|test))\b/],
  ['search', /\b(?:search\w*|look(?:ing)? up|quer(?:y|ies|ying)|inquiry feature|enter(?:ing)? (?:\w+ ){0,5}(?:id|code|name|term|keyword|number)\b|input (?:a|the) [\w ]*(?:name|code|term|keyword)|its id\b)/],
  ['report', /\b(?:generat(?:e|es|ing|ion)|report (?:creation|generation)|charts?|graphs?|statistics|analytics|metrics|dashboard|progress summary|monitor\w*)\b/],
  ['create', /\b(?:creat(?:e|es|ing|ion)|add(?:s|ing|ition)?|post(?:s|ing|ed)?|submi(?:t|ts|tting|tted|ssion)|register(?:s|ing)?|registration|publish\w*|shar(?:e|ing)(?= (?:a|an|new|your|the|of))|book(?:s|ing)?|reserv\w+|order(?:ing)?(?= (?:a|the))|plac(?:e|ing)(?= (?:a|an|the)\b)|enrol\w*|join\w*|appl(?:y|ies|ying|ication)(?= (?:for|to)\b)|appl(?:y|ies) for|subscri\w+|upload\w*|send(?:s|ing)?|compos(?:e|ing)|invit\w+|schedul(?:e|ing)|record(?:ing)?(?= (?:a|an|the|results?|new))|sav(?:e|ing)|configur(?:e|ing)|donat\w+|vot(?:e|ing)|rat(?:e|ing)(?= (?:a|an|the)\b)|review(?:ing)?(?= (?:a|an|the)\b)|comment(?:s|ing)?|leav(?:e|ing) a|follow(?:ing)?(?= (?:a|an)\b)|leas(?:e|ing)(?= (?:a|an)\b)|rent(?:ing)?(?= (?:a|an)\b)|buy(?:ing)?|purchas\w+|initiat\w+|transfer\w*|log(?:ging)?(?= (?:a|an|the)\b)|contact(?:ing)?(?= (?:another|the|a)\b)|complet(?:e|ing)(?= (?:a|an|the) (?:form|application|order|booking))|request\w*(?= (?:a|form))|make a|fill\w* (?:out|in))\b/],
  ['detail', /\b(?:view|open|select|access|click(?:ing)?(?: on)?|see|check|start(?: \w+)?|provide)\b[^.]*\b(?:detail\w*|specific|a (?:\w+ ){1,3}(?:profile|page|module)|first|chosen|individual|another user)/],
  ['view', /\b(?:view\w*|brows\w+|navigate|access\w*|see|display\w*|go to|check\w*|verify|ensure|test|validate|assess|confirm)\b/],
  ['other', /./]
]

/** A walk through the menu, as against going to one place to do something there. */
const walks = /navigat\w*[^.]*\b(?:menus?|links?|bar|between|through(?:out)?|sections|flow|pages|system|elements|controls?|consisten\w+|each|different)\b|\b(?:menu|links|buttons)\b[^.]*\b(?:work(?:s|ing)?|redirects?|function correctly|directs?)\b|(?:menu|navigation) (?:items|links|bar|menu|system)|\bnavigation\b|navigate (?:from|back)|main (?:menu|navigation)/
const oneSection = /search bar|navigat\w+ to (?:the )?["“']?[\w' ]+["”']? (?:section|page|dashboard)s?,? (?:and|to) (?!verify (?:the )?(?:link|navigation))\w+|navigate to (?:the )?["“]?[\w ]+["”]? (?:section|page)\.?$/

const detailCue = /\b(?:such as|including|includ(?:es?|ing)|showing|displaying|detailing|details? (?:like|:)|like|(?:each )?with|e\.g\.,?|contains?|providing|input|fields (?:for|\())\s+([^.()]+)|\(([^)]+)\)/gi
/** What follows a cue and names nothing that a form or a page would hold. */
const noDetail = /\b(?:criteria|results?|changes?|ensur\w+|accessib\w+|accordingly|success\w*|confirmation|logged|feature|login|session|original|intact|prompt|trigger|comprehensive|up date|meaningful|elements|filled|entered|stored|saved|latest|user's|users'|unrelated|matching|appear|submit|visible|immediately|functional\w*|encounter\w*)\b/

const beyondCue = /\bnotif(?:y|ied|ies|ication|ications)\b|\bvia (?:e-?mail|sms)\b|confirmation e-?mail|\bsms\b|automatic(?:ally)? (?:search|populat)\w*|auto-?populat\w*|real-time|\b(?:count|counts|tally|total)\b[\w ]*? (?:updates?|increases?)\b/i

export function readAim ({ task, expected }: Check): Aim {
  const text = task.replace(/[“”]/g, '"').replace(/[‘’]/g, "'")
  const lower = text.toLowerCase().replace(/\b(?:without|before|after|when)\b [^.,]*\w+ing\b[^.,]*/g, '').replace(/^[ ,]+/, '')
  const early = cues.slice(0, 3).find(([, cue]) => cue.test(lower))
  const found: [Act, RegExp] = early ?? (walks.test(lower) && !oneSection.test(lower) ? ['navigate', walks] : cues.find(([, cue]) => cue.test(lower)) ?? ['other', /./])
  const act = refine(found[0], lower, expected.toLowerCase())
  const verb = (act === found[0] ? found[1] : cues.find(([other]) => other === act)?.[1] ?? found[1]).exec(lower)
  const verbAt = verb?.index ?? 0
  return {
    act,
    verb: verb?.[0].split(' ')[0] ?? '',
    about: weigh(text.replace(/\b(?:[Bb]efore|[Ww]ithout|[Aa]fter) \w+ing\b[^.,]*/, ''), expected, verbAt),
    object: contentWords(text.slice(verbAt)).slice(0, 4).join(' '),
    target: verb === null ? contentWords(text) : targetOf(text, verbAt, act === 'detail' ? verb[0].replace(/^(\w+(?: on)?).*?((?: (?:specific|first|chosen|individual))?)$/, '$1$2') : verb[0]),
    details: detailsOf(act === 'create' || act === 'edit' ? `${text}. ${expected}` : expected),
    places: placesOf(text, expected),
    quoted: [...text.matchAll(/"([^"]+)"|(?<=\W)'([^']+)'(?=\W)/g)].map(match => match[1] ?? match[2] ?? ''),
    beyond: beyondCue.exec(expected)?.[0] ?? (/^after \w+ing\b/i.test(text) ? /\bupdated\b[\w ]*|\binclud\w+ the latest\b/i.exec(expected)?.[0] ?? '' : '')
  }
}

/** A verb that another one in the same task outdoes. */
function refine (act: Act, lower: string, effect: string): Act {
  if ((act === 'create' || act === 'press') && /^(?:view|browse|test the \w+ history|navigate to the [\w ]*(?:profile|section) to view)\b/.test(lower) && !/\b(?:and|to) (?:attempt|add|submit|post|create|download)/.test(lower)) return 'view'
  if (act === 'create' && /\b(?:history|records)\b/.test(lower) && /\bview\b|history feature/.test(lower)) return 'view'
  if (act === 'create' && /error analysis|analysis feature/.test(lower)) return 'other'
    if (act === 'navigate' && /\bcategor(?:y|ies)\b/.test(lower) && /filter|belong/.test(effect)) return 'filter'
  if (act === 'view' && /\b(?:able to|can) (?:post|send|submit|write|upload|input and save)\b/.test(effect) && !/^(?:view|browse|navigate)/.test(lower)) return 'create'
  if (act === 'view' && !/^(?:view|browse|navigate|access|go to|open)/.test(lower) && (/\bable to (?:\w+ )?select|populat|visibly updated|highlighted/.test(effect) || !/\b(?:view|sees?|list\w*|display\w*|visible|present\w*|access\w*|shows?)\b/.test(effect))) return 'other'
  if (act === 'view' && /\b(?:begins|starts|loads correctly begins)\b/.test(lower)) return 'other'
  if (act === 'create' && /\badd (?:them|it) to\b/.test(lower)) return 'other'
  if (act === 'search' && /\beditor\b|\bpreview\b/.test(lower)) return 'other'
  if (act === 'edit' && /\b(?:verify|check) the display|^on the dashboard/.test(lower)) return /dashboard/.test(lower) ? 'other' : 'view'
  if (act === 'edit' && /\bchart|\bmode\b|highlighting|search frequency|rearrang/.test(lower)) return 'other'
  if (act === 'report' && /rearrang/.test(lower)) return 'other'
  if (act === 'account' && /points/.test(lower)) return 'other'
  if (act === 'edit' && /\b(?:add(?:ing)? or updat|post comments or updates|customi[sz]ed? (?:\w+ )?report)/.test(lower)) return /report/.test(lower) ? 'report' : 'create'
  if (act === 'edit' && /report customization|customi[sz]/.test(lower) && !/profile|setting/.test(lower)) return /report/.test(lower) ? 'report' : 'edit'
  if (act === 'account' && /contest|event|course|class|tournament|product/.test(lower) && !/log ?in|login|account/.test(lower)) return 'create'
  if (act === 'search' && /\breports?\b/.test(lower) && /quer/.test(lower)) return 'report'
  if (act === 'search' && /presence of|check for/.test(lower) && /search bar|search box/.test(lower) && !/perform|enter/.test(lower)) return 'search'
  if (act === 'search' && /search results and|after searching/.test(lower)) return 'detail'
  if (act === 'press' && /history|records?\b/.test(lower) && /view|navigate/.test(lower)) return 'view'
  if (act === 'report' && /\b(?:voucher|invoice|schedule a|new report)\b/.test(lower)) return 'create'
  return act
}

function weigh (text: string, expected: string, verbAt: number): Map<string, number> {
  const weights = new Map<string, number>()
  const put = (word: string, weight: number) => { weights.set(word, Math.max(weight, weights.get(word) ?? 0)) }
  for (const word of contentWords(expected)) put(word, 0.35)
  if (/\busers? (?:information|management|accounts?|profiles?|list|details)\b|\bview\w* [\w ]*user information/i.test(text)) for (const word of ['user', 'profile', 'member']) put(word, 1.5)
  for (const word of contentWords(text.slice(0, verbAt))) put(word, 1)
  const after = contentWords(text.slice(verbAt))
  for (const [place, word] of after.entries()) put(word, place < 4 ? 1.5 : 1)
  for (const [, named = ''] of text.matchAll(/\b(?:to|in|from|access|view|using) (?:the |their )?["']?((?:[\w-]+ ){1,3})["']?(?:section|page|menu|area)\b/gi)) for (const word of contentWords(named)) put(word, 2)
  for (const [, named = ''] of text.matchAll(/"([^"]+)"/g)) for (const word of contentWords(named)) put(word, 2)
  return weights
}

/** What stands after the verb up to the next preposition; before it for a noun such as "job posting functionality". */
function targetOf (text: string, verbAt: number, verb: string): string[] {
  const into = /\badd (?:an?|the) (?!new )[\w ]+? to (?:the |their |my |a )?([\w' ]+?)(?: for| without|\.|,|$)/i.exec(text)?.[1] ?? ''
  if (contentWords(into).length > 0) return contentWords(into)
  const rest = text.slice(verbAt).toLowerCase().replace(verb, '').trim()
  const direct = (rest.split(/\b(?:in|on|as|for|to|with|from|by|using|via|of|through|without|within|into|at|and add)\b|[,.(]/)[0] ?? '').split(/\band (?:submit|save|send)\b/).join(' ')
  const after = contentWords(direct).filter(word => !/^(?:forms?|feature|full|inputs?|submission|properly|fields?|piece|fill|out|submit\w*|creat\w*|initial|save|send)$/.test(word))
  if (after.length > 0) return after
  const before = contentWords(text.slice(0, verbAt).split(/[,.]/).at(-1) ?? '').filter(word => !/^(?:fill|out|submit|submitted|by|initial)$/.test(word)).slice(-3)
  if (before.length > 0) return before
  return contentWords(rest.split(/[,.(]/)[0] ?? '').slice(0, 4)
}

function detailsOf (text: string): string[][] {
  const found = [...text.matchAll(detailCue)].flatMap(match => (match[1] ?? match[2] ?? '').split(/,|;|\band\b|\bor\b|\//))
    .map(part => contentWords(part.replace(/\b(?:if applicable|etc)\b.*/i, '')).filter(word => !/^(?:ing|option|options|more|key|brief|recent|any|link|inputs?|fields?|necessary|required|correct|format\w*|logging|uploading)$/.test(word)))
    .filter(words => words.length > 0 && words.length <= 3 && !noDetail.test(words.join(' ')))
  const seen = new Set<string>()
  return found.filter(words => !seen.has(words.join(' ')) && seen.add(words.join(' '))).slice(0, 8)
}

function placesOf (task: string, expected: string): string[] {
  const quoted = [...expected.replace(/[“”]/g, '"').matchAll(/"([A-Z][\w ]+)"/g)].map(match => match[1] ?? '')
  const listed = [...`${task} ${expected}`.matchAll(/\(([^)]+)\)/g)].flatMap(match => (match[1] ?? '').replace(/e\.g\.,?/, '').split(/,|\band\b/)).map(part => part.trim()).filter(part => part !== '' && wordsOf(part).length <= 3)
  const between = /(?:between|from|such as|like) (?:the |pages such as |pages like )?([\w ,]+?)(?: and back|\.|$| without| using| to ensure)/i.exec(task)?.[1] ?? ''
  const named = /\b(?:page|dashboard|profile|home|section)/i.test(between) ? between.split(/,|\band\b|\bto\b/).map(part => part.replace(/\b(?:the|any other|main sections?|pages?|user|section)\b/gi, ' ').trim()).filter(part => part !== '' && wordsOf(part).length <= 3) : []
  return [...new Set([...quoted, ...listed, ...named])]
}
