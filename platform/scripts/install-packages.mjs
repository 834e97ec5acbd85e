import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { oneAtATime } from './one-at-a-time.mjs'

/**
 * Brings node_modules to what package-lock.json says; returns a sentence when that fails.
 * Quick when nothing is to do; of several processes at once, one installs and the others wait for it.
 */
export async function installPackages (root, env) {
  if (installed(root)) return undefined
  return await oneAtATime(join(root, '.dream', 'install.lock'), 'installs the npm packages', async () => {
    if (installed(root)) return undefined
    console.log('Installing npm packages. This takes a minute, once.')
    const { code, output } = await npm(root, env)
    if (code !== 0) {
      return `${output.trim()}\nThe npm packages could not be installed (npm ci ended with ${code}). See npm's words above, and run the command again.`
    }
    if (!existsSync(join(root, 'node_modules', '.bin', 'node'))) {
      return 'npm ci has not brought node_modules/.bin/node: its install scripts have not run. Allow install scripts (npm config delete ignore-scripts) and run the command again.'
    }
    writeFileSync(stampOf(root), digestOf(root))
    return undefined
  })
}

function installed (root) {
  if (!existsSync(join(root, 'node_modules', '.bin', 'node'))) return false
  const digest = digestOf(root)
  if (existsSync(stampOf(root)) && readFileSync(stampOf(root), 'utf8') === digest) return true
  if (!holdsWhatTheLockfileSays(root)) return false
  writeFileSync(stampOf(root), digest)
  return true
}

function stampOf (root) {
  return join(root, 'node_modules', '.dream-installed')
}

function digestOf (root) {
  return createHash('sha256').update(readFileSync(join(root, 'package-lock.json'))).update(`${process.platform}-${process.arch}`).digest('hex')
}

/** Whether somebody has run npm by hand: npm notes what it has put into node_modules in a lockfile there. */
function holdsWhatTheLockfileSays (root) {
  const own = join(root, 'node_modules', '.package-lock.json')
  if (!existsSync(own)) return false
  const there = JSON.parse(readFileSync(own, 'utf8')).packages
  const wanted = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages
  return Object.entries(wanted).every(([path, entry]) => {
    if (!path.includes('node_modules/') || entry.link === true) return true
    if (there[path] === undefined) return entry.optional === true || entry.devOptional === true || entry.peer === true
    return there[path].version === entry.version
  })
}

/** Runs npm ci with the npm that belongs to this Node. */
async function npm (root, env) {
  const beside = join(dirname(process.execPath), '..', 'lib', 'node_modules', 'npm', 'bin', 'npm-cli.js')
  const debian = '/usr/share/nodejs/npm/bin/npm-cli.js'
  const cli = [env.npm_execpath ?? '', beside, debian].find(path => path.endsWith('npm-cli.js') && existsSync(path))
  const argv = ['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error']
  const child = cli === undefined
    ? spawn('npm', argv, { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] })
    : spawn(process.execPath, [cli, ...argv], { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] })
  const stop = () => child.kill()
  process.once('SIGTERM', stop)
  let output = ''
  child.stdout.on('data', data => { output += data })
  child.stderr.on('data', data => { output += data })
  return await new Promise(resolve => {
    child.on('error', error => resolve({ code: 1, output: `npm could not be run: ${error.message}.` }))
    child.on('close', code => {
      process.removeListener('SIGTERM', stop)
      resolve({ code: code ?? 1, output })
    })
  })
}
