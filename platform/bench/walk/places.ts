import type { Aim } from './aim.ts'
import type { Section, Walker } from './walker.ts'
import { contentWords, fit, relates, stem } from './words.ts'

/** The least that a name must have in common with a check to be taken for what it means. */
const enough = 0.75

const home = /^(?:overview|home|dashboard|start|homepage|home page|main page)$/i

/** The places of the menu a check may mean, best first. */
export function placesFor (walker: Walker, aim: Aim, fits: (section: Section) => boolean = () => true): Section[] {
  return walker.sections.filter(fits)
    .map(section => ({ section, score: scoreOf(section, aim) }))
    .filter(({ score }) => score >= enough)
    .sort((one, other) => other.score - one.score)
    .map(({ section }) => section)
}

/** How well a place's name fits what the verb of a check is done to. */
export function targetFit ({ name, add }: Section, aim: Aim): number {
  const target = new Map(aim.target.map(word => [word, 1]))
  return Math.max(fit(name, target), fit(add.replace(/^\w+ /, ''), target))
}

/** The same places, with those first that the verb is done to. */
export function targetsFirst (sections: Section[], aim: Aim): Section[] {
  return sections.map((section, place) => ({ section, place, score: targetFit(section, aim) })).sort((one, other) => other.score - one.score || one.place - other.place).map(({ section }) => section)
}

/** How well a place fits: by its name, and less by its headings and what can be added there. */
function scoreOf (section: Section, aim: Aim): number {
  const own = fit(section.name, aim.about)
  const inside = Math.max(0, ...[section.add.replace(/^\w+ /, ''), ...section.headings].filter(text => text !== '').map(text => fit(text, aim.about)))
  const isHome = home.test(section.name)
  return Math.max(isHome ? own * 0.5 : own, inside * 0.85)
}

/** The place of the menu with this name or one that means it. */
export function placeNamed (walker: Walker, name: string): Section | undefined {
  const words = contentWords(name)
  if (home.test(name.trim()) || words.length === 0) return /home|main|overview|dashboard/i.test(name) ? walker.sections[0] : undefined
  const ranked = walker.sections.map(section => ({ section, share: share(words, contentWords(`${section.name}`)), inside: share(words, contentWords(section.headings.join(' '))) }))
    .map(({ section, share: own, inside }) => ({ section, score: Math.max(own, inside * 0.9) })).sort((one, other) => other.score - one.score)
  const [best] = ranked
  return best !== undefined && best.score >= 0.5 ? best.section : undefined
}

function share (wanted: string[], has: string[]): number {
  return wanted.filter(word => has.some(own => relates(own, word))).length / wanted.length
}

const kinds: [RegExp, RegExp][] = [
  [/^(?:title|name|names|username|label|term|id|code|number)$/, /./],
  [/^(?:date|dates|timestamp|time|times|when|deadline|expiration|duration)$/, /\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]* \d|\d{4}-\d\d|\d:\d\d|\b(?:today|yesterday|days? ago|in \d+ days?)\b/i],
  [/^(?:price|prices|pricing|cost|amount|fee|fees|pay)$/, /[$€£]\s?\d/],
  [/^(?:phone|contact)$/, /\+?\d[\d ()-]{6,}|@\w+\./],
  [/^(?:email|contact)$/, /@\w+\./]
]

/** Which of the details a page shows, by its labels, its values and, for pictures, what stands there. */
export function coverage (details: string[][], labels: string[], text: string, pictures = 0): { seen: string[], missing: string[] } {
  const words = [...new Set(labels.flatMap(label => label.toLowerCase().split(/[^\p{L}\d]+/u)).filter(word => word.length > 1))]
  const stems = new Set(words.map(stem))
  const has = (word: string): boolean => stems.has(stem(word)) || words.some(label => relates(label, word)) || kinds.some(([said, value]) => said.test(word) && value.test(text)) || (pictures > 0 && /^(?:image|photo|picture|photograph|media|poster)s?/.test(word))
  const seen: string[] = []
  const missing: string[] = []
  for (const detail of details) (has(detail.at(-1) ?? '') || detail.filter(has).length * 2 > detail.length ? seen : missing).push(detail.join(' '))
  return { seen, missing }
}
