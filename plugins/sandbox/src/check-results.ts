import type { CheckResult } from '@dream/contracts/messages'
import type { RunnerMessage } from './runner-messages.ts'

/** What a runner tells of its checks, taken only while it fits: first their number, then each one once and in order. */
export interface CheckResults {
  readonly checks: CheckResult[]
  /** False when the message does not fit what was told before; nothing fits after that. */
  take (message: RunnerMessage): boolean
  /** Whether as many checks have ended as there are, and the runner has said that it is done. */
  whole (): boolean
}

const mostChecks = 2000
const mostWords = 1000

export function createCheckResults (): CheckResults {
  const checks: CheckResult[] = []
  let count: number | undefined
  let ended = 0
  let done = false
  let broken = false

  function fits (message: RunnerMessage): boolean {
    if (done) return false
    if (message.kind === 'failed') return true
    if (message.kind === 'checks') return count === undefined && Number.isInteger(message.count) && message.count > 0 && message.count <= mostChecks
    if (count === undefined) return false
    if (message.kind === 'checking') return checks.length === ended && message.index === ended && ended < count
    if (message.kind === 'check') return checks.length === ended + 1 && message.index === ended
    return message.kind === 'done' && ended === count
  }

  return {
    checks,
    take (message) {
      if (broken || !fits(message)) {
        broken = true
        return false
      }
      if (message.kind === 'checks') count = message.count
      if (message.kind === 'checking') checks.push({ name: message.name, element: message.element, passed: false, message: 'It did not come to an end.', milliseconds: 0 })
      if (message.kind === 'check') {
        Object.assign(checks[ended] ?? {}, { passed: message.passed, message: message.message.slice(0, mostWords), milliseconds: message.milliseconds })
        ended++
      }
      if (message.kind === 'done' || message.kind === 'failed') done = true
      return true
    },
    whole: () => done && !broken && count !== undefined && ended === count
  }
}
