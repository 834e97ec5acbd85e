import { number, object, objects, text } from './json.ts'

/** An app as the platform's API shows it. */
export interface App {
  id: string
  name: string
  url: string
  version: number
  state: string
  change: Change | undefined
  findings: Finding[]
  updatedAt: string
}

export interface Change {
  wish: string
  step: string
  state: string
  findings: Finding[]
}

export interface Finding {
  severity: string
  message: string
  suggestion: string
}

export function readApp (value: unknown): App {
  const app = object(value)
  return {
    id: text(app.id),
    name: text(app.name),
    url: text(app.url),
    version: number(app.version),
    state: text(app.state),
    change: readChange(app.change),
    findings: objects(app.findings).map(readFinding),
    updatedAt: text(app.updatedAt)
  }
}

export function readChange (value: unknown): Change | undefined {
  if (value === null || value === undefined) return undefined
  const change = object(value)
  return { wish: text(change.wish), step: text(change.step), state: text(change.state), findings: objects(change.findings).map(readFinding) }
}

export function readFinding (value: unknown): Finding {
  const finding = object(value)
  return { severity: text(finding.severity), message: text(finding.message), suggestion: text(finding.suggestion) }
}

/** A finding in one line: what is wrong, then what to do. */
export function sentence ({ message, suggestion }: Finding): string {
  return suggestion === '' ? message : `${message} ${suggestion}`
}
