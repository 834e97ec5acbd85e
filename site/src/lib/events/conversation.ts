import { isStep, steps, type Step } from '#lib/artefacts/app.ts'
import { readFinding, type Finding } from '#lib/artefacts/finding.ts'
import { readIntent, type Intent } from '#lib/artefacts/intent.ts'
import { asksFor } from '#lib/consent.ts'
import type { ServerEvent } from '#lib/events/parse.ts'
import { stepFact } from '#lib/events/step-fact.ts'
import { isObject, list, number, object, parse, text, type JsonObject } from '#lib/json.ts'

/** One step of the flow that is done. */
export interface StepDone {
  step: Step
  /** RFC 3339. */
  at: string
  milliseconds: number
  /** What it came to, for people: "24 files". */
  fact: string
  /** It is made once more, because a later step found something wrong. */
  stale: boolean
}

/** A wish, or the restoring of a version, and what became of it. */
export interface Exchange {
  id: string
  /** The person's words; empty when a version is restored. */
  text: string
  /** The version to restore, 0 for a wish. */
  restoring: number
  at: string
  /** Waiting: nothing is changed until the person agrees to what it deletes. */
  state: 'working' | 'done' | 'failed' | 'waiting'
  steps: StepDone[]
  intent: Intent | null
  findings: Finding[]
  /** Where it stopped when it failed. */
  stopped: Step | undefined
  /** The version it made, 0 for none. */
  version: number
}

const restoreSteps: readonly Step[] = ['bundle', 'run', 'app']

/** The conversation after `event`. Exchanges that the event does not concern stay the same objects. */
export function converse (exchanges: readonly Exchange[], event: ServerEvent): readonly Exchange[] {
  const data = object(parse(event.data))
  const change = object(data.change)
  const id = text(data.wish) || text(change.wish)
  if (id === '') return exchanges
  const known = exchanges.find(exchange => exchange.id === id)
  const next = advance(known ?? begin(id, data), event.event, data)
  return known === undefined ? [...exchanges, next] : exchanges.map(exchange => exchange === known ? next : exchange)
}

/** The steps this exchange goes through. */
export function stepsOf ({ restoring }: Pick<Exchange, 'restoring'>): readonly Step[] {
  return restoring === 0 ? steps : restoreSteps
}

/** The step being made; undefined when nothing is. */
export function currentStep (exchange: Pick<Exchange, 'state' | 'steps' | 'restoring'>): Step | undefined {
  if (exchange.state !== 'working') return undefined
  return stepsOf(exchange).find(step => exchange.steps.every(done => done.step !== step || done.stale))
}

/** Milliseconds from the wish to its last step. */
export function duration ({ at, steps: done }: Pick<Exchange, 'at' | 'steps'>): number {
  return Math.max(0, ...done.map(step => Date.parse(step.at) - Date.parse(at)))
}

function begin (id: string, data: JsonObject): Exchange {
  return { id, text: '', restoring: number(data.restoring), at: text(data.at), state: 'working', steps: [], intent: null, findings: [], stopped: undefined, version: 0 }
}

function advance (exchange: Exchange, kind: string, data: JsonObject): Exchange {
  if (kind === 'state') return changed(exchange, data)
  if (!isStep(kind) || (kind === 'run' && data.state === 'failed')) return exchange
  const next = { ...exchange, steps: stepped(exchange, kind, data) }
  if (kind === 'wish') next.text = text(data.text)
  if (kind === 'intent') next.intent = readIntent(data)
  if (kind === 'app') return { ...next, state: 'done', version: number(data.version), findings: [] }
  return next
}

/** What the app's row says of this change. A step named again is made again, with all that follow it. */
function changed (exchange: Exchange, data: JsonObject): Exchange {
  const { step, state, findings } = object(data.change)
  if (state === 'failed') {
    const word = text(step)
    const why = list(findings, readFinding)
    return { ...exchange, state: asksFor(why) === undefined ? 'failed' : 'waiting', findings: why, stopped: isStep(word) ? word : currentStep(exchange) }
  }
  if (state === 'done') {
    return { ...exchange, state: 'done', steps: completed(exchange, text(data.at)), version: exchange.version || number(data.version) }
  }
  const line = stepsOf(exchange)
  const next = line.findIndex(known => known === step)
  if (next === -1 || !isObject(data.change)) return exchange
  if (exchange.restoring > 0) return { ...exchange, steps: through(exchange, line.slice(0, next), text(data.at)) }
  return { ...exchange, steps: exchange.steps.map(done => line.indexOf(done.step) < next ? done : { ...done, stale: true }) }
}

function completed (exchange: Exchange, at: string): StepDone[] {
  return exchange.restoring > 0 ? through(exchange, restoreSteps, at) : exchange.steps
}

/** Restoring tells no artefacts: what stands before the step being made is done. */
function through ({ steps: done, at: begun }: Exchange, line: readonly Step[], at: string): StepDone[] {
  const since = Date.parse(at) - Date.parse(done.at(-1)?.at ?? begun)
  return line.map(step => done.find(known => known.step === step) ?? { step, at, milliseconds: since, fact: '', stale: false })
}

function stepped ({ steps: done, at: begun }: Exchange, step: Step, data: JsonObject): StepDone[] {
  const at = text(data.at)
  const earlier = done.filter(known => known.step !== step)
  const before = earlier.findLast(known => !known.stale)
  const counted = number(data.milliseconds) || Date.parse(at) - Date.parse(before?.at ?? begun) || 0
  // Intent and blueprint come from one call and are told at one moment: the second adds what it took beyond the first.
  const milliseconds = before?.at === at ? counted - before.milliseconds : counted
  return [...earlier, { step, at, milliseconds: Math.max(0, milliseconds), fact: stepFact(step, data), stale: false }]
}
