import { spawn, type ChildProcess } from 'node:child_process'

export interface Ran {
  /** Exit code; 1 when the program could not be run or a signal ended it. */
  code: number
  /** What it wrote, both streams in the order they came. */
  output: string
}

const running = new Set<ChildProcess>()
process.on('exit', () => {
  for (const child of running) child.kill()
})

/** Ends `child` when this process exits before it. */
export function endWithThis<Child extends ChildProcess> (child: Child): Child {
  running.add(child)
  child.once('close', () => { running.delete(child) })
  return child
}

/** Runs a program without input and gathers what it writes; never throws. */
export async function run (program: string, argv: string[], options: { cwd?: string, env?: NodeJS.ProcessEnv } = {}): Promise<Ran> {
  return await new Promise(resolve => {
    let output = ''
    const child = endWithThis(spawn(program, argv, { ...options, stdio: ['ignore', 'pipe', 'pipe'] }))
    child.stdout.setEncoding('utf8').on('data', text => { output += text })
    child.stderr.setEncoding('utf8').on('data', text => { output += text })
    child.on('error', error => { resolve({ code: 1, output: `${program} could not be run: ${error.message}` }) })
    child.on('close', code => { resolve({ code: code ?? 1, output }) })
  })
}
