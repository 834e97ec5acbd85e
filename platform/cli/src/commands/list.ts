import type { Command } from '../command.ts'
import { table } from '../table.ts'

export const list: Command = {
  usage: 'list',
  summary: 'Lists the apps with their state and address.',
  words: 0,
  options: [],
  async run ({ platform, print }, _words, options) {
    if (options.has('json')) {
      print(JSON.stringify(await platform.get('/v1/apps'), null, 2))
      return 0
    }
    const apps = await platform.apps()
    if (apps.length === 0) print('There are no apps yet. Make one with: dream make "<wish>"')
    else print(table([['id', 'name', 'state', 'version', 'address'], ...apps.map(({ id, name, state, version, url }) => [id, name, state, String(version), url])]))
    return 0
  }
}
