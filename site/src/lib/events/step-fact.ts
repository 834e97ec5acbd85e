import type { Step } from '#lib/artefacts/app.ts'
import { number, object, text, type Json, type JsonObject } from '#lib/json.ts'

/** What the event of a step says it came to: "24 files". Empty when it says nothing countable. */
export function stepFact (step: Step, data: JsonObject): string {
  switch (step) {
    case 'wish': return ''
    case 'intent': return counted(length(data.understood), 'thing understood', 'things understood')
    case 'blueprint': return [counted(length(data.entities), 'kind of record', 'kinds of record'), counted(length(data.pages), 'page', 'pages')].filter(Boolean).join(', ')
    case 'code': return counted(number(data.files), 'file', 'files')
    case 'bundle': return number(data.bytes) > 0 ? `${Math.max(1, Math.round(number(data.bytes) / 1024))} kB` : ''
    case 'run': return checksFact(data)
    case 'app': return number(data.version) > 0 ? `Version ${number(data.version)}` : ''
  }
}

function checksFact ({ checks, isolation }: JsonObject): string {
  const passed = Array.isArray(checks) ? checks.filter(check => object(check).passed === true).length : 0
  const fact = counted(passed, 'check passed', 'checks passed')
  return fact !== '' && text(isolation) === 'jail' ? `${fact}, in a jail` : fact
}

function length (value: Json): number {
  return Array.isArray(value) ? value.length : 0
}

function counted (count: number, one: string, many: string): string {
  return count === 0 ? '' : `${count} ${count === 1 ? one : many}`
}
