import { entityOf } from '../../../packs/lexicon.ts'
import { isPlural, singular } from '../nouns.ts'
import type { Piece } from '../phases.ts'
import { isAbstractNoun } from './no-records.ts'
import { operationOf, verbStem } from './verbs.ts'
import { viewWords } from './view-words.ts'

/** "Boat management" is what is done to boats. */
export const management = /^(?<object>[\p{L}' &-]{2,40}?)\s+(?:management|managing|administration|tracking|registration|control|planning|posting|scheduling|monitoring|recording|booking|submission|handling|processing|maintenance|logging|publishing|creation|generation|uploading|editing)$/iu
const determiner = /^(?:the|their|its|his|her|my|our|your|a|an|all|these|those|this|that|any|new|existing)$/i

/** The stem of the verb that an item begins with, if it does. */
export function leadingVerb (item: Piece): string | undefined {
  const words = item.text.split(/\s+/)
  const first = (words[0] ?? '').toLowerCase()
  const second = `${first} ${(words[1] ?? '').toLowerCase()}`
  const unknownDoing = /ing$/.test(first) && words.length > 1 && !/^(?:features?|functions?|functionality|capabilit(?:y|ies)|options|tools|system)$/i.test(words[1] ?? '') && verbStem(first) === undefined && entityOf(item.text) === undefined && entityOf(`${first} ${words[1] ?? ''}`) === undefined && isPlural(item.text)
  const strange = determiner.test(words[1] ?? '') && words.length > 2 && verbStem(first) === undefined && entityOf(first) === undefined && !management.test(item.text) && /^[\p{L}-]+$/u.test(first) && !noVerb.test(first)
  const stem = unknownDoing || strange ? 'get' : second === 'sign up' || second === 'follow up' ? second.replace(' ', '-') : verbStem(first)
  const managed = management.exec(item.text)?.groups?.object
  if (words.length > 1 && (entityOf(item.text) !== undefined || (managed !== undefined && entityOf(managed) !== undefined))) return undefined
  if (words.length === 2 && operationOf(verbStem(first) ?? '') === 'link' && isAbstractNoun(singular((words[1] ?? '').toLowerCase()))) return undefined
  const noun = stem !== undefined && words.length > 1 && (entityOf(item.text) !== undefined || management.test(item.text) || (words.length === 2 && viewWords.test(words[1] ?? ''))) && !/ing$/.test(first)
  return noun ? undefined : stem
}

const noVerb = /^(?:of|with|for|in|on|all|both|each|every|the|its|their|my|our|how|what|when|if|to|by|as|not|also)$/
