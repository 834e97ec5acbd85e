import { readFile } from 'node:fs/promises'
import { readApp } from '../apps.ts'
import type { Command } from '../command.ts'
import { FileNotRead, PatchWithoutApp } from '../errors.ts'
import { followChange, outcome } from '../follow-change.ts'
import { object, text, type JsonObject } from '../json.ts'

export const apply: Command = {
  usage: 'apply <file.json> [--app <app>] [--allow-data-loss]',
  summary: 'Makes an app of a blueprint, or changes one by a blueprint or a patch.',
  words: 1,
  options: ['allow-data-loss'],
  values: ['app'],
  async run (surroundings, [file = ''], options) {
    const { platform, print, complain } = surroundings
    const plan = await readPlan(file)
    const { timeZone } = Intl.DateTimeFormat().resolvedOptions()
    const idOrName = options.get('app')
    if (idOrName === undefined && 'patch' in plan) throw new PatchWithoutApp(file)
    const accepted = idOrName === undefined
      ? await platform.post('/v1/apps', { ...plan, timeZone })
      : await platform.post(`/v1/apps/${(await platform.find(idOrName)).id}/wishes`, { ...plan, timeZone, allowDataLoss: options.has('allow-data-loss') })
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

/** The blueprint in a file, also as `dream plan --json` prints it, beside its digest; or the patch, bare or as versions tell it. */
async function readPlan (file: string): Promise<{ blueprint: JsonObject } | { patch: JsonObject }> {
  try {
    const read = object(JSON.parse(await readFile(file, 'utf8')))
    if ('operations' in read) return { patch: read }
    if ('patch' in read) return { patch: object(read.patch) }
    return { blueprint: 'blueprint' in read && 'digest' in read ? object(read.blueprint) : read }
  } catch (cause) {
    throw Object.assign(new FileNotRead(file, cause instanceof Error ? cause.message : String(cause)), { cause })
  }
}
