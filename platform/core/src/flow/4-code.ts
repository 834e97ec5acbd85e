import type { Blueprint, Code } from '@dream/contracts/messages'
import { attempt } from './attempt.ts'
import { type Stopped, errorsOf, isStopped, problem } from './findings.ts'
import { type Tools, callOptions } from './tools.ts'

/** The source files of the Blueprint. */
export async function writeCode (tools: Tools, blueprint: Blueprint): Promise<Code | Stopped> {
  const answer = await attempt('generator', tools, async () => await tools.clients.generator.generate({ blueprint }, callOptions(tools)))
  if (isStopped(answer)) return answer
  const errors = errorsOf(answer.findings)
  if (errors.length > 0) return { stopped: errors }
  return answer.code ?? { stopped: [problem('code-missing', 'The generator made no code of the plan and said no reason.')] }
}
