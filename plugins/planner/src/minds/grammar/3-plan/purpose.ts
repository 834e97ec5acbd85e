import { singular, titleCase } from '../nouns.ts'
import { organisation } from '../2-understand/own-business.ts'
import { isPlatform } from '../2-understand/noun-phrase.ts'

/** What somebody's trade is called by what they do. */
const trades: [verb: RegExp, name: (thing: string) => string][] = [
  [/^(?:rent|hire)$/, thing => `${thing} rental`], [/^(?:lend)$/, thing => `${thing} lending`], [/^(?:repair|fix|mend)$/, thing => `${thing} repair`],
  [/^(?:teach)$/, thing => `${thing} lessons`], [/^(?:clean)$/, thing => `${thing} cleaning`], [/^(?:breed)$/, thing => `${thing} breeding`], [/^(?:sell)$/, thing => `${thing} sales`],
  [/^(?:walk)$/, thing => `${thing} walking`], [/^(?:photograph|shoot)$/, thing => `${thing} photography`], [/^(?:groom)$/, thing => `${thing} grooming`], [/^(?:tune)$/, thing => `${thing} tuning`], [/^(?:collect)$/, thing => `${thing} collection`], [/^(?:bake)$/, thing => `${thing} bakery`], [/^(?:keep|raise)$/, thing => `${thing} keeping`], [/^(?:grow)$/, thing => `${thing} growing`]
]
const does = /(?:^|[.!?\n]\s*|\band |\bwhere |\bbecause )(?:i|we)(?:'m|'re| am| are)?\s+(?:also |mostly |only )?(?<verb>\p{L}+?)(?:ing)?\s+(?:out\s+)?(?:old |used |custom |handmade |private |wedding )?(?<thing>\p{L}{3,})(?: out)?\b/giu
const planned = /(?:^|[.!?\n]\s*|\b(?:to|for|help (?:me|us)) )(?:plan|planning|organi[sz]e|organi[sz]ing|prepare|preparing|run|running|host|coordinate)\s+(?:our|my|the|an?|this year's|your)\s+(?:annual |yearly |next |big |small )*(?<what>[\p{L}-]+(?: [\p{L}-]+){0,2}?)(?=\s*(?:[:,.;!?\n]|$|with\b|where\b|and\b|in\b|on\b|for\b|at\b|which\b|that\b|using\b|so\b|together\b|next\b))/giu
const place = /\b(?:of|for|at|in|run|have|own|manage) (?:an?|our|my|the) (?:(?:small|little|tiny|big|busy|local|new|family|family-run) )*(?<what>\p{L}+(?:[ -]\p{L}+){0,2})/giu

/** What the app is for, as its name: "Village Festival", "Tool Rental", "Veterinary Clinic"; undefined where the wish does not say it. */
export function purposeOf (text: string): { name: string, start: number, end: number } | undefined {
  const head = text.slice(0, 400)
  for (const [pattern, read] of [[planned, whole], [does, trade], [place, business]] as const) {
    for (const match of head.matchAll(pattern)) {
      const name = read(match)
      if (name !== undefined && name.length <= 40) return { name: titleCase(name), start: match.index, end: match.index + match[0].length }
    }
  }
  return undefined
}

function whole (match: RegExpExecArray): string | undefined {
  const what = match.groups?.what?.toLowerCase() ?? ''
  return what === '' || isPlatform(what) || /^(?:business|company|things?|stuff|time|day|days|week|life|work)$/.test(what) ? undefined : what
}

function trade (match: RegExpExecArray): string | undefined {
  const { verb = '', thing = '' } = match.groups ?? {}
  const name = trades.find(([pattern]) => pattern.test(verb.toLowerCase()))?.[1]
  if (name === undefined || /^(?:the|my|our|their|track|some|all|lots|many|things?|stuff|records?|notes?|them|it|up|you|people|everything|about|who|what|which|for|from|and)$/i.test(thing)) return undefined
  return name(singular(thing.toLowerCase()))
}

function business (match: RegExpExecArray): string | undefined {
  const words = (match.groups?.what ?? '').toLowerCase().split(' ')
  const found = words.map((_, index) => words.slice(0, words.length - index).join(' ')).find(name => organisation.test(name) && !/^(?:shop|store|club|business|company|agency|school|team|group)$/.test(name))
  return found === undefined || / (?:business|company)$/.test(found) ? found?.replace(/ (?:business|company)$/, '') : found
}
