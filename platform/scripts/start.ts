/** `npm start`, `npm run start:services` (--services) and `npm run dev` (--watch). */
import './end-with-parent.ts'
import { randomBytes } from 'node:crypto'
import { join, relative } from 'node:path'
import { readConfig, type Config } from '../config.ts'
import { closeOnSignal } from '../services/close-on-signal.ts'
import { portsInUse } from './ports.ts'
import { asServices, inOneProcess, viteDev, type Program } from './processes.ts'
import { untilReady } from './readiness.ts'
import { buildSite } from './site-build.ts'
import { createSupervisor } from './supervisor.ts'
import { bubblewrap, howToInstall, installTools } from './system-packages.ts'
import { watchSources } from './watch-sources.ts'

const began = Date.now()
const root = join(import.meta.dirname, '../..')
const services = process.argv.includes('--services')
const watching = process.argv.includes('--watch')

await start()

async function start (): Promise<void> {
  const config = configuration()
  if (config === undefined) return
  const programs = programsFor(config)
  const taken = await portsInUse(programs.map(program => program.port), config.host)
  if (taken.length > 0) return refuse(taken.join('\n'))
  const missing = await installTools([bubblewrap])
  if (missing.length > 0) console.log(`bubblewrap is missing, so apps run with the weaker isolation level "permissions". ${howToInstall(missing)}`)
  const problem = watching ? undefined : await buildSite(root)
  if (problem !== undefined) return refuse(problem)
  await runAll(programs, config)
}

async function runAll (programs: Program[], config: Config): Promise<void> {
  const stopped = new AbortController()
  const logDirectory = join(config.dataDirectory, 'logs')
  const supervisor = createSupervisor({ root, logDirectory, died })
  closeOnSignal(async () => {
    stopped.abort()
    await supervisor.end()
  })

  function died ({ name }: Program, how: string): void {
    if (stopped.signal.aborted) return
    const log = relative(root, join(logDirectory, `${name}.log`))
    console.error(`The ${name} has ended by itself (${how}). Its log is ${log}.`)
    if (!watching) void end()
  }

  async function end (): Promise<void> {
    stopped.abort()
    await supervisor.end()
    process.exit(1)
  }

  for (const program of programs) supervisor.start(program)
  const problems = (await Promise.all(programs.map(program => untilReady(program, stopped.signal)))).filter(problem => problem !== undefined)
  if (problems.length > 0) {
    console.error(problems.join('\n'))
    return await end()
  }
  if (stopped.signal.aborted) return
  console.log(`Dream is ready after ${((Date.now() - began) / 1000).toFixed(1)} s: open ${config.url}\nCtrl-C ends it. Logs: ${relative(root, logDirectory) || logDirectory}`)
  if (watching) restartOnChange(programs, supervisor.restart)
}

function restartOnChange (programs: Program[], restart: (program: Program) => Promise<void>): void {
  let restarts: Promise<unknown> = Promise.resolve()
  watchSources(root, path => {
    console.log(`${path} has changed; the services start again.`)
    restarts = restarts.then(async () => await Promise.all(programs.filter(program => program.name !== 'site').map(restart)))
  })
}

function programsFor (config: Config): Program[] {
  const programs = services ? asServices(config, randomBytes(32).toString('hex')) : inOneProcess(config)
  return watching ? programs.map(program => program.name === 'site' ? viteDev(program) : program) : programs
}

function configuration (): Config | undefined {
  try {
    return readConfig()
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    refuse(error.message)
    return undefined
  }
}

function refuse (sentence: string): void {
  console.error(sentence)
  process.exitCode = 1
}
