import { run } from './run.ts'

/**
 * The git revision whose protos those here must not break: the last commit when the protos have been edited since,
 * else the commit before it. Undefined where there is none (no git, a shallow clone, no protos then).
 */
export async function breakingBase (root: string): Promise<string | undefined> {
  const edited = await run('git', ['status', '--porcelain', '--', 'contracts/proto'], { cwd: root })
  if (edited.code !== 0) return undefined
  const revision = edited.output.trim() === '' ? 'HEAD~1' : 'HEAD'
  const there = await run('git', ['cat-file', '-e', `${revision}:contracts/proto/dream/v1/wish.proto`], { cwd: root })
  return there.code === 0 ? revision : undefined
}
