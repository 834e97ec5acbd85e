import { parseArgs } from 'node:util'
import { isFailure } from '@dream/contracts/errors'
import type { Command, Options, Surroundings } from './command.ts'
import { apply } from './commands/apply.ts'
import { change } from './commands/change.ts'
import { doctor } from './commands/doctor.ts'
import { exportApp } from './commands/export.ts'
import { list } from './commands/list.ts'
import { logs } from './commands/logs.ts'
import { make } from './commands/make.ts'
import { open } from './commands/open.ts'
import { plan } from './commands/plan.ts'
import { ArgumentsWrong } from './errors.ts'

const commands: Record<string, Command> = { make, change, plan, apply, list, open, logs, export: exportApp, doctor }

/** Runs what the arguments say. Returns the exit code: 0 done, 1 failed, 2 wrongly called. */
export async function runCommand (argv: string[], surroundings: Surroundings): Promise<number> {
  const [name = '', ...rest] = argv
  if (name === '' || name === 'help' || name === '--help') {
    surroundings.print(help())
    return name === '' ? 2 : 0
  }
  try {
    const command = Object.hasOwn(commands, name) ? commands[name] : undefined
    if (command === undefined) throw new ArgumentsWrong(`There is no command "${name}".`, `dream ${Object.keys(commands).join(' | ')}`)
    const { words, options } = read(command, rest)
    return await command.run(surroundings, words, options)
  } catch (error) {
    if (surroundings.signal.aborted) return 130
    if (!isFailure(error)) throw error
    surroundings.complain(argv.includes('--json') ? JSON.stringify({ code: error.code, message: error.message }) : error.message)
    return error.code === 'DRM_CLI_ARGUMENTS_WRONG' ? 2 : 1
  }
}

function read ({ usage, words, options, values: named = [] }: Command, argv: string[]): { words: string[], options: Options } {
  try {
    const { positionals, values } = parseArgs({
      args: argv,
      allowPositionals: true,
      options: {
        ...Object.fromEntries([...options, 'json'].map(option => [option, { type: 'boolean' as const }])),
        ...Object.fromEntries(named.map(option => [option, { type: 'string' as const, short: option.charAt(0) }]))
      }
    })
    if (positionals.length === words) return { words: positionals, options: new Map(Object.entries(values).map(([option, value]) => [option, typeof value === 'string' ? value : ''])) }
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
    throw new ArgumentsWrong(error.message, `dream ${usage}`)
  }
  throw new ArgumentsWrong(words === 0 ? 'This command takes no words.' : 'A word is missing, or one is too many; put the wish in quotes.', `dream ${usage}`)
}

function help (): string {
  const longest = Math.max(...Object.values(commands).map(({ usage }) => usage.length))
  const lines = Object.values(commands).map(({ usage, summary }) => `  dream ${usage.padEnd(longest)}  ${summary}`)
  return ['From a wish to a running app.', '', ...lines, '', 'Every command takes --json. DREAM_PLATFORM_URL says where Dream runs.'].join('\n')
}
