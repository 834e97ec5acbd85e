import { setTimeout as wait } from 'node:timers/promises'
import type { Command } from '../command.ts'
import { number, objects, text } from '../json.ts'

export const logs: Command = {
  usage: 'logs <app> [--follow]',
  summary: 'Prints the log of an app; --follow goes on with new lines until Ctrl-C.',
  words: 1,
  options: ['follow'],
  async run ({ platform, print, signal }, [idOrName = ''], options) {
    const { id } = await platform.find(idOrName)
    let after = 0
    do {
      const { lines } = await platform.get(`/v1/apps/${id}/logs?after=${after}`)
      for (const line of objects(lines).filter(({ sequence }) => number(sequence) > after)) {
        after = number(line.sequence)
        print(options.has('json') ? JSON.stringify(line) : `${text(line.at)} ${text(line.stream).padEnd(7)} ${text(line.text)}`)
      }
    } while (options.has('follow') && await pause(signal))
    return 0
  }
}

/** Half a second; false when Ctrl-C has ended it. */
async function pause (signal: AbortSignal): Promise<boolean> {
  try {
    await wait(500, undefined, { signal })
    return true
  } catch {
    return false
  }
}
