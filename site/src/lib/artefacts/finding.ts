import { object, text, type Json } from '#lib/json.ts'

export interface Finding {
  code: string
  severity: 'error' | 'warning' | 'note'
  where: string
  message: string
  suggestion: string
}

export function readFinding (value: Json): Finding {
  const finding = object(value)
  const severity = text(finding.severity)
  return {
    code: text(finding.code),
    severity: severity === 'error' || severity === 'warning' ? severity : 'note',
    where: text(finding.where),
    message: text(finding.message),
    suggestion: text(finding.suggestion)
  }
}
