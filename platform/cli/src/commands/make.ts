import { readApp } from '../apps.ts'
import type { Command } from '../command.ts'
import { followChange, outcome } from '../follow-change.ts'
import { object, text } from '../json.ts'

export const make: Command = {
  usage: 'make "<wish>"',
  summary: 'Makes an app of a wish and shows the steps as they happen.',
  words: 1,
  options: [],
  async run (surroundings, [wish = ''], options) {
    const { platform, print, complain } = surroundings
    const { locale, timeZone } = Intl.DateTimeFormat().resolvedOptions()
    const accepted = await platform.post('/v1/apps', { wish, locale, timeZone })
    const { id } = readApp(accepted.app)
    const quiet = options.has('json')
    const change = await followChange(surroundings, { appId: id, wish: text(object(accepted.wish).id), quiet })
    const json = await platform.get(`/v1/apps/${id}`)
    const app = readApp(json)
    if (quiet) print(JSON.stringify(json, null, 2))
    else if (change?.state === 'done') print(`${app.name} (${app.id}): ${app.url}`)
    else for (const line of outcome(change)) complain(line)
    return change?.state === 'done' ? 0 : 1
  }
}
