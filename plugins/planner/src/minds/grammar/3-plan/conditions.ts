import type { Field } from '@dream/contracts/messages'
import { key } from '../nouns.ts'
import type { Condition } from '../phases.ts'
import { fieldCalled } from './choose-computed.ts'
import type { Planned } from './draft.ts'

/** The expression of a condition over an entity's fields; undefined when it has no such field. */
export function expressionOf (planned: Planned, condition: Condition): string | undefined {
  switch (condition.kind) {
    case 'flag': return flag(planned, condition.field, condition.is)
    case 'word': return choice(planned, condition.word)
    case 'compare': {
      const field = condition.field === '' ? planned.entity.fields.find(item => item.type === 'money' || item.type === 'integer' || item.type === 'number') : fieldCalled(planned, condition.field)
      if (field === undefined) return undefined
      return `${key(field.id)} ${condition.operator} ${field.type === 'money' ? condition.value * 100 : condition.value}`
    }
    case 'time': return time(planned, condition.when)
    case 'open': return openExpression(planned)
    case 'age': {
      const date = dateOf(planned) ?? planned.entity.fields.find(item => item.type === 'date')
      return date === undefined ? undefined : `${key(date.id)} ${condition.operator === '>' ? '<' : '>='} today() - ${condition.days}`
    }
    case 'low': {
      const quantity = planned.entity.fields.find(item => /^(?:quantity|stock|in stock|stock level|count|amount)/i.test(item.name) && item.type !== 'text')
      const limit = planned.entity.fields.find(item => /reorder|minimum|threshold/i.test(item.name))
      return quantity === undefined ? undefined : `${key(quantity.id)} <= ${limit === undefined ? '5' : key(limit.id)}`
    }
  }
}

function flag (planned: Planned, name: string, is: boolean): string | undefined {
  const field = planned.entity.fields.find(item => item.type === 'yes-no' && item.name.toLowerCase() === name) ?? fieldCalled(planned, name)
  if (field?.type === 'yes-no') return is ? key(field.id) : `!${key(field.id)}`
  if (field !== undefined && (field.type === 'date' || field.type === 'date-time')) return undefined
  const value = planned.entity.fields.flatMap(item => item.choices.map(option => ({ item, option }))).find(({ option }) => option.name.toLowerCase() === name)
  return value === undefined ? undefined : `${key(value.item.id)} ${is ? '==' : '!='} "${value.option.id}"`
}

function choice (planned: Planned, word: string): string | undefined {
  const not = word.startsWith('!')
  const wanted = not ? word.slice(1) : word
  for (const item of planned.entity.fields) {
    const option = item.choices.find(other => other.name.toLowerCase() === wanted || other.id === wanted)
    if (option !== undefined) return `${key(item.id)} ${not ? '!=' : '=='} "${option.id}"`
  }
  return undefined
}

function time (planned: Planned, when: 'overdue' | 'upcoming' | 'past' | 'today' | 'week'): string | undefined {
  const date = dateOf(planned, when === 'overdue' ? /due|return|expir|until|deadline/i : undefined)
  if (date === undefined) return undefined
  const name = key(date.id)
  const day = date.type === 'date-time' ? `${name} ` : name
  if (when === 'upcoming') return `${day.trim()} >= today()`
  if (when === 'today') return `${day.trim()} == today()`
  if (when === 'week') return `${day.trim()} >= today() && ${day.trim()} <= today() + 7`
  if (when === 'past') return `${day.trim()} < today()`
  const open = openExpression(planned)
  return open === undefined ? `${name} < today()` : `${name} < today() && ${open}`
}

/** The date a record is about: of the asked kind, else when it happens, else when it is due. */
export function dateOf (planned: Planned, like?: RegExp): Field | undefined {
  const dates = planned.entity.fields.filter(item => (item.type === 'date' || item.type === 'date-time') && item.computed === '')
  return (like === undefined ? undefined : dates.find(item => like.test(item.name)))
    ?? dates.find(item => /^(?:date|day|start date|date and time|when)$/i.test(item.name))
    ?? dates.find(item => /due|deadline|next|follow|renewal|expir|until|closing/i.test(item.name))
    ?? dates.find(item => !/birth|founded|hire|lent|borrowed|joined|added|created|published|purchase|since|registered|reported|opened|applied|started|bought|born|taken|last|collected|updated/i.test(item.name))
}

/** Whether its date says when it takes place, so that it is over afterwards and not late. */
export function happens (planned: Planned): boolean {
  const date = dateOf(planned)
  if (date === undefined || !/^(?:date|day|start date|date and time|when|pay date|date of visit|start|appointment time|appointment date)$/i.test(date.name)) return false
  return !planned.entity.fields.some(item => item.type === 'yes-no' && item.computed === '' && /^(?:done|completed?|finished|taken|submitted)$/i.test(item.name))
}

/** What lets through only records that are still to be done; undefined when nothing tells. */
export function openExpression (planned: Planned): string | undefined {
  const day = dateOf(planned)?.name.toLowerCase() === 'date'
  const flag = planned.entity.fields.find(item => item.type === 'yes-no' && item.computed === '' && !(day && /^paid$/i.test(item.name)) && /^(?:done|completed?|paid|returned|finished|bought|watched|closed|taken|delivered|submitted|sent)$/i.test(item.name))
  if (flag !== undefined) return `!${key(flag.id)}`
  const status = planned.entity.fields.find(item => item.type === 'choice' && /status|stage|state/i.test(item.name))
  const closed = status?.choices.filter(option => /^(?:done|paid|closed|completed?|finished|cancelled|canceled|resolved|solved|delivered|returned|held|ended|won|lost|rejected|declined|approved|played|published|fixed|repaired|collected|settled|served)$/i.test(option.name)) ?? []
  if (status === undefined || closed.length === 0) return undefined
  return closed.map(option => `${key(status.id)} != "${option.id}"`).join(' && ')
}

const past = /^(?:expense|reimbursement|transaction|transfer|payment|settlement|refund|allowance|donation|food-donation|measurement|blood-pressure|symptom|period|sleep|water-intake|mood|feeding|diaper|dose|interaction|stock-movement|stock-count|inbound|order|sale|timesheet|medical-record|entry|attendance|review|feedback|comment|message|conversation|guestbook-entry|notification|answer|submission|grade|achievement|prize|report|income|check-in|vote|fuel-entry|parking-session|charging-session|enrollment|registration|membership|application|incident|catch|hive-inspection|watering|workout|meal|reading-log|batch|commission|payroll|specimen|lab-test|change-entry|performance-review|assessment|visitor|meal|lesson|claim|lab|loan|result|bid|inquiry|invoice|quote|data-value|tasting|bird-sighting|observation|dive|hike|bake|meter-reading|meditation|fasting-window|water-test|brew|roast|egg-collection|kiln-firing|eye-test|calibration|backup-run|kudos|time-credit|petty-cash|mail-item|watch-report|nonconformity|trade-entry|price-offer|prize-draw|friendship|post-like|dream|flightlog|ham-contact|privacy-request|expert-consultation|pregnancy-week|ferment|match-score)$/

/** Whether such records are written down afterwards, so that none lies ahead. */
export function isWrittenAfterwards (planned: Planned): boolean {
  return past.test(planned.draft.entry?.id ?? '')
}
