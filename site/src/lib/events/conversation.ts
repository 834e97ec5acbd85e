import { isStep, steps, type Step } from '#lib/artefacts/app.ts'
import { readFinding, type Finding } from '#lib/artefacts/finding.ts'
import { readIntent, type Intent } from '#lib/artefacts/intent.ts'
import type { ServerEvent } from '#lib/events/parse.ts'
import { isObject, list, number, object, parse, text, type JsonObject } from '#lib/json.ts'

/** One step of the flow that is done. */
export interface StepDone {
  step: Step
  /** RFC 3339. */
  at: string
  /** Since the step before. */
  milliseconds: number
}

/** A wish and what became of it. */
export interface Exchange {
  wish: string
  text: string
  at: string
  state: 'working' | 'done' | 'failed'
  steps: StepDone[]
  intent: Intent | null
  findings: Finding[]
  /** The version it made, 0 for none. */
  version: number
}

/** The conversation after `event`. Exchanges that the event does not concern stay the same objects. */
export function converse (exchanges: readonly Exchange[], event: ServerEvent): Exchange[] {
  const data = object(parse(event.data))
  const wish = wishOf(data)
  if (wish === '') return [...exchanges]
  const known = exchanges.find(exchange => exchange.wish === wish)
  const next = advance(known ?? begin(wish, text(data.at)), event.event, data)
  return known === undefined ? [...exchanges, next] : exchanges.map(exchange => exchange === known ? next : exchange)
}

/** The step being made; undefined when nothing is. */
export function currentStep ({ state, steps: done }: Pick<Exchange, 'state' | 'steps'>): Step | undefined {
  if (state !== 'working') return undefined
  return steps.find(step => done.every(({ step: made }) => made !== step))
}

/** Milliseconds from the wish to its last step. */
export function duration ({ steps: done }: Pick<Exchange, 'steps'>): number {
  return done.reduce((total, { milliseconds }) => total + milliseconds, 0)
}

function begin (wish: string, at: string): Exchange {
  return { wish, text: '', at, state: 'working', steps: [], intent: null, findings: [], version: 0 }
}

function wishOf (data: JsonObject): string {
  return isObject(data.wish) ? text(data.wish.id) : text(data.wish)
}

function advance (exchange: Exchange, kind: string, data: JsonObject): Exchange {
  const next = { ...exchange, findings: merged(exchange.findings, list(data.findings, readFinding)) }
  if (isStep(kind)) next.steps = stepped(exchange, kind, text(data.at))
  if (kind === 'wish') next.text = text(data.text) || text(object(data.wish).text) || exchange.text
  if (kind === 'intent') next.intent = readIntent(isObject(data.intent) ? data.intent : data)
  if (kind === 'app') {
    next.state = 'done'
    next.version = number(data.version) || number(object(data.version).number)
  }
  if (data.state === 'failed') next.state = 'failed'
  return next
}

function stepped ({ steps: done, at: begun }: Exchange, step: Step, at: string): StepDone[] {
  if (done.some(({ step: made }) => made === step)) return done
  const before = done.at(-1)?.at ?? begun
  const milliseconds = Date.parse(at) - Date.parse(before)
  return [...done, { step, at, milliseconds: Number.isFinite(milliseconds) ? Math.max(0, milliseconds) : 0 }]
}

function merged (known: Finding[], more: Finding[]): Finding[] {
  const added = more.filter(finding => known.every(({ code, where, message }) => code !== finding.code || where !== finding.where || message !== finding.message))
  return added.length === 0 ? known : [...known, ...added]
}
