import { siteKindIn } from '../../../packs/sites.ts'
import type { Piece, Said, SiteDraft, Sketch } from '../phases.ts'
import { stated } from './sketch.ts'

const longest = 700

/** Words that ask for a web site to be looked at, whatever it is of. */
const cue = /\b(?:landing ?page|one[- ]?pager|(?:single|one)[- ]page (?:web ?)?site|home ?page|coming[- ]soon page|portfolio(?: (?:web ?)?(?:site|page))?|(?:personal|business|company|marketing|promotional|brochure|informational|simple|small|nice|modern|static) (?:web ?)?(?:site|page)|web ?(?:site|page)|(?:personal |travel |food |photo )?blog)\b/iu
/** What a site alone cannot do: somebody who asks for this wants records. */
const records = /\b(?:track(?:s|er|ing)?|manag(?:e|es|ing|ement)|inventory|stock|invoices?|database|records?|log ?in|sign[- ]?in|accounts?|users? (?:can|should|must|will|to|are|may)|(?:visitors?|customers?|clients?|members?|readers?|people|admins?|owners?|students?) (?:can|should|must|may|will be able)|admin|dashboards?|upload|search|filters?|carts?|checkout|add to|orders?(?! form)|quiz|forum|components?|(?:members?|customers?|clients?|people|students?|guests?|users?|visitors?|buyers?|neighbou?rs?|players?) (?:\p{L}+ )?(?:book|join|order|buy|vote|enrol|rent|post|share|write|reserve|pay|borrow|apply|play)s?|rent(?:al|ing|s)?|reservations?|register|ratings?|reviews? and|browse|comment(?:s|ing)?|categori[sz]e|scheduling|schedules?(?! (?:of|for) the)|profiles?|functionalit(?:y|ies)|functions?|features? (?:such|like|includ)|platform (?:for|that)|system (?:for|that)|marketplace|e-?commerce|simulat\w*|calculat\w*|game)\b/iu
const blogs = /\bblog\b/iu
const topicOf = /\bblog (?:site |page )?(?:about|on|for|of) (?:my |our |the |all things )?(?<topic>[\p{L} &-]{3,40}?)(?=[.,;!?\n]|\s+(?:with|where|that|and|called|named|in|please)\b|$)/iud

/** What a wish calls a section, and the block that shows it. */
const sections: [RegExp, string][] = [
  [/\bmenus?\b|\bprice list\b|\bservices(?: offered)?\b|\bwhat (?:we|i) (?:bake|cook|offer|sell)\b/iu, 'menu'],
  [/\b(?:opening )?hours\b|\bopening times\b|\bwhen (?:we are|we're) open\b/iu, 'hours'],
  [/\bpricing\b|\bpric(?:e|ing) (?:plans?|tiers?|table)\b|\bplans and prices\b|\btiers\b/iu, 'pricing'],
  [/\btestimonials?\b|\b(?:customer )?reviews\b|\bwhat (?:customers|people|clients) say\b/iu, 'testimonials'],
  [/\bteam(?: members)?\b|\bstaff\b|\bwho we are\b|\bspeakers?\b/iu, 'team'],
  [/\bgallery\b|\bphotos\b|\bpictures\b|\bmy (?:work|projects)\b|\bprojects\b|\bportfolio\b/iu, 'gallery'],
  [/\bfaqs?\b|\bfrequently asked questions\b/iu, 'faq'],
  [/\bfeatures?\b(?! such| like)/iu, 'features'],
  [/\bhow it works\b|\bsteps\b/iu, 'steps'],
  [/\bnewsletter\b|\bwait(?:ing)?[- ]?list\b|\be-?mail sign-?up\b|\bsubscribe\b/iu, 'newsletter'],
  [/\bcontact(?: form| us| me| details| section| page)?\b|\brsvp\b|\border form\b|\bget in touch\b/iu, 'contact'],
  [/\babout(?: us| me| page| section)\b|\b(?:our|my) story\b/iu, 'story'],
  [/\bmap\b|\blocation\b|\baddress\b|\bdirections\b|\bhow to find us\b/iu, 'location'],
  [/\btimeline\b|\bprogramme?\b|\bagenda\b|\bschedule of the day\b|\bhistory\b/iu, 'timeline'],
  [/\blogos?\b|\bpartners\b|\bsponsors\b/iu, 'logos'],
  [/\bstat(?:s|istics)\b|\bnumbers\b/iu, 'stats']
]

/** A wish that asks for pages to be looked at, and for nothing to be kept but what visitors send. */
export function readSite (sketch: Sketch): void {
  const { text } = sketch.reading
  if (text.length > longest || records.test(text)) return
  const asked = cue.exec(text)
  if (asked === null) return
  const kind = siteKindIn(text)
  const isPlain = /^(?:web ?site|web ?page|portfolio)$/iu.test(asked[0])
  if (kind === undefined && isPlain) return
  if (/\b(?:stock|investment|share|crypto|fund)\b/iu.test(text) && /portfolio/iu.test(asked[0])) return
  const pieces: Piece[] = [pieceAt(text, asked.index, asked[0].length), ...(kind === undefined ? [] : [pieceAt(text, kind.start, kind.word.length)])]
  const topic = blogs.test(asked[0]) ? topicOf.exec(text) : null
  const place = topic?.indices?.groups?.topic
  const wanted = sections.flatMap(([pattern, block]): Said<string>[] => {
    const match = pattern.exec(text)
    const inCue = match !== null && match.index >= asked.index && match.index < asked.index + asked[0].length
    return match === null || inCue ? [] : [{ value: block, why: stated(sketch, `section:${block}`, [pieceAt(text, match.index, match[0].length)], 0.9) }]
  })
  const draft: SiteDraft = {
    kind: kind?.id ?? (/landing|coming|one[- ]?pager/iu.test(asked[0]) ? 'product' : 'developer'),
    isBlog: blogs.test(asked[0]),
    called: /\b(?:for|of) (?:my|our|a|an|the) (?<whose>[\p{L}’' -]{3,40}?)(?=[.,;!?\n]|\s+(?:with|where|that|and|called|named|in|please)\b|$)/iu.exec(text)?.groups?.whose?.trim() ?? '',
    topic: topic?.groups?.topic?.trim().toLowerCase() ?? '',
    sections: wanted
  }
  sketch.site = { value: draft, why: stated(sketch, `site:${draft.kind}`, [...pieces, ...(place === undefined ? [] : [pieceAt(text, place[0], place[1] - place[0])])], 0.9) }
}

function pieceAt (text: string, start: number, length: number): Piece {
  return { text: text.slice(start, start + length), start }
}
