import type { Culture, Wish } from '@dream/contracts/messages'
import { currencyOfRegion, currencyWords, regionOfLanguage, regionOfZone, saturdayRegions, sundayRegions } from '../../../packs/currencies.ts'
import type { Why } from '../phases.ts'
import { assumed } from './draft.ts'

/** Formats, money and first weekday from the wish's locale and time zone; a currency named in the text wins. */
export function cultureOf (wish: Wish): { culture: Culture, why: Why } {
  const locale = /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/.test(wish.locale) ? wish.locale : 'en'
  const region = /-([A-Z]{2})\b/.exec(locale)?.[1] ?? regionOfZone.get(wish.timeZone) ?? regionOfLanguage.get(locale.slice(0, 2)) ?? 'US'
  const said = currencyWords.map(([pattern, currency]) => ({ match: pattern.exec(wish.text), currency })).find(({ match }) => match !== null)
  const byRegion = currencyOfRegion.get(region) ?? 'USD'
  const dollars = said?.currency === 'USD' && /^(?:CAD|AUD|NZD|SGD|HKD|MXN)$/.test(byRegion)
  return {
    culture: {
      locale, timeZone: wish.timeZone === '' ? 'UTC' : wish.timeZone, currency: said === undefined || dollars ? byRegion : said.currency,
      firstWeekday: sundayRegions.has(region) ? 7 : saturdayRegions.has(region) ? 6 : 1
    },
    why: said?.match === undefined || said.match === null ? assumed('locale', 0.8) : { source: 'stated', reason: 'currency-words', spans: [{ start: said.match.index, end: said.match.index + said.match[0].length }], confidence: 0.9 }
  }
}
