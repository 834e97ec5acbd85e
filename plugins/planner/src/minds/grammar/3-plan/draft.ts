import type { Blueprint, Entity, Field, Page, Understanding } from '@dream/contracts/messages'
import type { Json } from '@dream/contracts/blueprint/json'
import { jsonBytes } from '@dream/contracts/blueprint/json'
import type { EntityDraft, Sketch, Why } from '../phases.ts'

/** A plan in the making: the Blueprint's own nodes, and for each entity what it was drafted from. */
export interface Plan {
  sketch: Sketch
  entities: Planned[]
  pages: Page[]
  understood: Understanding[]
  /** In a change: entities that were there before, which nothing is inferred for. */
  frozen?: Set<Entity>
}

export interface Planned {
  draft: EntityDraft
  entity: Entity
}

export function note (plan: Plan, element: string, kind: string, sentence: string, why: Why): void {
  plan.understood.push({ element, kind, sentence, spans: why.spans.map(span => ({ ...span })), source: why.source, reason: why.reason, confidence: why.confidence })
}

export function assumed (reason: string, confidence = 0.5): Why {
  return { source: 'assumed', reason, spans: [], confidence }
}

export function field (id: string, name: string, type: string, more: Partial<Field> = {}): Field {
  return { id, name, type, required: false, unique: false, choices: [], target: '', onDelete: '', defaultValue: '', computed: '', hint: '', pattern: '', message: '', unit: '', step: '', ...more }
}

export function block (page: string, name: string, kind: string, options: { [key: string]: Json }): Page['blocks'][number] {
  return { id: `${page}.${name}`, block: kind, options: jsonBytes(options) }
}

/** The planned entity that a drafted one became. */
export function plannedOf (plan: Plan, word: string): Planned | undefined {
  return plan.entities.find(planned => planned.draft.word === word)
}

export type { Blueprint, Entity, Field }
