import type { Field } from '@dream/contracts/messages'
import { fieldId, key, sentenceCase, singular } from '../nouns.ts'
import { findEntity } from '../2-understand/sketch.ts'
import { field, note, plannedOf, type Plan, type Planned } from './draft.ts'

/** Turns computed values into expressions over the fields that are there. */
export function chooseComputed (plan: Plan): void {
  for (const planned of plan.entities) {
    for (const draft of planned.draft.fields) {
      if (draft.computed === undefined) continue
      const made = draft.computed.kind === 'formula' ? formula(planned, draft.name, draft.computed) : overChildren(plan, planned, draft.name, draft.computed)
      if (made === undefined) continue
      const at = planned.entity.fields.findIndex(item => item.id === made.id)
      if (at >= 0) planned.entity.fields.splice(at, 1, made)
      else planned.entity.fields.push(made)
      note(plan, made.id, 'computed', `The ${made.name.toLowerCase()} of each ${planned.entity.name.toLowerCase()} is worked out as ${made.computed}.`, draft.why)
    }
  }
}

type Formula = { left: string, operator: string, right: string }
type OverChildren = { measure: 'count' | 'sum' | 'avg', child: string, value?: string }

function formula (planned: Planned, name: string, { left, operator, right }: Formula): Field | undefined {
  const one = fieldCalled(planned, left)
  const other = fieldCalled(planned, right)
  if (one === undefined || other === undefined) return undefined
  const type = one.type === 'money' || other.type === 'money' ? 'money' : one.type === 'duration' || other.type === 'duration' ? 'duration' : 'number'
  return field(fieldId(planned.entity.id, name), sentenceCase(name), type, { computed: `${key(one.id)} ${operator} ${key(other.id)}` })
}

function overChildren (plan: Plan, planned: Planned, name: string, { measure, child, value }: OverChildren): Field | undefined {
  const children = plannedOf(plan, child) ?? plannedOf(plan, findEntity(plan.sketch, child)?.word ?? '')
  if (children === undefined || !children.entity.fields.some(item => item.type === 'relation' && item.target === planned.entity.id)) return undefined
  const id = fieldId(planned.entity.id, name)
  if (measure === 'count') return field(id, sentenceCase(name), 'integer', { computed: `count(${key(children.entity.id)})` })
  const over = value === undefined ? measureOf(children) : fieldCalled(children, value) ?? measureOf(children)
  if (over === undefined) return undefined
  return field(id, sentenceCase(name), over.type, { computed: `${measure}(${key(children.entity.id)}.${key(over.id)})` })
}

/** The field of that name, singular or plural, whole or as its last word. */
export function fieldCalled (planned: Planned, name: string): Field | undefined {
  const wanted = singular(name.toLowerCase())
  return planned.entity.fields.find(item => singular(item.name.toLowerCase()) === wanted)
    ?? planned.entity.fields.find(item => singular(item.name.toLowerCase()).endsWith(` ${wanted}`) || wanted.endsWith(` ${singular(item.name.toLowerCase())}`))
}

/** What is added up when the wish does not say: money first, then hours and the like. */
export function measureOf (planned: Planned): Field | undefined {
  const fields = planned.entity.fields.filter(item => item.type !== 'relation')
  return fields.find(item => item.type === 'money' && item.computed !== '' && /total|amount/i.test(item.name))
    ?? fields.find(item => item.type === 'money')
    ?? fields.find(item => item.type === 'duration')
    ?? fields.find(item => (item.type === 'number' || item.type === 'integer') && /hour|calorie|amount|quantity|distance|point|page|mile|weight|value/i.test(item.name))
}
