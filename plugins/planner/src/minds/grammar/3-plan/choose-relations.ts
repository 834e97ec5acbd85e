import { fieldId, sentenceCase, withArticle } from '../nouns.ts'
import type { EntityDraft } from '../phases.ts'
import { findEntity } from '../2-understand/sketch.ts'
import { parentFor } from './choose-entities.ts'
import { assumed, field, note, plannedOf, type Plan, type Planned } from './draft.ts'
import type { Why } from '../phases.ts'

/** Ties records together: as the wish says, then as the packs know, then a lone event to what it happens to. */
export function chooseRelations (plan: Plan): void {
  for (const planned of plan.entities) statedRelations(plan, planned)
  for (const planned of plan.entities) knownRelations(plan, planned)
  for (const planned of plan.entities) loneEvents(plan, planned)
}

function statedRelations (plan: Plan, planned: Planned): void {
  for (const draft of planned.draft.fields) {
    if (draft.type !== 'relation' || draft.target === undefined || draft.why.reason === 'current') continue
    const target = plannedOf(plan, draft.target) ?? plannedOf(plan, findEntity(plan.sketch, draft.target)?.word ?? '')
    if (target === undefined) continue
    relate(plan, planned, target, { name: draft.name, why: draft.why, owned: draft.owned === true })
  }
}

function knownRelations (plan: Plan, planned: Planned): void {
  const { draft } = planned
  if (plan.frozen?.has(planned.entity) === true) return
  for (const group of draft.entry?.of ?? []) {
    const parent = parentFor(plan.sketch, draft, group)
    const target = parent === undefined ? undefined : plannedOf(plan, parent.word)
    if (target === undefined || related(planned, target) || reaches(plan, target, planned)) continue
    const alternatives = plan.entities.filter(other => group.some(word => other.draft.word === word || other.draft.entry?.words.includes(word)))
    if (alternatives.some(other => related(planned, other))) continue
    const why: Why = draft.why.source === 'assumed' || parent?.why.source === 'assumed'
      ? assumed(`pack:${draft.entry?.id ?? ''}`, 0.6)
      : { source: 'inferred', reason: `pack:${draft.entry?.id ?? ''}`, spans: [...draft.why.spans.slice(0, 1), ...(parent?.why.spans.slice(0, 1) ?? [])], confidence: 0.75 }
    relate(plan, planned, target, { name: target.draft.word, why, owned: false })
  }
}

/** A dated thing nobody knows belongs to the last of what was described before it. */
function loneEvents (plan: Plan, planned: Planned): void {
  const { draft, entity } = planned
  if (plan.frozen?.has(entity) === true) return
  if (draft.entry !== undefined && draft.entry.nature !== 'event') return
  if (!draft.fieldsStated || entity.fields.some(item => item.type === 'relation') || !entity.fields.some(item => item.type === 'date' || item.type === 'date-time')) return
  if (plan.entities.some(other => related(other, planned))) return
  const before = plan.entities.slice(0, plan.entities.indexOf(planned)).filter(other => other.draft.fieldsStated && !isEvent(other.draft))
  const leaf = before.findLast(other => related(other, before.find(first => first !== other && related(other, first)) ?? other)) ?? before[0]
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

function relate (plan: Plan, child: Planned, parent: Planned, { name, why, owned }: { name: string, why: Why, owned: boolean }): void {
  const id = fieldId(child.entity.id, name)
  const taken = child.entity.fields.findIndex(item => item.id === id || item.name.toLowerCase() === name.toLowerCase())
  if (taken >= 0 && child.entity.fields[taken]?.type === 'relation') return
  if (taken >= 0) child.entity.fields.splice(taken, 1)
  const made = field(id, sentenceCase(name), 'relation', { target: parent.entity.id, onDelete: owned ? 'cascade' : 'clear' })
  const title = child.entity.fields.findIndex(item => item.id === child.entity.titleField)
  const lastRelation = child.entity.fields.findLastIndex(item => item.type === 'relation')
  child.entity.fields.splice(Math.max(title, lastRelation, -1) + 1 || 1, 0, made)
  note(plan, id, 'relation', `Each ${child.entity.name.toLowerCase()} belongs to ${withArticle(parent.entity.name.toLowerCase())}.`, why)
}
