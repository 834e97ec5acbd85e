import type { Finding } from '@dream/contracts/messages'
import type { CellEnd } from './drivers/driver.ts'

/** Why the sandbox itself has ended an app. */
export type KillReason = 'hung' | 'out-of-memory' | 'log-flood' | 'disk-full' | 'too-slow'

const killed: Record<KillReason, [message: string, suggestion: string]> = {
  hung: ['The app stopped answering: something in it runs without end.', 'Look for a loop that never stops, or undo the last change.'],
  'out-of-memory': ['The app used more memory than it may.', 'Read or keep less at once.'],
  'log-flood': ['The app wrote so much to its log that it was ended.', 'Remove the message that is written again and again.'],
  'disk-full': ['The app has filled the disk space it may use.', 'Delete records or files it no longer needs, or raise the limit.'],
  'too-slow': ['The app did not become ready in time.', 'Look for a loop that never stops in what runs at its start.']
}

const byCode = new Map<number, [code: string, message: string, suggestion: string]>([
  [1, ['app-ended', 'The app ended with an error that it did not catch.', 'Its log has the error.']],
  [133, ['out-of-memory', ...killed['out-of-memory']]],
  [137, ['app-killed', 'The app was ended by the machine.', 'Look whether the machine has enough memory.']],
  [139, ['app-crashed', 'The app crashed.', 'Undo the last change, and tell whoever maintains this machine.']],
  [159, ['forbidden-call', 'The app asked the operating system for something that no app may do, and was ended.', 'Treat this version as hostile until someone has read its code.']]
])

/** The app lives, but can hardly keep anything new. */
export const diskNearlyFull: Finding = {
  code: 'disk-nearly-full',
  severity: 'warning',
  where: 'app',
  message: 'The records of the app have almost filled the disk space it may use. It will refuse new ones.',
  suggestion: 'Delete records it no longer needs, or raise the limit.'
}

/** Why an app has ended, in words for its owner. */
export function endFinding (end: CellEnd, reason: KillReason | undefined): Finding {
  if (reason !== undefined) {
    const [message, suggestion] = killed[reason]
    return { code: reason, severity: 'error', where: 'app', message, suggestion }
  }
  if (end.flooded) return endFinding({ ...end, flooded: false }, 'log-flood')
  if (end.outOfMemory) return endFinding(end, 'out-of-memory')
  const [code, message, suggestion] = byCode.get(end.code) ?? ['app-ended', `The app ended by itself with ${end.code}.`, 'Its log may say why.']
  return { code, severity: 'error', where: 'app', message, suggestion }
}
