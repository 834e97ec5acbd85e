import type { Finding } from '#lib/artefacts/finding.ts'

/** What a button next to a Finding does: restore the version before, send the wish again. */
export type Help = 'go-back' | 'try-again'

const passing = ['plugin-unreachable', 'step-timed-out', 'step-broke', 'platform-stopped', 'change-cancelled']

/** What can be done about a Finding with one click, undefined when only words can help. */
export function helpFor ({ code }: Finding, { version }: { version: number }): Help | undefined {
  if (code === 'go-back') return version > 1 ? 'go-back' : undefined
  return passing.includes(code) ? 'try-again' : undefined
}
