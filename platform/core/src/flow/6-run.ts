import type { App, Bundle, Run } from '@dream/contracts/messages'
import { attempt } from './attempt.ts'
import { type Stopped, errorsOf, isStopped, problem } from './findings.ts'
import { type Tools, callOptions, nextVersion } from './tools.ts'

/** The Bundle's checks, run in a sandbox on scratch data, and its migration on a copy of the app's. */
export async function checkBundle (tools: Tools, app: App, bundle: Bundle): Promise<Run | Stopped & { run?: Run }> {
  const answer = await attempt('sandbox', tools, async () => await tools.clients.sandbox.check({
    appId: app.id,
    version: nextVersion(app),
    bundle,
    withData: bundle.migration !== null,
    now: tools.now().toISOString()
  }, callOptions(tools, 90_000)))
  if (isStopped(answer)) return answer
  const { run } = answer
  if (run === null) return { stopped: [problem('run-missing', 'The sandbox checked nothing and said no reason.')] }
  if (run.state === 'passed') return run
  const failed = run.checks.filter(check => !check.passed)
    .map(check => problem('check-failed', `A check of the app failed: ${check.name}. ${check.message}`, '', check.element))
  const findings = [...errorsOf(run.findings), ...failed]
  return { run, stopped: findings.length > 0 ? findings : [problem('check-failed', 'The app did not pass its checks.')] }
}
