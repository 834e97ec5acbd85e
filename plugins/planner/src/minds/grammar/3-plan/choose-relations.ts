import { entityOf } from '../../../packs/lexicon.ts'
import { fieldId, lastWord, sentenceCase, withArticle } from '../nouns.ts'
import type { EntityDraft } from '../phases.ts'
import { findEntity } from '../2-understand/sketch.ts'
import { parentFor, strangerFor } from './choose-entities.ts'
import { isOneOf } from './choose-fields.ts'
import { assumed, field, note, plannedOf, type Plan, type Planned } from './draft.ts'
import type { Why } from '../phases.ts'

/** Ties records together: as the wish says, then as the packs know, then a lone event to what it happens to. */
export function chooseRelations (plan: Plan): void {
  for (const planned of plan.entities) statedRelations(plan, planned)
  for (const planned of plan.entities) knownRelations(plan, planned)
  for (const planned of plan.entities) namedAfter(plan, planned)
  for (const planned of plan.entities) loneEvents(plan, planned)
}

function statedRelations (plan: Plan, planned: Planned): void {
  for (const draft of planned.draft.fields) {
    if (draft.type !== 'relation' || draft.target === undefined || draft.why.reason === 'current') continue
    if (draft.why.reason.startsWith('link-of-') && relateByRole(plan, planned, draft.target)) continue
    const target = plannedOf(plan, draft.target) ?? plannedOf(plan, findEntity(plan.sketch, draft.target)?.word ?? '')
    if (target === undefined) continue
    relate(plan, planned, target, { name: draft.name, why: draft.why, owned: draft.owned === true })
  }
}

/** The role that the packs have for what the verb was done to gives the relation its place among the fields. */
function relateByRole (plan: Plan, planned: Planned, word: string): boolean {
  const target = plannedOf(plan, word) ?? plannedOf(plan, findEntity(plan.sketch, word)?.word ?? '')
  if (target === undefined || related(planned, target)) return target !== undefined
  const role = planned.draft.entry?.fields.find(entry => entry.links.length > 0 && !entry.title && isOneOf(target.draft.word, entry.links))
    ?? planned.draft.entry?.fields.find(entry => entry.links.length > 0 && isOneOf(target.draft.word, entry.links))
    ?? planned.draft.entry?.fields.find(entry => entry.links.length > 0 && !entry.title && entityOf(entry.links[0] ?? '')?.nature !== 'person')
  const spans = planned.draft.why.spans.slice(0, 1)
  relate(plan, planned, target, { name: target.draft.word, why: { source: 'inferred', reason: `pack:${planned.draft.entry?.id ?? ''}`, spans, confidence: 0.75 }, owned: false, at: role === undefined ? undefined : placeOf(planned, role.name, role.title) })
  return true
}

/** Roles that are kept where everybody is just a user. */
const peopleRoles = new Set('customer contact student participant patient tenant visitor payer donor passenger recipient'.split(' '))
/** Roles that say no more than the name of what plays them. */
const plainRoles = new Set('item product job course event booked rented equipment property space subject assignment service vehicle order project material lot station document group category customer person party visited contact student participant employee member patient pet recipient tenant visitor with tracked'.split(' '))

function knownRelations (plan: Plan, planned: Planned): void {
  const { draft } = planned
  if (plan.frozen?.has(planned.entity) === true) return
  const before = plan.entities.filter(other => related(planned, other))
  for (const { name, links, title } of draft.entry?.fields.filter(item => item.links.length > 0) ?? []) {
    const target = parentIn(plan, planned, links, name)
    if (target === undefined || reaches(plan, target, planned) || before.some(other => isOneOf(other.draft.word, links))) continue
    const own = planned.entity.fields.find(item => item.id === fieldId(planned.entity.id, name))
    if (own !== undefined && !isPlain(own.type)) continue
    if (name === 'assignee' && draft.fields.some(item => /responsible|in charge|assigned/.test(item.name))) continue
    relate(plan, planned, target, { name: own === undefined && isPlainRole(name, target.draft) ? target.draft.word : name, why: packWhy(draft, target.draft), owned: false, at: placeOf(planned, name, title) })
  }
  for (const group of draft.entry?.of ?? []) {
    const target = parentIn(plan, planned, group)
    if (target === undefined || reaches(plan, planned, target) || reaches(plan, target, planned) || tiedByAnother(plan, planned, target)) continue
    const alternatives = plan.entities.filter(other => group.some(word => other.draft.word === word || other.draft.entry?.words.includes(word)))
    if (alternatives.some(other => related(planned, other))) continue
    relate(plan, planned, target, { name: target.draft.word, why: packWhy(draft, target.draft), owned: false })
  }
}

/** An exercise is of no workout where sets say which exercise was done in which workout. */
function tiedByAnother (plan: Plan, planned: Planned, target: Planned): boolean {
  return isEvent(target.draft) && !isEvent(planned.draft) && plan.entities.some(other => [planned, target].every(side => related(other, side) && other.draft.fields.some(field => field.target === side.draft.word)))
}

/** "Customer" says no more than "Client", but more than "User". */
function isPlainRole (name: string, target: EntityDraft): boolean {
  if (isOneOf(name, [target.word])) return true
  return plainRoles.has(name) && (!/^(?:user|registration)$/.test(target.entry?.id ?? '') || !peopleRoles.has(name))
}

/** Before the first field that the pack has after it. */
function placeOf ({ draft, entity }: Planned, name: string, title: boolean): number | undefined {
  if (title) return 0
  if (draft.fieldsStated) return undefined
  const entries = draft.entry?.fields ?? []
  const after = entries.slice(entries.findIndex(entry => entry.name === name) + 1).map(entry => fieldId(entity.id, entry.name))
  const place = entity.fields.findIndex(item => after.includes(item.id))
  return place < 0 ? undefined : place
}

function parentIn (plan: Plan, { draft }: Planned, group: string[], role = ''): Planned | undefined {
  const parent = parentFor(plan.sketch, draft, group) ?? strangerFor(plan.sketch, draft, role)
  return parent === undefined ? undefined : plannedOf(plan, parent.word)
}

/** Only what holds a name gives way to a relation of that name. */
function isPlain (type: string): boolean {
  return type === 'text' || type === 'long-text' || type === 'relation'
}

function packWhy (draft: EntityDraft, parent: EntityDraft): Why {
  const reason = `pack:${draft.entry?.id ?? ''}`
  if (draft.why.source === 'assumed' || parent.why.source === 'assumed') return assumed(reason, 0.6)
  return { source: 'inferred', reason, spans: [...draft.why.spans.slice(0, 1), ...parent.why.spans.slice(0, 1)], confidence: 0.75 }
}

/** "Contest announcement" and "equipment check" belong to the contest and the equipment they are named after. */
function namedAfter (plan: Plan, planned: Planned): void {
  const { draft, entity } = planned
  if (plan.frozen?.has(entity) === true || !draft.word.includes(' ')) return
  const front = draft.word.slice(0, draft.word.lastIndexOf(' '))
  const parent = plan.entities.find(other => other !== planned && (other.draft.word === front || other.draft.word.endsWith(` ${front}`) || lastWord(other.draft.word) === front))
  if (parent === undefined || parent.draft.entry?.id === draft.entry?.id || reaches(plan, planned, parent) || reaches(plan, parent, planned)) return
  relate(plan, planned, parent, { name: parent.draft.word, why: { source: 'inferred', reason: 'named-after', spans: draft.why.spans.slice(0, 1), confidence: 0.6 }, owned: false })
}

/** A dated thing nobody knows belongs to the last of what was described before it. */
function loneEvents (plan: Plan, planned: Planned): void {
  const { draft, entity } = planned
  if (plan.frozen?.has(entity) === true) return
  if (draft.entry !== undefined && draft.entry.nature !== 'event') return
  const unknown = draft.entry?.id === 'shape-event'
  if ((!draft.fieldsStated && !unknown) || entity.fields.some(item => item.type === 'relation') || !entity.fields.some(item => item.type === 'date' || item.type === 'date-time')) return
  if (plan.entities.some(other => related(other, planned))) return
  const before = plan.entities.slice(0, plan.entities.indexOf(planned)).filter(other => (unknown || other.draft.fieldsStated) && !isEvent(other.draft))
  const leaf = unknown ? before.at(-1) : before.findLast(other => related(other, before.find(first => first !== other && related(other, first)) ?? other)) ?? before[0]
  if (leaf === undefined) return
  relate(plan, planned, leaf, { name: leaf.draft.word, why: { source: 'inferred', reason: 'event-of-what-came-before', spans: draft.why.spans.slice(0, 1), confidence: 0.5 }, owned: false })
}

function isEvent (draft: EntityDraft): boolean {
  return draft.entry?.nature === 'event'
}

function related (from: Planned, to: Planned): boolean {
  return from !== to && from.entity.fields.some(item => item.type === 'relation' && item.target === to.entity.id)
}

/** Whether `from` already belongs to `to`, however far up. */
function reaches (plan: Plan, from: Planned, to: Planned, seen = new Set<Planned>()): boolean {
  if (from === to) return true
  if (seen.has(from)) return false
  seen.add(from)
  return plan.entities.some(next => related(from, next) && reaches(plan, next, to, seen))
}

interface Relation {
  name: string
  why: Why
  owned: boolean
  /** Where among the fields it stands; after the title and other relations unless told. */
  at?: number | undefined
}

function relate (plan: Plan, child: Planned, parent: Planned, { name, why, owned, at }: Relation): void {
  const id = fieldId(child.entity.id, name)
  const taken = child.entity.fields.findIndex(item => item.id === id || item.name.toLowerCase() === name.toLowerCase())
  if (taken >= 0 && child.entity.fields[taken]?.type === 'relation') return
  if (taken >= 0) child.entity.fields.splice(taken, 1)
  const made = field(id, sentenceCase(name), 'relation', { target: parent.entity.id, onDelete: owned ? 'cascade' : 'clear' })
  const title = child.entity.fields.findIndex(item => item.id === child.entity.titleField)
  const lastRelation = child.entity.fields.findLastIndex(item => item.type === 'relation')
  child.entity.fields.splice(at ?? (Math.max(title, lastRelation, -1) + 1 || 1), 0, made)
  note(plan, id, 'relation', `Each ${child.entity.name.toLowerCase()} belongs to ${withArticle(parent.entity.name.toLowerCase())}.`, why)
}
