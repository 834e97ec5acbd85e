import { readChange, sentence, type Change } from './apps.ts'
import type { Surroundings } from './command.ts'
import { number, object, objects, text, type JsonObject } from './json.ts'

const done: Record<string, (data: JsonObject) => string> = {
  intent: data => `understood ${count(objects(data.understood).length, 'thing')}${lost(objects(data.notUnderstood))}`,
  blueprint: data => `planned "${text(data.name)}": ${objects(data.entities).map(({ plural }) => text(plural).toLowerCase()).join(', ')}`,
  code: data => `wrote ${count(number(data.files), 'file')}`,
  bundle: data => `built ${Math.ceil(number(data.bytes) / 1024)} KB`,
  run: data => {
    const checks = objects(data.checks)
    return `${checks.filter(({ passed }) => passed === true).length} of ${count(checks.length, 'check')} passed`
  },
  app: data => `version ${number(data.version)} is running`
}

/** Shows the steps of a change as they happen; how it ended, or undefined when the stream broke off. */
export async function followChange ({ platform, print, signal }: Surroundings, { appId, wish, quiet }: { appId: string, wish: string, quiet: boolean }): Promise<Change | undefined> {
  for await (const { event, data } of platform.events(`/v1/apps/${appId}/events`, signal)) {
    const fields = object(JSON.parse(data))
    if (event === 'state') {
      const change = readChange(fields.change)
      if (change?.wish === wish && change.state !== 'working') return change
    }
    const line = done[event]
    if (!quiet && line !== undefined && text(fields.wish) === wish) print(`  ${event.padEnd(9)}  ${line(fields)} (${number(fields.milliseconds).toFixed(0)} ms)`)
  }
  return undefined
}

/** How a change ended, in sentences. */
export function outcome (change: Change | undefined): string[] {
  if (change === undefined) return ['The connection to Dream broke off. The work goes on; see its state with: dream list']
  if (change.state === 'done') return []
  return change.findings.length === 0 ? ['It failed without a reason. See the log with: dream logs'] : change.findings.map(sentence)
}

function lost (notUnderstood: JsonObject[]): string {
  if (notUnderstood.length === 0) return ''
  return `, not: ${notUnderstood.map(item => `"${text(item.text)}"`).join(', ')}`
}

function count (amount: number, thing: string): string {
  return `${amount} ${thing}${amount === 1 ? '' : 's'}`
}
