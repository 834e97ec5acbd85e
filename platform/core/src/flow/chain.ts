import { blueprintDigest } from '@dream/contracts/blueprint/json'
import { complete } from '@dream/contracts/codec'
import type { Artefact, Blueprint, Bundle, Code, CommitRequest, Event, Finding, Intent, Run } from '@dream/contracts/messages'
import type { Init } from '@dream/contracts/codec'
import { type MessageOf, artefact, readArtefact } from '../artefacts.ts'
import { event } from '../store.ts'
import type { Plan } from './2-intent.ts'
import { type Stopped, isStopped } from './findings.ts'
import type { ChangeProgress } from './progress.ts'
import type { ChangeRecord } from './record.ts'
import type { Tools } from './tools.ts'

type Step = 'code' | 'bundle' | 'run'

const after = { code: 'bundle', bundle: 'run', run: 'app' } as const

/** The artefacts of one change, each made once: what was made before a crash is read instead. */
export interface Chain {
  progress (): ChangeProgress
  /** Steps 2 and 3, which one call of the planner makes. `choose` may refuse the plan. */
  plan (read: () => Promise<Plan | Stopped & { intent?: Intent }>, choose: (plan: Plan) => Plan | Stopped): Promise<Plan | Stopped>
  step<K extends Step>(kind: K, make: () => Promise<MessageOf<K> | Stopped & { run?: Run }>): Promise<MessageOf<K> | Stopped>
  /** Begins again with the planner, which is told what was wrong. */
  repair (findings: Finding[]): Promise<void>
  /** Everything made so far is stored. Throws when it could not be. */
  stored (): Promise<void>
  /** The event of an artefact, with the milliseconds since `started`. */
  event (kind: Event['kind'], data: object, started: number): Init<Event>
  digests (): { wish: string, intent: string, blueprint: string, code: string, bundle: string, run: string }
}

export function openChain (tools: Tools, record: ChangeRecord, begun: ChangeProgress): Chain {
  const { persistence } = tools.clients
  let progress = begun
  let storing = Promise.resolve()

  /** Stores in the order of the calls, while the next step is at work already. */
  function store (next: string, parts: Parameters<ChangeRecord['advance']>[1]): void {
    tools.signal.throwIfAborted()
    storing = storing.then(async () => { await record.advance(next, parts) })
    storing.catch(() => {})
  }

  function advance (next: string, reached: Partial<ChangeProgress>, parts: { artefacts: Artefact[], events: Init<CommitRequest>['events'] }): void {
    progress = { ...progress, ...reached }
    store(next, { ...parts, progress })
  }

  function eventOf (kind: Event['kind'], data: object, started: number): Init<Event> {
    return event(record.app().id, kind, { wish: progress.changeId, ...data, milliseconds: Math.round((performance.now() - started) * 10) / 10 })
  }

  return {
    progress: () => progress,
    event: eventOf,
    async plan (read, choose) {
      const intent = await readArtefact(persistence, 'intent', progress.intent ?? '')
      const blueprint = await readArtefact(persistence, 'blueprint', progress.blueprint ?? '')
      if (intent !== undefined && blueprint !== undefined) return { intent, blueprint }
      const started = performance.now()
      const plan = await read()
      const events = plan.intent === undefined ? [] : [eventOf('intent', intentData(plan.intent), started)]
      const chosen = isStopped(plan) ? plan : choose(plan)
      if (isStopped(chosen)) {
        if (events.length > 0) store('intent', { events })
        return { stopped: chosen.stopped }
      }
      const artefacts = [artefact('intent', chosen.intent), artefact('blueprint', chosen.blueprint)]
      const [first, second] = artefacts
      events.push(eventOf('blueprint', blueprintData(chosen.blueprint), started))
      advance('code', { ...(first && { intent: first.digest }), ...(second && { blueprint: second.digest }) }, { artefacts, events })
      return chosen
    },
    async step (kind, make) {
      const known = await readArtefact(persistence, kind, progress[kind] ?? '')
      if (known !== undefined) return known
      const started = performance.now()
      const made = await make()
      if (isStopped(made)) {
        if (made.run !== undefined) store(kind, { events: [eventOf('run', runData(made.run), started)] })
        return { stopped: made.stopped }
      }
      const stored = artefact(kind, made)
      advance(after[kind], { [kind]: stored.digest }, { artefacts: [stored], events: [eventOf(kind, { digest: stored.digest, ...describe(made) }, started)] })
      return made
    },
    async repair (findings) {
      const { changeId, wish, allowDataLoss, traceparent = '', round } = progress
      progress = { changeId, wish, allowDataLoss, traceparent, round: round + 1, repair: findings }
      store('intent', { progress })
      await storing
    },
    stored: async () => { await storing },
    digests () {
      const { wish, intent = '', blueprint = '', code = '', bundle = '', run = '' } = progress
      return { wish, intent, blueprint, code, bundle, run }
    }
  }
}

export function intentData (intent: Intent): object {
  return complete('Intent', intent)
}

export function blueprintData (blueprint: Blueprint): object {
  return {
    digest: blueprintDigest(blueprint),
    name: blueprint.name,
    tagline: blueprint.tagline,
    entities: blueprint.entities.map(({ id, name, plural, fields }) => ({ id, name, plural, fields: fields.length })),
    pages: blueprint.pages.map(({ id, title, path }) => ({ id, title, path }))
  }
}

function describe (made: Code | Bundle | Run): object {
  if ('files' in made) return { files: made.files.length, characters: made.files.reduce((sum, file) => sum + file.text.length, 0) }
  if ('server' in made) return { bytes: made.server.length + made.assets.reduce((sum, asset) => sum + asset.content.length, 0), toolchain: made.toolchain }
  return runData(made)
}

/** What the event of a Run tells. */
export function runData ({ state, checks, findings, isolation, timings }: Run): object {
  return { state, checks, findings, isolation, timings }
}
