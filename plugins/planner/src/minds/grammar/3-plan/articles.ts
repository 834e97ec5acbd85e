import { isPlural, lastWord, withArticle } from '../nouns.ts'

const uncounted = new Set('equipment progress feedback content stock text energy mileage medication soil bait weather staff information homework furniture luggage cast advice'.split(' '))

/** "a breed", "an owner", but "notes" and "equipment". */
export function withArticleOrNone (name: string): string {
  const last = lastWord(name).toLowerCase()
  return uncounted.has(last) || (isPlural(last) && !/(?:ss|us|is)$/.test(last)) ? name : withArticle(name)
}
