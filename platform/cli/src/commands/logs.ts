import type { Command } from '../command.ts'
import { object, objects, text, type JsonObject } from '../json.ts'

export const logs: Command = {
  usage: 'logs <app> [--follow]',
  summary: 'Prints the log of an app; --follow goes on with new lines until Ctrl-C.',
  words: 1,
  options: ['follow'],
  async run ({ platform, print, signal }, [idOrName = ''], options) {
    const { id } = await platform.find(idOrName)
    const show = (line: JsonObject) => {
      print(options.has('json') ? JSON.stringify(line) : `${text(line.at)} ${text(line.stream).padEnd(7)} ${text(line.text)}`)
    }
    if (!options.has('follow')) {
      const { lines } = await platform.get(`/v1/apps/${id}/logs`)
      objects(lines).forEach(show)
      return 0
    }
    for await (const { event, data } of platform.events(`/v1/apps/${id}/logs?follow=true`, signal)) {
      if (event === 'line') show(object(JSON.parse(data)))
    }
    return 0
  }
}
