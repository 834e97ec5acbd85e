import type { Intent } from '@dream/contracts/messages'

/** A verb of the wish and what it is done to, by where the two words stand. */
export interface VerbObject {
  verb: { start: number, end: number }
  object: { start: number, end: number }
  text: string
}

const verbs = 'add create manage edit update modify delete remove post publish submit register record log track save store organize organise enter upload schedule assign collect generate browse view see display show search filter sort query find categorize book reserve join order purchase buy rate review comment vote donate borrow rent lend bid adopt subscribe mark complete approve reject cancel share download export print import compare calculate analyze send receive reply follow like invite play start stop reset convert roll draw count split'.split(' ')
const forms = new Set(verbs.flatMap(verb => [verb, `${verb}s`, `${verb}ing`, `${verb.replace(/e$/, '')}ing`, `${verb}${verb.at(-1) ?? ''}ing`, verb.replace(/y$/, 'ies')]))
const between = new Set('a an the their its his her my our your all any each every of for to and or with in on by new own existing personal various different multiple various specific other some more from up out about daily weekly monthly detailed online real-time'.split(' '))
const furthest = 4

/** The verb-object pairs of a wish by a word list of the judge's own: "add tasks", "view detailed statistics". */
export function verbObjects (text: string): VerbObject[] {
  const words = [...text.matchAll(/[\p{L}][\p{L}'’-]*|[.!?;:,()\n]/gu)].map(match => ({ word: match[0].toLowerCase(), start: match.index, end: match.index + match[0].length }))
  const pairs: VerbObject[] = []
  for (const [index, verb] of words.entries()) {
    if (!forms.has(verb.word)) continue
    const object = words.slice(index + 1, index + 1 + furthest).find(({ word }) => !between.has(word) && !forms.has(word))
    if (object === undefined || !/\p{L}{3}/u.test(object.word)) continue
    pairs.push({ verb, object, text: `${verb.word} ${object.word}` })
  }
  return pairs
}

/** Whether something that was understood holds the verb and something holds its object. */
export function hasPlace ({ verb, object }: VerbObject, intent: Intent): boolean {
  const spans = intent.understood.flatMap(({ spans }) => spans)
  const holds = ({ start, end }: { start: number, end: number }) => spans.some(span => span.start < end && start < span.end)
  return holds(verb) && holds(object)
}
