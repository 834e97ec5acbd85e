import type { App, Bundle, Run } from '@dream/contracts/messages'
import { attempt } from './attempt.ts'
import { type Stopped, errorsOf, isStopped, problem } from './findings.ts'
import { type Tools, callOptions, nextVersion } from './tools.ts'

export interface Deployed {
  run: Run
  /** The data as it was before. */
  snapshot: string
}

/** Makes the Bundle the one that serves; on failure the version before serves on. `snapshot` names data to put back. */
export async function deployBundle (tools: Tools, app: App, { bundle, snapshot = '' }: { bundle: Bundle, snapshot?: string }): Promise<Deployed | Stopped> {
  const data = snapshot !== '' ? 'snapshot' : app.version === 0 ? 'new' : 'migrate'
  const answer = await attempt('sandbox', tools, async () => await tools.clients.sandbox.deploy({
    appId: app.id,
    version: nextVersion(app),
    bundle,
    data,
    snapshot,
    now: tools.now().toISOString()
  }, callOptions(tools, 60_000)))
  if (isStopped(answer)) return answer
  const { run } = answer
  if (run === null) return { stopped: [problem('run-missing', 'The sandbox started nothing and said no reason.')] }
  if (run.state === 'running' || run.state === 'sleeping') return { run, snapshot: answer.snapshot }
  const errors = errorsOf(run.findings)
  return { stopped: errors.length > 0 ? errors : [problem('app-did-not-start', 'The app passed its checks but did not start.', 'Look into its log, and make the wish again.')] }
}
