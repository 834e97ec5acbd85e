import { type Failure, isFailure } from '@dream/contracts/errors'
import { pause } from '../pause.ts'
import { type Stopped, problem } from './findings.ts'
import type { Tools } from './tools.ts'

/** Milliseconds to wait before the second, third and fourth try. */
const waits = [200, 1000, 3000]

/**
 * What `call` answers. A plugin that cannot be reached is asked again, three times; that it still cannot be, or
 * refuses, or breaks, is a Finding. Throws only when the change was cancelled.
 */
export async function attempt<T extends object> (plugin: string, { signal, log }: Tools, call: () => Promise<T>): Promise<T | Stopped> {
  for (let tries = 0; ; tries++) {
    try {
      return await unlessAborted(signal, call())
    } catch (error) {
      signal.throwIfAborted()
      const wait = waits[tries]
      if (!isUnreachable(error)) {
        log.error({ err: error, plugin }, 'a step failed')
        return { stopped: [findingOf(plugin, error)] }
      }
      if (wait === undefined) {
        return { stopped: [problem('plugin-unreachable', `The ${plugin} could not be reached, four times in a row.`, 'Make the wish again in a moment. If it stays so, ask the people who run Dream.')] }
      }
      log.warn({ err: error, plugin, wait }, 'a plugin cannot be reached')
      await pause(wait, signal)
      signal.throwIfAborted()
    }
  }
}

/** Does not wait for a plugin that has not noticed that nobody wants its answer any more. */
async function unlessAborted<T> (signal: AbortSignal, answer: Promise<T>): Promise<T> {
  let stop = () => {}
  const aborted = new Promise<never>((_resolve, reject) => {
    stop = () => { reject(signal.reason) }
    signal.addEventListener('abort', stop, { once: true })
  })
  try {
    signal.throwIfAborted()
    return await Promise.race([answer, aborted])
  } finally {
    signal.removeEventListener('abort', stop)
  }
}

function isUnreachable (error: unknown): error is Failure {
  return isFailure(error) && error.statusCode === 503
}

function findingOf (plugin: string, error: unknown) {
  if (isFailure(error) && error.statusCode === 504) {
    return problem('step-timed-out', `The ${plugin} did not finish in time.`, 'Try again, or wish for less at once.')
  }
  if (isFailure(error) && (error.statusCode ?? 500) < 500) return problem('step-refused', error.message)
  return problem('step-broke', `The ${plugin} broke while it worked on this wish.`, 'Try again. If it happens again, the log of the platform has the details.')
}
