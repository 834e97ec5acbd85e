/**
 * The way into every command of Dream: `node platform/launch.mjs <command> [arguments]`. Runs on whatever Node the
 * machine has, before anything is installed: installs the npm packages, then hands over to the Node that is one of
 * them. Plain JavaScript without dependencies for that reason, and in words that an old Node reads far enough to refuse.
 */
import { spawn } from 'node:child_process'
import { existsSync, mkdirSync } from 'node:fs'
import { constants } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))

/** What each command runs. */
const commands = {
  start: ['platform/scripts/start.ts'],
  'start:services': ['platform/scripts/start.ts', '--services'],
  dev: ['platform/scripts/start.ts', '--watch'],
  test: ['platform/scripts/test.ts'],
  'test:long': ['platform/scripts/test.ts', '--long'],
  bench: ['platform/bench/bench.ts'],
  eval: ['platform/bench/eval.ts'],
  'screenshots:apps': ['plugins/generator/scripts/screenshots.ts'],
  render: ['pulumi/scripts/render.ts'],
  dream: ['platform/cli/src/dream.ts']
}

launch(process.argv[2] || '', process.argv.slice(3))

async function launch (command, given) {
  if (Number(process.versions.node.split('.')[0]) < 20) {
    return refuse(`Dream needs Node 20 or newer to start, and this is Node ${process.versions.node} (${process.execPath}). Install a newer Node and run the command again.`)
  }
  const script = Object.hasOwn(commands, command) ? commands[command] : undefined
  if (script === undefined) {
    return refuse(`There is no command "${command}". The commands are: ${Object.keys(commands).join(', ')}.`)
  }
  if (!existsSync(join(root, script[0]))) {
    return refuse(`The command ${command} runs ${script[0]}, and that file is missing. Is this clone complete?`)
  }
  const bin = join(root, 'node_modules', '.bin')
  const path = [bin, dirname(process.execPath), process.env.PATH || '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin'].join(delimiter)
  mkdirSync(join(root, '.dream'), { recursive: true })
  const { installPackages } = await import('./scripts/install-packages.mjs')
  const problem = await installPackages(root, { ...process.env, PATH: path })
  if (problem !== undefined) return refuse(problem)
  handOver(join(bin, 'node'), [join(root, script[0]), ...script.slice(1), ...given], { ...process.env, PATH: path })
}

/** Ends with the child, and the child ends with this process: by signal, or when its channel to this process closes. */
function handOver (node, argv, env) {
  const child = spawn(node, argv, { cwd: root, env, stdio: ['inherit', 'inherit', 'inherit', 'ipc'] })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => child.kill(signal === 'SIGHUP' ? 'SIGTERM' : signal))
  }
  child.on('error', error => refuse(`${node} could not be run: ${error.message}. Delete node_modules and run the command again.`))
  child.on('exit', (code, signal) => process.exit(code === null ? 128 + (constants.signals[signal] || 0) : code))
  endWithNpm(child)
}

/** When npm itself is killed outright it cannot tell its script; the script then has another parent. */
function endWithNpm (child) {
  if (process.env.npm_lifecycle_event === undefined) return
  const parent = process.ppid
  setInterval(() => {
    if (process.ppid !== parent) child.kill('SIGTERM')
  }, 300).unref()
}

function refuse (sentence) {
  console.error(sentence)
  process.exitCode = 1
}
