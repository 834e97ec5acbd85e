import { setImmediate } from 'node:timers/promises'
import { runtime } from '@pulumi/pulumi'
import { ProgramFailed } from '../errors.ts'
import { Recorder, type Declared } from './recorder.ts'

export interface Stack {
  /** "staging". */
  name: string
  project: string
  /** By full key, "dream:url"; objects as JSON text. */
  config: Record<string, string>
}

/**
 * Runs a Pulumi program in this process, without CLI, engine or cluster, and gives what it declares. One at a time:
 * Pulumi's settings are global. Throws DRM_RENDER_PROGRAM_FAILED with all that went wrong.
 */
export async function runProgram (program: () => void, { name, project, config }: Stack): Promise<Declared[]> {
  const recorder = new Recorder()
  const failures: unknown[] = []
  // An error inside `apply` comes to light nowhere else.
  const keep = (error: unknown) => { failures.push(error) }
  process.on('unhandledRejection', keep)
  try {
    await runtime.setMocks(recorder.mocks, project, name, false)
    runtime.setMockOptions(recorder, project, name, false)
    runtime.setAllConfig(config)
    await runtime.runInPulumiStack(async () => { program() })
  } catch (error) {
    failures.push(error)
  }
  // What a failed program has begun comes to its end too, before another may run.
  await runtime.disconnect().catch(keep)
  // Rejections are reported after the promises of this turn; an apply may have made another.
  for (let turn = 0; turn < 3; turn++) await setImmediate()
  process.off('unhandledRejection', keep)
  const problems = [...new Set([...failures.map(sentence), ...recorder.problems])]
  if (problems.length > 0) throw new ProgramFailed(name, problems.join('\n'))
  return recorder.declared
}

function sentence (error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
