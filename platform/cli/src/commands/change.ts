import type { Command } from '../command.ts'
import { followChange, outcome } from '../follow-change.ts'
import { object, text } from '../json.ts'

export const change: Command = {
  usage: 'change <app> "<wish>"',
  summary: 'Changes an app, named by its id or name, as the wish says.',
  words: 2,
  options: [],
  async run (surroundings, [idOrName = '', wish = ''], options) {
    const { platform, print, complain } = surroundings
    const { id, name, url } = await platform.find(idOrName)
    const { locale, timeZone } = Intl.DateTimeFormat().resolvedOptions()
    const accepted = await platform.post(`/v1/apps/${id}/wishes`, { wish, locale, timeZone })
    const quiet = options.has('json')
    const ended = await followChange(surroundings, { appId: id, wish: text(object(accepted.wish).id), quiet })
    if (quiet) print(JSON.stringify(await platform.get(`/v1/apps/${id}`), null, 2))
    else if (ended?.state === 'done') print(`${name} is changed: ${url}`)
    else for (const line of outcome(ended)) complain(line)
    return ended?.state === 'done' ? 0 : 1
  }
}
