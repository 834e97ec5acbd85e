import type { Blueprint, Bundle, Code } from '@dream/contracts/messages'
import { attempt } from './attempt.ts'
import { type Stopped, errorsOf, isStopped, problem } from './findings.ts'
import { type Tools, callOptions } from './tools.ts'

export interface BundleInput {
  code: Code
  blueprint: Blueprint
  /** The Blueprint the app's data belongs to. */
  previous: Blueprint | undefined
  allowDataLoss: boolean
}

/** The built app. A migration that would lose data stops here unless the person agreed to it. */
export async function bundleCode (tools: Tools, { code, blueprint, previous, allowDataLoss }: BundleInput): Promise<Bundle | Stopped> {
  const answer = await attempt('generator', tools, async () =>
    await tools.clients.generator.bundle({ code, blueprint, ...(previous && { previous }) }, callOptions(tools, 60_000)))
  if (isStopped(answer)) return answer
  const errors = errorsOf(answer.findings)
  if (errors.length > 0) return { stopped: errors }
  if (answer.bundle === null) return { stopped: [problem('bundle-missing', 'The generator built no app of the code and said no reason.')] }
  const loses = answer.bundle.migration?.loses ?? []
  if (loses.length > 0 && !allowDataLoss) {
    return { stopped: [problem('data-would-be-lost', `This change would delete what is stored in: ${loses.join(', ')}.`, 'Make the wish again and agree to the loss ("allowDataLoss": true), or wish for something else.', loses.join(', '))] }
  }
  return answer.bundle
}
