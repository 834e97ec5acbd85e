import { list, listIn, number, object, text, type Json } from '#lib/json.ts'
import { readFinding, type Finding } from '#lib/artefacts/finding.ts'

export interface CheckResult {
  name: string
  element: string
  passed: boolean
  message: string
  milliseconds: number
}

export interface Run {
  state: string
  checks: CheckResult[]
  findings: Finding[]
  isolation: string
}

export interface LogLine {
  sequence: number
  at: string
  stream: string
  text: string
}

export function readRun (value: Json): Run {
  const run = object(value)
  return {
    state: text(run.state),
    checks: listIn(value, 'checks', readCheck),
    findings: list(run.findings, readFinding),
    isolation: text(run.isolation)
  }
}

function readCheck (value: Json): CheckResult {
  const check = object(value)
  return {
    name: text(check.name),
    element: text(check.element),
    passed: check.passed === true,
    message: text(check.message),
    milliseconds: number(check.milliseconds)
  }
}

export function readLogLine (value: Json): LogLine {
  const line = object(value)
  return { sequence: number(line.sequence), at: text(line.at), stream: text(line.stream), text: text(line.text) }
}
