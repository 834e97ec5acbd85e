import type { Change } from '#lib/artefacts/app.ts'
import type { Finding } from '#lib/artefacts/finding.ts'
import type { Exchange } from '#lib/events/conversation.ts'

/** What became of the question whether a change may delete something. */
export type Outcome = 'asked' | 'kept' | 'passed'

/** The sentence that says what a change would delete; undefined when it waits for no consent. */
export function asksFor (findings: readonly Finding[]): string | undefined {
  return findings.find(({ code }) => code === 'data-would-be-lost')?.message
}

/** What became of the question that `exchange` asks: only the newest wish can still be agreed to. */
export function consentOf (exchange: Exchange, exchanges: readonly Exchange[], kept: boolean): Outcome {
  if (kept) return 'kept'
  return exchanges.at(-1) === exchange ? 'asked' : 'passed'
}

/** The conversation as it is read: a question that was agreed to goes on in the wish that carries the consent. */
export function readable (exchanges: readonly Exchange[]): readonly Exchange[] {
  return exchanges.filter(({ state, text }, index) => state !== 'waiting' || exchanges[index + 1]?.text !== text)
}

/** How the newest change of an app that has a version stands, where it is not simply done. */
export function standing (change: Change | null, isKept: (wish: string) => boolean): 'changing' | 'waiting' | 'failed' | undefined {
  if (change === null || change.state === 'done') return undefined
  if (change.state === 'working') return 'changing'
  if (asksFor(change.findings) === undefined) return 'failed'
  return isKept(change.wish) ? undefined : 'waiting'
}
