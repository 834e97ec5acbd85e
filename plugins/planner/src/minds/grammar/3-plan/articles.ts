import { isPlural, lastWord, withArticle } from '../nouns.ts'

const uncounted = new Set('equipment progress feedback content stock text energy mileage medication soil bait weather staff information homework furniture luggage cast advice'.split(' '))

/** "a breed", "an owner", but "notes" and "equipment". */
export function withArticleOrNone (name: string): string {
  const done = /^(?<deed>[\p{L} -]+) by$/iu.exec(name)?.groups?.deed
  if (done !== undefined) return done.endsWith('ed') ? `who ${done} it` : `by whom it was ${done}`
  if (/(?:^| )(?:by|to|from|with|on|at|of|since|until|for)$/i.test(name)) return `"${name}"`
  const last = lastWord(name).toLowerCase()
  return uncounted.has(last) || (isPlural(last) && !/(?:ss|us|is)$/.test(last)) ? name : withArticle(name)
}
