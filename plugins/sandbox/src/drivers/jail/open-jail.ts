import { spawn, type ChildProcess } from 'node:child_process'
import { chmodSync, chownSync, lstatSync, readdirSync, writeFileSync } from 'node:fs'
import type { Readable, Writable } from 'node:stream'
import type { CellDirectories } from '../cell-directories.ts'
import { denoArguments, denoEnvironment, heapMegabytes } from '../deno.ts'
import type { Cell, CellLimits } from '../driver.ts'
import { readLines } from '../lines.ts'
import { attachRunner, processorMilliseconds, residentMegabytes, unlinkedBytes, waitUntilStopped } from '../runner-process.ts'
import { bubblewrapArguments } from './bubblewrap.ts'
import type { CellGroup, Cgroups } from './cgroups.ts'
import { stdioWithoutInherited } from './inherited.ts'
import { limitArguments, limitLines } from './limits.ts'
import { postureProblems } from './posture.ts'
import type { Reach } from './reach.ts'
import type { Mount } from './root.ts'

export interface JailPlan {
  bubblewrap: string
  filter: Buffer
  limits: CellLimits
  groups: Cgroups
  number: number
  asRoot: boolean
  reach: Reach
  directories: CellDirectories
  /** What Deno itself allows; only a test that looks at the jail alone says all. */
  permissions?: 'all'
  mounts: (paths: { slot: string, socket: string }) => Mount[]
}

const firstUid = 200000
const readyWithinMs = 15000

const environment = denoEnvironment({ cache: '/denodir', home: '/data/app' })
const grants = { read: ['/runner'], write: ['/data/app/app.db'], socket: '/socket/http.sock' }

/** Starts a jail and gives it back once it is ready and its posture is right; otherwise it is killed and this throws. */
export async function openJail (plan: JailPlan): Promise<Cell> {
  const uid = plan.asRoot ? firstUid + plan.number : undefined
  const paths = plan.directories.make(plan.number, uid)
  const mounts = plan.mounts({ slot: paths.slot, socket: paths.socketDirectory })
  claimWritable(mounts, uid)
  const group = plan.groups.make(plan.number, plan.limits)
  const child = spawnJail(plan, mounts, uid)
  const status = readStatus(child)
  const runner = attachRunner(child, readyWithinMs)
  let outOfMemory = false
  let flooded = false
  const ended = runner.exited.finally(() => {
    outOfMemory = group.outOfMemory()
    group.remove()
    if (uid !== undefined) chownSync(paths.socketDirectory, 0, 0)
  }).then(code => ({ code, outOfMemory, flooded }))
  ended.catch(() => { /* told by ready */ })
  try {
    const pid = await Promise.race([status, runner.exited.then(async () => { await runner.ready; return 0 })])
    // When it has ended meanwhile, what it said says more than what could not be done to it.
    await confine(pid, uid, group, plan).catch(async (error: unknown) => { await runner.ready; throw error })
    await runner.ready
    closeSocketDirectory(paths, uid)
    const problems = postureProblems(pid, {
      uid: uid ?? process.getuid?.() ?? 0,
      gid: uid ?? process.getgid?.() ?? 0,
      mounts,
      groups: group.paths,
      limits: limitLines(plan.limits),
      environment: Object.keys(environment)
    })
    void runner.flooded.then(() => { flooded = true; signal(pid, 'SIGKILL') })
    if (problems.length > 0) throw new Error(`the jail is not closed: ${problems.join('; ')}`)
    return {
      number: plan.number,
      directory: paths.slot,
      socket: paths.socket,
      uid,
      listen: runner.listen,
      go: runner.go,
      pause: () => { signal(pid, 'SIGSTOP'); waitUntilStopped(pid) },
      resume: () => { signal(pid, 'SIGCONT') },
      finish: runner.finish,
      kill: () => { signal(pid, 'SIGKILL') },
      processorMilliseconds: () => processorMilliseconds(pid),
      residentMegabytes: () => residentMegabytes(pid),
      unlinkedBytes: () => unlinkedBytes(pid),
      ended,
      release: () => { plan.directories.remove(plan.number) }
    }
  } catch (error) {
    child.kill('SIGKILL')
    await ended.catch(() => undefined)
    plan.directories.remove(plan.number)
    throw error
  }

  function signal (pid: number, name: NodeJS.Signals): void {
    // The number may be another process's once this one is gone.
    if (child.exitCode !== null || child.signalCode !== null) return
    try {
      process.kill(pid, name)
    } catch {
      // It has just ended.
    }
  }
}

function spawnJail (plan: JailPlan, mounts: Mount[], uid: number | undefined): ChildProcess {
  const program = [
    '/deno', ...denoArguments({ ...grants, heapMegabytes: heapMegabytes(plan.limits.memoryMegabytes) }, ['/runner/main.js', '/socket/http.sock', '/data/app'], plan.permissions)
  ]
  const limits = limitArguments(plan.limits, plan.groups.controllers.includes('memory'))
  const stdio = stdioWithoutInherited(5)
  const reached = mounts.map(mount => ({ ...mount, source: plan.reach.path(mount.source) }))
  const jail = ['prlimit', ...limits, '--', plan.bubblewrap, ...bubblewrapArguments(reached, environment), ...program]
  const { command: [file = '', ...rest], asRoot } = uid === undefined ? { command: jail, asRoot: true } : plan.reach.command(jail, uid)
  // Detached: Ctrl-C in the platform's terminal is the platform's to answer.
  const child = spawn(file, rest, { env: { PATH: '/usr/bin:/bin:/usr/sbin:/sbin:/usr/local/bin' }, cwd: '/', detached: true, stdio, ...(asRoot ? {} : { uid, gid: uid }) })
  const filter = child.stdio[3]
  if (filter !== null && filter !== undefined && 'write' in filter) {
    const pipe: Writable = filter
    pipe.on('error', () => { /* told by ready */ })
    pipe.end(plan.filter)
  }
  return child
}

/** The jailed process's number in the supervisor's own pid namespace. */
async function readStatus (child: ChildProcess): Promise<number> {
  const stream = child.stdio[4]
  return await new Promise(resolve => {
    if (stream === null || stream === undefined || !('read' in stream)) return
    const status: Readable = stream
    readLines(status, line => {
      const pid = /"child-pid": (\d+)/.exec(line)?.[1]
      if (pid !== undefined) resolve(Number(pid))
    })
  })
}

async function confine (pid: number, uid: number | undefined, group: CellGroup, plan: JailPlan): Promise<void> {
  await group.add(pid)
  try {
    writeFileSync(`/proc/${pid}/oom_score_adj`, '500')
  } catch {
    // Only makes the kernel's choice better where it may be set.
  }
  if (group.paths.has('pids')) return
  const own = spawn('prlimit', ['--pid', String(pid), `--nproc=${plan.limits.threads}`], { stdio: 'ignore', ...(uid === undefined ? {} : { uid, gid: uid }) })
  await new Promise<void>((resolve, reject) => {
    own.once('error', reject)
    own.once('exit', code => { code === 0 ? resolve() : reject(new Error('the number of threads could not be limited')) })
  })
}

/** Only the cell that fills the code cache may write there; it needs the directory to be its own. */
function claimWritable (mounts: Mount[], uid: number | undefined): void {
  const cache = mounts.find(mount => mount.target === '/denodir')
  if (uid === undefined || cache?.write !== true) return
  chownTree(cache.source, uid)
}

function chownTree (directory: string, uid: number): void {
  chownSync(directory, uid, uid)
  for (const name of readdirSync(directory)) chownSync(`${directory}/${name}`, uid, uid)
}

/** The app must not put something else in the socket's place. */
function closeSocketDirectory (paths: { socketDirectory: string, socket: string }, uid: number | undefined): void {
  if (!lstatSync(paths.socket).isSocket()) throw new Error('what answers is not a socket')
  if (uid === undefined) return
  chownSync(paths.socketDirectory, 0, 0)
  chmodSync(paths.socketDirectory, 0o755)
}
