import { spawn } from 'node:child_process'
import type { Command } from '../command.ts'

export const open: Command = {
  usage: 'open <app>',
  summary: 'Opens an app in the browser, and prints its address.',
  words: 1,
  options: [],
  async run ({ platform, print, complain }, [idOrName = ''], options) {
    const { id, name, url, version } = await platform.find(idOrName)
    if (version === 0) {
      complain(`${name} has no version yet, so there is nothing to open. See why with: dream logs ${id}`)
      return 1
    }
    print(options.has('json') ? JSON.stringify({ id, url }) : url)
    if (process.stdout.isTTY && !options.has('json')) showInBrowser(url)
    return 0
  }
}

/** Where no browser can be opened, the printed address has to do. */
function showInBrowser (url: string): void {
  const program = process.platform === 'darwin' ? 'open' : 'xdg-open'
  const child = spawn(program, [url], { detached: true, stdio: 'ignore' })
  child.on('error', () => {})
  child.unref()
}
