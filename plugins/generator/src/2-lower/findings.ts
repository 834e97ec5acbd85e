import type { Finding } from '@dream/contracts/messages'

/** Where a phase puts what it finds. */
export interface Findings {
  list: Finding[]
  error (code: string, where: string, message: string, suggestion: string): void
}

export function createFindings (): Findings {
  const list: Finding[] = []
  return {
    list,
    error (code, where, message, suggestion) {
      list.push({ code, severity: 'error', where, message, suggestion })
    }
  }
}

export function hasErrors (findings: Finding[]): boolean {
  return findings.some(finding => finding.severity === 'error')
}
