import type { Field } from '@dream/contracts/messages'
import type { Json } from '@dream/contracts/blueprint/json'
import { key } from '../nouns.ts'
import { dateOf, happens } from './conditions.ts'
import type { Planned } from './draft.ts'
import { poolOf } from './sample-texts.ts'

interface ValueAt {
  index: number
  day: number
  seed: number
}

/** What is settled once it is past, and what holds for most of what is there. */
const settled = /^(?:paid|done|completed?|finished|returned|delivered|taken|sent|received|read|submitted|attended|settled|listened|watched|answered|invoiced|collected|handover done)$/i
const usual = /^(?:active|available|billable|allowed|owned|eligible)$/i

export function flagValue (planned: Planned, item: Field, { index, day, seed, values }: ValueAt & { values: { [key: string]: Json } }): boolean {
  if (usual.test(item.name)) return (index + seed) % 5 !== 0
  const status = planned.entity.fields.find(other => other.type === 'choice' && isStatus(other.name))
  const stands = status === undefined ? undefined : values[key(status.id)]
  if (typeof stands === 'string' && settled.test(item.name) && closedState.test(stands)) return !negativeState.test(stands)
  const since = planned.entity.fields.find(other => other.type === 'date' && other.name.toLowerCase() === `${item.name.toLowerCase()} on`)
  if (since !== undefined) return values[key(since.id)] !== undefined
  if (!settled.test(item.name)) return (index + seed) % 3 === 0
  return dateOf(planned) === undefined || day >= 0 ? (index + seed) % 5 === 0 : (index + seed) % 4 !== 0
}

function isStatus (name: string): boolean {
  return /status|stage|state/i.test(name)
}

/** By the ids of choices: what is over, and what is over without success. */
const closedState = /^(?:done|paid|paid-back|closed|completed|finished|cancelled|canceled|resolved|solved|delivered|returned|held|ended|won|lost|rejected|declined|approved|accepted|played|published|graded|handed-in|handed-out|received|checked|picked-up|settled|attended|shot|used|expired|failed|moved|sent|reached|dropped|donated|discharged|awarded|reported|decided|gone|left|sold|rented|retired)$/
const negativeState = /^(?:cancelled|canceled|lost|rejected|declined|expired|failed|dropped|gone|left|retired)$/

/** Where a record stands: over and done when its day is past, open when it is still to come, a little of each for what has no day. */
export function choiceValue (planned: Planned, item: Field, { index, day, seed }: ValueAt): string | undefined {
  const pool = poolOf(planned, item)
  const pooled = pool === undefined ? undefined : item.choices.find(choice => choice.name === pool[index % pool.length])
  if (pooled !== undefined) return pooled.id
  const count = item.choices.length
  if (count === 0) return undefined
  if (!isStatus(item.name)) return item.choices[(index + seed) % count]?.id
  const closed = item.choices.filter(choice => closedState.test(choice.id))
  const open = item.choices.filter(choice => !closedState.test(choice.id))
  const date = dateOf(planned)
  if (closed.length === 0 || open.length === 0 || date === undefined || isThing(planned)) return item.choices[(index * 2 + seed) % count]?.id
  if (day >= 0) return open[index % open.length]?.id
  const good = closed.filter(choice => !negativeState.test(choice.id))
  if (!happens(planned) && index % 4 === 3) return open.at(-1)?.id
  return good.length === 0 || index % 5 === 4 ? closed.at(-1)?.id : good[index % good.length]?.id
}

function isThing (planned: Planned): boolean {
  return /^(?:thing|place|person)$/.test(planned.draft.entry?.nature ?? '')
}
