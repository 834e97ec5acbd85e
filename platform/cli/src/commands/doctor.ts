import { spawnSync } from 'node:child_process'
import { connect } from 'node:net'
import { isFailure } from '@dream/contracts/errors'
import type { Command, Surroundings } from '../command.ts'
import { objects, text, type JsonObject } from '../json.ts'

interface Diagnosis {
  what: string
  state: 'good' | 'weak' | 'bad'
  found: string
  /** What to do; empty when there is nothing to do. */
  remedy: string
}

export const doctor: Command = {
  usage: 'doctor',
  summary: 'Says how Dream is on this machine, and what would make it better.',
  words: 0,
  options: [],
  async run (surroundings, _words, options) {
    const diagnoses = [node(), bubblewrap(), ...await plugins(surroundings), await site(surroundings)]
    if (options.has('json')) surroundings.print(JSON.stringify(diagnoses, null, 2))
    else for (const { what, state, found, remedy } of diagnoses) surroundings.print(`${state.padEnd(5)} ${what.padEnd(12)} ${found}${remedy === '' ? '' : `\n${' '.repeat(19)}${remedy}`}`)
    return diagnoses.some(({ state }) => state === 'bad') ? 1 : 0
  }
}

function node (): Diagnosis {
  const good = Number(process.versions.node.split('.')[0]) >= 24
  return { what: 'Node', state: good ? 'good' : 'bad', found: process.versions.node, remedy: good ? '' : 'Dream runs on Node 24, which npm start installs. Use: npm run dream -- doctor' }
}

function bubblewrap (): Diagnosis {
  const { status, stdout } = spawnSync('bwrap', ['--version'], { encoding: 'utf8' })
  if (status === 0) return { what: 'bubblewrap', state: 'good', found: stdout.trim().replace(/^bubblewrap /, ''), remedy: '' }
  const remedy = process.platform === 'linux' ? 'Install it with: sudo apt-get install bubblewrap' : 'It exists on Linux only; run Dream there when strangers make the wishes.'
  return { what: 'bubblewrap', state: 'weak', found: 'missing', remedy }
}

/** What the platform says of its plugins: the isolation that is really in force among it. */
async function plugins ({ platform }: Surroundings): Promise<Diagnosis[]> {
  try {
    const answer = await platform.get('/v1/plugins')
    const listed = objects(answer.plugins)
    return [
      { what: 'platform', state: 'good', found: `answers at ${platform.url}`, remedy: '' },
      ...listed.map(plugin),
      ...listed.filter(({ isolation }) => text(isolation) !== '').map(isolation)
    ]
  } catch (error) {
    if (!isFailure(error)) throw error
    const taken = await listens(new URL(platform.url))
    const remedy = taken ? 'End what listens there, or move Dream with DREAM_PORT and start it.' : error.message
    return [{ what: 'platform', state: 'bad', found: taken ? `something else listens at ${platform.url}` : 'does not answer', remedy }]
  }
}

async function site ({ siteUrl }: Surroundings): Promise<Diagnosis> {
  const answers = await listens(new URL(siteUrl))
  return { what: 'site', state: answers ? 'good' : 'bad', found: answers ? `answers at ${siteUrl}` : `does not answer at ${siteUrl}`, remedy: answers ? '' : 'Start Dream with npm start.' }
}

/** Whether something accepts connections there. */
async function listens ({ hostname, port }: URL): Promise<boolean> {
  return await new Promise(resolve => {
    const socket = connect(Number(port === '' ? 80 : port), hostname)
    socket.once('connect', () => {
      socket.destroy()
      resolve(true)
    })
    socket.once('error', () => { resolve(false) })
  })
}

function plugin (json: JsonObject): Diagnosis {
  const health = text(json.health)
  const well = health === '' || health === 'ready'
  const variant = text(json.variant)
  return {
    what: text(json.kind),
    state: well ? 'good' : 'bad',
    found: [text(json.name), variant === '' ? '' : `(${variant})`, text(json.where), well ? '' : `is ${health}`].filter(part => part !== '').join(' '),
    remedy: well ? '' : 'See its log in .dream/logs, and start Dream again.'
  }
}

function isolation (json: JsonObject): Diagnosis {
  const level = text(json.isolation)
  const weak = level === 'permissions'
  return {
    what: 'isolation',
    state: weak ? 'weak' : 'good',
    found: weak ? 'permissions: apps are held by their JavaScript runtime alone' : level,
    remedy: weak ? 'Install bubblewrap and start Dream again: apps then run in a jail of the system.' : ''
  }
}
