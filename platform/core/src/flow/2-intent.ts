import type { Blueprint, Finding, Intent, Wish } from '@dream/contracts/messages'
import { attempt } from './attempt.ts'
import { type Stopped, errorsOf, isStopped, problem } from './findings.ts'
import { type Tools, callOptions } from './tools.ts'

export interface Plan {
  intent: Intent
  blueprint: Blueprint
}

/** What the wish asks for, and the Blueprint that follows from it. `repair` says what was wrong with an earlier one. */
export async function readIntent (tools: Tools, { wish, current, repair }: { wish: Wish, current: Blueprint | undefined, repair: Finding[] }): Promise<Plan | Stopped & { intent?: Intent }> {
  const answer = await attempt('planner', tools, async () =>
    await tools.clients.planner.plan({ wish, findings: repair, ...(current && { current }) }, callOptions(tools)))
  if (isStopped(answer)) return answer
  const { intent, blueprint } = answer
  if (intent === null) return { stopped: [problem('planner-silent', 'The planner gave no answer to this wish.', 'Say it in other words.')] }
  const errors = errorsOf(intent.findings)
  if (intent.verdict === 'not-an-app') return { intent, stopped: notAnApp(intent) }
  if (errors.length > 0) return { intent, stopped: errors }
  if (blueprint === null) return { intent, stopped: [problem('blueprint-missing', 'Nothing in this wish led to an app.', 'Say what things the app keeps and what is done with them.')] }
  return { intent, blueprint }
}

function notAnApp ({ findings }: Intent): Finding[] {
  const own = findings.filter(finding => finding.code === 'not-an-app')
  if (own.length > 0) return own.map(finding => ({ ...finding, severity: 'error' }))
  return [problem('not-an-app', 'This does not read as a wish for an app, so nothing was made.', 'Say what the app should keep or do, for example "a list of my books with author and rating".')]
}
