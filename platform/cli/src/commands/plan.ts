import { canonicalJson, type Json } from '@dream/contracts/blueprint/json'
import { readFinding, sentence } from '../apps.ts'
import type { Command } from '../command.ts'
import { objects, text, texts } from '../json.ts'

export const plan: Command = {
  usage: 'plan "<wish>" [--app <app>]',
  summary: 'Says what a wish would make, or change in an app, and does nothing; --json prints the blueprint with its digest.',
  words: 1,
  options: [],
  values: ['app'],
  async run ({ platform, print, complain }, [wish = ''], options) {
    const { locale, timeZone } = Intl.DateTimeFormat().resolvedOptions()
    const idOrName = options.get('app')
    const app = idOrName === undefined ? {} : { app: (await platform.find(idOrName)).id }
    const { blueprint, digest, ...told } = await platform.post('/v1/plan', { wish, locale, timeZone, ...app })
    const findings = objects(told.findings).map(readFinding)
    if (text(digest) === '') {
      for (const finding of findings) complain(sentence(finding))
      if (findings.length === 0) complain('This does not read as a wish for an app. Say what the app should keep or do.')
      return 1
    }
    if (options.has('json')) {
      const json: Json = JSON.parse(JSON.stringify({ blueprint, digest }))
      print(canonicalJson(json))
      return 0
    }
    const changes = texts(told.changes)
    if (idOrName !== undefined && changes.length === 0) print('Nothing in the app would change.')
    for (const line of idOrName === undefined ? texts(told.restatement) : changes) print(line)
    const lost = texts(told.notUnderstood)
    if (lost.length > 0) complain(`Not understood: ${lost.map(words => `"${words}"`).join(', ')}`)
    return 0
  }
}
