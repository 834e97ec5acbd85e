import type { Page } from '@dream/contracts/messages'
import type { Json } from '@dream/contracts/blueprint/json'
import { kebab, key, sentenceCase } from '../nouns.ts'
import type { Said, TotalDraft, ViewDraft, Why } from '../phases.ts'
import type { Tool } from '../../../packs/tools.ts'
import { findEntity } from '../2-understand/sketch.ts'
import { isPeriod } from '../2-understand/rules/totals.ts'
import { fieldCalled, measureOf } from './choose-computed.ts'
import { addChart, chartsAsked } from './asked-charts.ts'
import { boardsAsked, reportsPage, schedulePage } from './asked-pages.ts'
import { dateOf, expressionOf, isWrittenAfterwards, openExpression } from './conditions.ts'
import { assumed, block, note, plannedOf, type Plan, type Planned } from './draft.ts'

type Options = { [key: string]: Json }

/** Gives the app its screens: overview, a list and a detail page per entity, and the views the wish asks for. */
export function choosePages (plan: Plan): void {
  if (plan.sketch.toolAlone !== undefined) {
    toolPage(plan, plan.sketch.toolAlone, '/')
    return
  }
  const overview: Page = { id: 'page.overview', title: /\bdash ?boards?\b/i.test(plan.sketch.reading.text) ? 'Dashboard' : 'Overview', path: '/', icon: 'home', inNavigation: true, blocks: [] }
  plan.pages.push(overview)
  note(plan, overview.id, 'page', 'The first page shows how things stand.', assumed('every-app-has-an-overview', 0.8))
  for (const planned of plan.entities) entityPages(plan, planned)
  for (const view of plan.sketch.views) viewPage(plan, view)
  for (const board of [...plan.sketch.boards, ...boardsAsked(plan)]) boardPage(plan, board.entity, board.why, board.by)
  schedulePage(plan)
  reportsPage(plan)
  for (const page of plan.sketch.textPages) {
    const id = `page.${kebab(page.title)}`
    if (plan.pages.some(other => other.id === id)) continue
    plan.pages.push({ id, title: page.title, path: `/${kebab(page.title)}`, icon: '', inNavigation: true, blocks: [block(id, 'text', 'text', { heading: page.title, body: `This page is about ${page.title.toLowerCase()}. Write here what visitors should know.` })] })
    note(plan, id, 'page', `There is a page "${page.title}".`, page.why)
  }
  for (const tool of plan.sketch.tools) toolPage(plan, tool, `/${tool.value.id}`)
  fillOverview(plan, overview)
}

/** A page that is a tool: the start page where it is all there is. */
function toolPage (plan: Plan, { value: tool, why }: Said<Tool>, path: string): void {
  const id = path === '/' ? 'page.overview' : `page.${tool.id}`
  if (plan.pages.some(page => page.id === id || page.path === path)) return
  plan.pages.push({ id, title: tool.name, path, icon: tool.icon, inNavigation: true, blocks: [block(id, tool.block, tool.block, tool.options)] })
  note(plan, id, 'block', path === '/' ? `The app is a ${tool.name.toLowerCase()}.` : `A page is a ${tool.name.toLowerCase()}.`, why)
}

/** Addresses that an app has for itself. */
const reserved = new Set(['api', 'assets', 'overview'])

export function segmentOf (planned: Planned): string {
  const segment = kebab(planned.entity.plural)
  return reserved.has(segment) ? `${segment}-list` : segment
}

export function listPageId (planned: Planned): string {
  return `page.${segmentOf(planned)}`
}

export function entityPages (plan: Plan, planned: Planned): void {
  const { entity, draft } = planned
  const id = listPageId(planned)
  const options: Options = { entity: entity.id }
  const asked = plan.sketch.sorts.find(sort => plannedOf(plan, sort.entity) === planned)
  const sorted = asked === undefined ? undefined : fieldCalled(planned, asked.field)
  const sort = sorted === undefined ? defaultSort(planned) : `${asked?.descending === true ? '-' : ''}${key(sorted.id)}`
  if (sort !== undefined) options.sort = sort
  plan.pages.push({ id, title: draft.listName === undefined ? entity.plural : sentenceCase(draft.listName), path: `/${segmentOf(planned)}`, icon: entity.icon, inNavigation: true, blocks: [block(id, 'list', 'list', options)] })
  const detail = `${id}.detail`
  plan.pages.push({ id: detail, title: entity.name, path: `/${segmentOf(planned)}/:id`, icon: '', inNavigation: false, blocks: [block(detail, 'detail', 'detail', { entity: entity.id })] })
  note(plan, id, 'page', `${entity.plural} are listed, and can be searched, added, changed and deleted.`, { ...assumed('every-entity-has-a-list', 0.9), source: draft.why.source === 'assumed' ? 'assumed' : 'inferred', spans: draft.why.spans.slice(0, 1) })
  note(plan, detail, 'page', `Each ${entity.name.toLowerCase()} has a page of its own.`, assumed('every-entity-has-a-detail', 0.9))
}

function defaultSort (planned: Planned): string | undefined {
  const { entity, draft } = planned
  if (draft.entry?.nature === 'event' || draft.entry === undefined || draft.entry.nature === 'document') {
    const date = dateOf(planned) ?? entity.fields.find(item => item.type === 'date')
    if (date !== undefined) return /due|deadline|start/i.test(date.name) ? key(date.id) : `-${key(date.id)}`
  }
  if (draft.entry?.nature === 'record') {
    const due = entity.fields.find(item => item.type === 'date' && /due|deadline|target|closing/i.test(item.name))
    if (due !== undefined) return key(due.id)
  }
  return entity.fields.some(item => item.id === entity.titleField && item.type !== 'relation') ? key(entity.titleField) : undefined
}

export function viewPage (plan: Plan, view: ViewDraft): void {
  const planned = plannedOf(plan, view.entity) ?? plannedOf(plan, findEntity(plan.sketch, view.entity)?.word ?? '')
  const filter = planned === undefined ? undefined : expressionOf(planned, view.condition)
  if (planned === undefined || filter === undefined) return
  addFilterPage(plan, planned, filter, view.title, view.why)
}

export function addFilterPage (plan: Plan, planned: Planned, filter: string, title: string, why: Why): Page | undefined {
  const { entity } = planned
  const name = kebab(title.toLowerCase().split(/\s+/).filter(word => !entity.plural.toLowerCase().split(' ').includes(word) && !entity.name.toLowerCase().split(' ').includes(word) && !/^(?:my|all|the|that|are|which|with|have|is)$/.test(word)).join(' '))
  const id = `${listPageId(planned)}.${name}`
  if (plan.pages.some(page => page.id === id)) return undefined
  const options: Options = { entity: entity.id, filter }
  const sort = defaultSort(planned)
  if (sort !== undefined) options.sort = sort
  const page: Page = { id, title: sentenceCase(title.toLowerCase().replace(/\s+/g, ' ')), path: `/${segmentOf(planned)}/${name}`, icon: 'filter', inNavigation: true, blocks: [block(id, 'list', 'list', options)] }
  const after = plan.pages.findLastIndex(other => other.id === `${listPageId(planned)}.detail`)
  plan.pages.splice(after < 0 ? plan.pages.length : after + 1, 0, page)
  note(plan, id, 'view', `A page shows ${title.toLowerCase()}.`, why)
  return page
}

/** A board over the choice field that says where a record stands. */
export function boardPage (plan: Plan, word: string, why: Why, by?: string): void {
  const planned = plannedOf(plan, word) ?? plannedOf(plan, findEntity(plan.sketch, word)?.word ?? '')
  const named = planned === undefined || by === undefined ? undefined : fieldCalled(planned, by)
  const status = planned === undefined ? undefined : named?.type === 'choice' ? named : stageOf(planned)
  if (planned === undefined || status === undefined) return
  const id = `${listPageId(planned)}.board`
  if (plan.pages.some(page => page.id === id)) return
  plan.pages.splice(1, 0, { id, title: planned.entity.name === 'Card' ? 'Board' : `${planned.entity.name} board`, path: `/${segmentOf(planned)}/board`, icon: 'board', inNavigation: true, blocks: [block(id, 'board', 'board', { entity: planned.entity.id, by: key(status.id) })] })
  note(plan, id, 'view', `A board shows ${planned.entity.plural.toLowerCase()} in a column per ${status.name.toLowerCase()}.`, why)
}

export function stageOf (planned: Planned): Planned['entity']['fields'][number] | undefined {
  const choices = planned.entity.fields.filter(item => item.type === 'choice')
  return choices.find(item => /status|stage|column|state/i.test(item.name)) ?? choices[0]
}

/** What is due and what was asked for leads, charts and totals follow, bare counts come last. */
function fillOverview (plan: Plan, page: Page): void {
  const tiles: Json[] = []
  for (const view of plan.pages.filter(other => other.id.split('.').length === 3 && !/\.(?:detail|board)$/.test(other.id))) {
    const planned = plan.entities.find(other => view.id.startsWith(`${listPageId(other)}.`))
    const filter = plan.sketch.views.map(draft => planned === undefined ? undefined : expressionOf(planned, draft.condition)).find(expression => expression !== undefined)
    if (planned !== undefined && filter !== undefined && tiles.length < 2) tiles.push({ entity: planned.entity.id, label: view.title, filter: filterOf(view) ?? filter, link: view.path })
  }
  if (tiles.length > 0) page.blocks.push(block(page.id, 'asked', 'counts', { tiles }))
  const due = dueEntity(plan)
  if (due !== undefined) {
    const options = dueOptions(due, 14)
    if (options !== undefined) page.blocks.push(block(page.id, 'due', 'due', { ...options, title: `${due.entity.plural} coming up` }))
  }
  const ending = plan.entities.find(planned => planned !== due && endOf(planned) !== undefined)
  const end = ending === undefined ? undefined : endOf(ending)
  if (ending !== undefined && end !== undefined) {
    const open = openExpression(ending)
    page.blocks.push(block(page.id, 'ending', 'due', { entity: ending.entity.id, date: key(end.id), days: 30, ...(open === undefined ? {} : { filter: open }), title: `${ending.entity.plural} by ${end.name.toLowerCase()}` }))
  }
  const asked = plan.sketch.totals.map(total => totalOptions(plan, total)).filter(options => options !== undefined)
  for (const { options, total } of asked.slice(0, 4)) {
    if (total.chart === undefined) addTotal(plan, page, options, total.why)
    else addChart(plan, page, { kind: total.chart, ...options }, total.why)
  }
  if (asked.length === 0) {
    const money = plan.entities.map(planned => totalOptions(plan, { entity: planned.draft.word, measure: 'sum', value: undefined, by: 'month', why: assumed('money-over-time') })).find(options => options !== undefined && options.planned.entity.fields.some(item => item.type === 'money' && /amount|price|total|cost|fee/i.test(item.name)) && !/^(?:activity|tournament|trip|flight|meeting)$/.test(options.planned.draft.entry?.id ?? '') && options.planned.draft.entry?.nature !== 'thing' && options.planned.draft.entry?.nature !== 'place')
    if (money !== undefined) addTotal(plan, page, money.options, assumed('money-over-time'))
  }
  chartsAsked(plan, page)
  const recent = plan.entities.find(planned => planned !== due) ?? plan.entities[0]
  if (recent !== undefined && page.blocks.length < 2) page.blocks.push(block(page.id, 'recent', 'recent', { entity: recent.entity.id, limit: 5, title: `Newest ${recent.entity.plural.toLowerCase()}` }))
  page.blocks.push(block(page.id, 'counts', 'counts', { tiles: plan.entities.slice(0, 6).map(planned => ({ entity: planned.entity.id, label: planned.entity.plural, link: `/${segmentOf(planned)}` })) }))
}

function filterOf (page: Page): string | undefined {
  const options = page.blocks[0] === undefined ? undefined : new TextDecoder().decode(page.blocks[0].options)
  return options === undefined ? undefined : /"filter":"((?:[^"\\]|\\.)*)"/.exec(options)?.[1]?.replaceAll('\\"', '"')
}

export function addTotal (plan: Plan, page: Page, options: Options, why: Why): void {
  const name = `totals${page.blocks.filter(other => other.block === 'totals').length === 0 ? '' : `-${page.blocks.filter(other => other.block === 'totals').length + 1}`}`
  if (page.blocks.some(other => other.block === 'totals' && new TextDecoder().decode(other.options).includes(`"by":${JSON.stringify(options.by)}`) && new TextDecoder().decode(other.options).includes(`"entity":${JSON.stringify(options.entity)}`))) return
  page.blocks.push(block(page.id, name, 'totals', options))
  note(plan, `${page.id}.${name}`, 'block', `The overview shows ${String(options.title).toLowerCase()}.`, why)
}

/** Options of a totals block, with what the wish left open taken from what there is. */
export function totalOptions (plan: Plan, total: TotalDraft): { options: Options, total: TotalDraft, planned: Planned } | undefined {
  const named = total.entity === undefined ? undefined : plannedOf(plan, total.entity) ?? plannedOf(plan, findEntity(plan.sketch, total.entity)?.word ?? '')
  const timed = isPeriod(total.by) || total.by === ''
  const candidates = named !== undefined ? [named] : [...plan.entities].sort((one, other) => weight(plan, other, total) - weight(plan, one, total))
  for (const planned of candidates) {
    const date = dateOf(planned) ?? planned.entity.fields.find(item => item.type === 'date' || item.type === 'date-time')
    const group = timed ? undefined : fieldCalled(planned, total.by) ?? planned.entity.fields.find(item => item.type === 'relation' && item.target === plannedOf(plan, findEntity(plan.sketch, total.by)?.word ?? '')?.entity.id)
    if (timed ? date === undefined : group === undefined) continue
    const value = total.measure === 'count' ? undefined : total.value === undefined ? measureOf(planned) : fieldCalled(planned, total.value) ?? measureOf(planned)
    const measure = value === undefined ? 'count' : total.measure
    if (named === undefined && value === undefined && total.measure !== 'count' && timed) continue
    const by = timed ? (total.by === '' || total.by === 'day' ? 'month' : total.by) : group === undefined ? 'month' : key(group.id)
    const what = value === undefined ? planned.entity.plural : value.name
    const per = timed ? by : group?.name.toLowerCase() ?? by
    const filter = total.condition === undefined ? undefined : expressionOf(planned, total.condition)
    if (total.condition !== undefined && filter === undefined) continue
    const title = total.title ?? (measure === 'count' ? `${planned.entity.plural} per ${per}` : measure === 'avg' ? `Average ${what.toLowerCase()} per ${per}` : `Total ${what.toLowerCase().replace(/^total /, '')} per ${per}`)
    return { planned, total, options: { entity: planned.entity.id, by, measure, title, ...(timed && date !== undefined ? { date: key(date.id) } : {}), ...(value === undefined ? {} : { value: key(value.id) }), ...(filter === undefined ? {} : { filter }) } }
  }
  return undefined
}

/** What a total without a name most likely means: what was asked to be shown, then money with a date. */
function weight (plan: Plan, planned: Planned, total: TotalDraft): number {
  const shown = plan.sketch.views.some(view => plannedOf(plan, view.entity) === planned) ? 2 : 0
  const money = planned.entity.fields.some(item => item.type === 'money') ? 4 : 0
  const dated = dateOf(planned) === undefined ? 0 : 1
  return shown + money + dated + (total.measure === 'count' ? 1 : 0)
}

/** The day something runs out or is owed, which one wants to know beforehand. */
function endOf (planned: Planned): Planned['entity']['fields'][number] | undefined {
  const kind = planned.draft.entry?.id ?? ''
  const dates = planned.entity.fields.filter(item => item.type === 'date' && item.computed === '')
  return dates.find(item => /^(?:expir|expires|renewal|valid until|best before|warranty until|next (?:due|service|hearing)|due date|deadline)/i.test(item.name))
    ?? (/^(?:lease|contract|rental|policy|subscription)$/.test(kind) ? dates.find(item => /^end/i.test(item.name)) : undefined)
}

/** Options of a due block without its title: what is over and done is let through no more. */
export function dueOptions (planned: Planned, days: number): Options | undefined {
  const date = dateOf(planned)
  if (date === undefined) return undefined
  const open = openExpression(planned)
  return { entity: planned.entity.id, date: key(date.id), days, ...(open === undefined ? {} : { filter: open }) }
}

function dueEntity (plan: Plan): Planned | undefined {
  const scored = plan.entities.map(planned => ({ planned, score: dueScore(planned) })).filter(item => item.score > 0).sort((one, other) => other.score - one.score)
  return scored[0]?.planned
}

export function dueScore (planned: Planned): number {
  const date = dateOf(planned)
  if (date === undefined) return 0
  const due = /due|deadline|follow|next/i.test(date.name) ? 3 : 0
  const event = planned.draft.entry?.nature === 'event' ? 2 : 0
  const kind = /^(?:walk|appointment|booking|meeting|task|session|event|match|schedule|reminder|visit|viewing|private-lesson|vet-visit|photoshoot|work-order|interview|tournament|trip|rental|chore|activity|ride|scene|study-session)$/.test(planned.draft.entry?.id ?? '') ? 2 : 0
  const behind = isWrittenAfterwards(planned) && !(due > 0 && openExpression(planned) !== undefined) ? -5 : 0
  return due + event + kind + behind
}
