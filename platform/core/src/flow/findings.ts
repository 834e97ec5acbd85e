import type { Finding } from '@dream/contracts/messages'

/** The step ended and the change with it: what is wrong, as data. */
export interface Stopped {
  stopped: Finding[]
}

export function isStopped (value: object): value is Stopped {
  return 'stopped' in value
}

/** A Finding that stops a step. */
export function problem (code: string, message: string, suggestion = '', where = ''): Finding {
  return { code, severity: 'error', where, message, suggestion }
}

export function errorsOf (findings: Finding[]): Finding[] {
  return findings.filter(finding => finding.severity === 'error')
}
