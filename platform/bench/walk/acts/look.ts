import type { Aim } from '../aim.ts'
import { coverage, placesFor, targetsFirst } from '../places.ts'
import { openRecord, shownDetail } from '../records.ts'
import { goTo, verdict, type Outcome, type Section, type Verdict, type Walker } from '../walker.ts'
import { contentWords, fit, relates } from '../words.ts'

const homeWords = /\bhome ?page\b|\bdashboard\b|\bhome\b/

/** Goes where the check points and sees records or words there, with the details it names. */
export async function view (walker: Walker, aim: Aim, task: string): Promise<Verdict> {
  const [place] = placesFor(walker, aim)
  const section = place ?? (homeWords.test(task.toLowerCase()) ? walker.sections[0] : undefined)
  if (section === undefined) return verdict(walker, 'fail', `no place for ${aim.object}`)
  await goTo(walker, section.path)
  walker.note(`went to ${section.name}`)
  const first = await shownDetail(walker)
  const hasRecords = section.rows > 0 || section.charts > 0
  if (!hasRecords && section.text.length < 80) return verdict(walker, 'fail', `there is nothing on ${section.name}`)
  if (!hasRecords && /Nothing here yet|No \w[\w ]* yet/i.test(first.text)) return verdict(walker, 'fail', `${section.name} is empty: ${first.text.slice(0, 80)}`)
  const exactly = Number(/\bexactly (\d+)\b/.exec(task)?.[1] ?? section.rows)
  if (exactly !== section.rows) return verdict(walker, 'fail', `${section.name} shows ${section.rows} and not ${exactly}`)
  const shown = [...first.labels]
  let text = first.text
  let pictures = first.pictures
  let { missing } = coverage(aim.details, shown, text, pictures)
  if (missing.length > 0 && section.rows > 0) {
    const title = await openRecord(walker)
    if (title !== '') {
      const detail = await shownDetail(walker)
      shown.push(...detail.labels)
      text += detail.text
      pictures += detail.pictures
      missing = coverage(aim.details, shown, text, pictures).missing
      walker.note(`opened ${title}`)
    }
  }
  const history = contentWords(/\b(?:view|displaying|verify) (?:the |their |user )*([\w ]+?) (?:history|records)\b/i.exec(task)?.[1] ?? '')
  if (history.length > 0 && !history.some(word => [section.name, ...shown].some(label => contentWords(label).some(own => relates(own, word))))) return verdict(walker, 'fail', `${section.name} shows no ${history.join(' ')}`)
  const called = contentWords(/\b(?:to|access|view) the ["']?([\w ]+?)["']? (?:section|page)\b/i.exec(task.replace(/[“”]/g, '"'))?.[1] ?? '')
  if (called.length > 0 && place !== undefined && !called.some(word => [section.name, ...section.headings].some(label => contentWords(label).some(own => relates(own, word))))) return verdict(walker, 'partial', `nothing is called ${called.join(' ')}; ${section.name} comes nearest`)
  const mustShow = contentWords(task).filter(word => /^(?:search|comment|photo|picture)s?$/.test(word))
  if (mustShow.includes('search') && !section.search) return verdict(walker, 'fail', `${section.name} has no search`)
  if (place === undefined && missing.length === aim.details.length && missing.length > 0) return verdict(walker, 'fail', `${section.name} has no ${missing.join(', no ')}`)
  return byDetails(walker, aim, missing, `${section.name} shows ${section.rows > 0 ? `${section.rows} records` : 'its words'}`)
}

/** Passes when all named details but a stray one are seen. */
export function byDetails (walker: Walker, aim: Aim, missing: string[], what: string): Verdict {
  if (aim.beyond !== '') return verdict(walker, 'partial', `${what}, but nothing is done about "${aim.beyond}"`)
  const all = aim.details.length
  const outcome: Outcome = missing.length === 0 || missing.length <= all * 0.25 ? 'pass' : 'partial'
  return verdict(walker, outcome, missing.length === 0 ? what : `${what}, but no ${missing.join(', no ')}`)
}

/** Opens the first record of a list and sees its details. */
export async function detail (walker: Walker, aim: Aim, task: string): Promise<Verdict> {
  const sections = targetsFirst(placesFor(walker, aim, ({ rows }) => rows > 0), aim)
  for (const section of sections.slice(0, 2)) {
    await goTo(walker, section.path)
    const title = await openRecord(walker)
    if (title === '') continue
    const seen = await shownDetail(walker)
    walker.note(`${section.name} → ${title}`)
    if (!seen.text.includes(title)) return verdict(walker, 'fail', `the page of ${title} does not name it`)
    if (/comment section|comments? /i.test(task) && !seen.labels.some(label => fit(label, new Map([['comment', 1]])) > 0.5)) return verdict(walker, 'fail', `${title} has no comments: ${seen.labels.join(', ')}`)
    const { missing } = coverage(aim.details, [...seen.labels, ...section.columns], seen.text, seen.pictures)
    if (seen.labels.length < 3) return verdict(walker, 'fail', `${title} shows no details`)
    return byDetails(walker, aim, missing, `shows ${seen.labels.slice(1, 9).join(', ')}`)
  }
  return view(walker, aim, task)
}

/** Finds a chart or figures about what the check means. */
export async function report (walker: Walker, aim: Aim, task: string): Promise<Verdict> {
  const wantsChart = /chart|graph/.test(task.toLowerCase())
  const figures = (section: Section): boolean => wantsChart ? section.charts > 0 : section.charts > 0 || /\b\d+\b/.test(section.text)
  const named = placesFor(walker, aim).filter(figures)
  const drawn = walker.sections.filter(section => section.charts > 0 || /statistics|report|overview|dashboard|analysis/i.test(section.name))
    .map(section => ({ section, score: Math.max(0, ...section.headings.map(heading => fit(heading, aim.about))) })).filter(({ score }) => score >= 0.6).sort((one, other) => other.score - one.score).map(({ section }) => section)
  const isMade = /\b(?:generate|generating|customi|download|format)/.test(task.toLowerCase())
  const section = (wantsChart ? drawn.find(({ charts }) => charts > 0) : undefined) ?? drawn[0] ?? named[0] ?? (/dashboard/.test(task.toLowerCase()) ? walker.sections[0] : undefined)
  if (section === undefined) return verdict(walker, 'fail', `no figures about ${aim.object}`)
  await goTo(walker, section.path)
  const seen = await shownDetail(walker)
  walker.note(`went to ${section.name}: ${section.headings.slice(0, 6).join(', ')}`)
  if (wantsChart && section.charts === 0) return verdict(walker, 'fail', 'there is no chart')
  const makes = section.buttons.find(name => /generate|export|download|print/i.test(name))
  if (isMade && makes === undefined) return verdict(walker, 'partial', `${section.name} shows what is kept, but nothing generates a report`)
  const { missing } = coverage(aim.details, seen.labels, seen.text, seen.pictures)
  if (section.charts === 0 && section.rows === 0 && !/\d/.test(seen.text)) return verdict(walker, 'fail', `${section.name} has no figures`)
  return byDetails(walker, aim, missing, section.charts > 0 ? `${section.name} has charts` : `${section.name} has figures`)
}
