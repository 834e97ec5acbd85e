import type { Json } from '@dream/contracts/blueprint/json'
import { key } from '../nouns.ts'
import type { Sketch, Why } from '../phases.ts'
import { addTotal, dueOptions, dueScore, listPageId, segmentOf, stageOf, totalOptions } from './choose-pages.ts'
import { dateOf } from './conditions.ts'
import { block, note, type Plan, type Planned } from './draft.ts'

/** Words of the wish that ask for a page over all records, wherever they stand in it. */
const boardWords = /\b(?:kanban|sales pipeline|pipeline (?:view|board|stages?)|hiring pipeline|swim ?lanes?|(?:task|project|sales|deal|ticket|status|order|scrum|story) boards?|board view|columns? (?:for|per|by) (?:each )?(?:status|stage)|(?:workflow|deal|sales|hiring|pipeline) stages|trello)\b/i
const scheduleWords = /\b(?:(?:my |the |a |an |our |weekly |daily |class |work |appointment |booking )?(?<name>calendar|schedule|agenda|timetable)s?|scheduling)\b/i
const reportWords = /\b(?:reports?|reporting|statistics|statistical|analytics|(?:data|sales|financial|statistical|trend|performance) analysis|analy[sz]e)\b/i
const workflow = /^(?:task|deal|application|ticket|order|lead|candidate|issue|repair-request|work-order|content-piece|grant|legal-case|complaint|idea|project|purchase-order|shipment|incident|chore|apartment-option|card|milestone)$/

function said (sketch: Sketch, words: RegExp, reason: string): { why: Why, match: RegExpExecArray } | undefined {
  const match = words.exec(sketch.reading.text)
  if (match === null) return undefined
  const span = { start: match.index, end: match.index + match[0].length }
  sketch.reading.heard.mark([span])
  return { match, why: { source: 'inferred', reason, spans: [span], confidence: 0.7 } }
}

/** A board over what moves through stages, when the wish speaks of one and no rule has read it. */
export function boardsAsked (plan: Plan): { entity: string, by?: string, why: Why }[] {
  if (plan.sketch.boards.length > 0) return []
  const planned = plan.entities.find(other => workflow.test(other.draft.entry?.id ?? '') && /status|stage|column/i.test(stageOf(other)?.name ?? ''))
  const head = plan.sketch.headNoun
  const named = head !== undefined && / board$/.test(head.value) && !/(?:job|dash|message|bulletin|notice|score|leader|key|discussion|white|story|circuit) ?board$/.test(head.value) ? { why: head.why } : undefined
  const found = planned === undefined ? undefined : said(plan.sketch, boardWords, 'board-words') ?? named
  return planned === undefined || found === undefined ? [] : [{ entity: planned.draft.word, why: found.why }]
}

/** What comes up in the next weeks, of everything with a day. */
export function schedulePage (plan: Plan): void {
  const dated = plan.entities.filter(planned => dueScore(planned) > 0).sort((one, other) => dueScore(other) - dueScore(one)).slice(0, 3)
  const found = dated.length === 0 ? undefined : said(plan.sketch, scheduleWords, 'schedule-words')
  if (found === undefined) return
  const name = (found.match.groups?.name ?? 'schedule').toLowerCase()
  const id = `page.${name}`
  if (isTaken(plan, id, `/${name}`)) return
  const blocks = dated.flatMap((planned, index) => {
    const options = dueOptions(planned, 31)
    return options === undefined ? [] : [block(id, index === 0 ? 'due' : `due-${index + 1}`, 'due', { ...options, title: planned.entity.plural })]
  })
  plan.pages.splice(1, 0, { id, title: name.charAt(0).toUpperCase() + name.slice(1), path: `/${name}`, icon: 'calendar', inNavigation: true, blocks })
  note(plan, id, 'page', `A page shows what comes up in the next month, by date.`, found.why)
}

const mostTotals = 5

/** How many there are of each, and their totals over time and by where they stand. */
export function reportsPage (plan: Plan): void {
  const kept = plan.entities.some(planned => planned.draft.entry?.id === 'report')
  const found = said(plan.sketch, kept ? /\b(?:statistics|statistical|analytics|analysis)\b/i : reportWords, 'report-words')
  if (found === undefined) return
  const name = kept || !/report/i.test(found.match[0]) ? 'statistics' : 'reports'
  const id = `page.${name}`
  if (isTaken(plan, id, `/${name}`)) return
  const tiles: Json[] = plan.entities.slice(0, 6).map(planned => ({ entity: planned.entity.id, label: planned.entity.plural, link: `/${segmentOf(planned)}` }))
  const page = { id, title: name.charAt(0).toUpperCase() + name.slice(1), path: `/${name}`, icon: 'chart', inNavigation: true, blocks: [block(id, 'counts', 'counts', { tiles })] }
  for (const planned of plan.entities) {
    for (const options of reportsOn(plan, planned, found.why)) if (page.blocks.length <= mostTotals) addTotal(plan, page, options, found.why)
  }
  plan.pages.push(page)
  note(plan, id, 'page', `A page "${page.title}" adds up what there is.`, found.why)
}

function reportsOn (plan: Plan, planned: Planned, why: Why): { [key: string]: Json }[] {
  const { entity, draft } = planned
  const isRecord = draft.entry === undefined || /^(?:event|record|document)$/.test(draft.entry.nature)
  const money = entity.fields.some(item => item.type === 'money')
  const date = dateOf(planned) ?? entity.fields.find(item => item.type === 'date')
  const overTime = !isRecord || date === undefined ? undefined : totalOptions(plan, { entity: draft.word, measure: money ? 'sum' : 'count', value: undefined, by: 'month', why })?.options
  const group = entity.fields.find(item => item.type === 'choice' && /status|stage|category|type/i.test(item.name)) ?? entity.fields.find(item => item.type === 'choice')
  const byGroup = group === undefined ? undefined : { entity: entity.id, by: key(group.id), measure: 'count', title: `${entity.plural} by ${group.name.toLowerCase()}` }
  return [overTime, byGroup].filter(options => options !== undefined)
}

function isTaken (plan: Plan, id: string, path: string): boolean {
  return plan.pages.some(page => page.id === id || page.path === path) || plan.entities.some(planned => listPageId(planned) === id)
}
