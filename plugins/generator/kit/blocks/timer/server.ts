import { kept } from '../../server/kept.ts'
import type { Part } from '../../server/questions.ts'
import { limits, settingProblem, settingsOf, startState, type Mode, type Run, type Session, type Settings, type TimerState } from './shared.ts'

/** Keeps a timer, so that it runs on while nobody looks, with its laps, sessions and settings. */
export function timer (block: string, mode: Mode, settings: Settings = {}, cities: readonly string[] = []): Part {
  const start = startState(mode, settings, cities)
  return kept<TimerState>({ block, start, accept: sent => accepted(sent, mode) })
}

type Fields = Record<string, unknown>

function accepted (sent: unknown, mode: Mode): { value: TimerState } | string {
  if (!isFields(sent)) return 'What is kept of a timer is an object.'
  const { phase, task, muted } = sent
  const run = runOf(sent.run)
  if (run === undefined) return 'The time that went by is not understood.'
  if (typeof phase !== 'number' || !Number.isInteger(phase) || phase < 0 || phase > 1000) return 'The phase is a whole number.'
  if (typeof task !== 'string' || task.length > limits.task) return `What you work on has at most ${limits.task} letters.`
  if (typeof muted !== 'boolean') return 'The sound is on or off.'
  const settings = settingsFrom(sent.settings, mode)
  if (typeof settings === 'string') return settings
  const [laps, sessions, cities] = [listOf(sent.laps, isTime, limits.laps), listOf(sent.sessions, isSession, limits.sessions), listOf(sent.cities, isZone, limits.cities)]
  if (laps === undefined || laps.some((lap, index) => lap < (laps[index - 1] ?? 0))) return 'The laps are not in their order.'
  if (sessions === undefined) return 'A session is not understood.'
  if (cities === undefined) return `That is no city of the clock, or they are more than ${limits.cities}.`
  return { value: { run, phase, settings, laps, sessions: sessions.map(({ at, minutes, task }) => ({ at, minutes, task })), task, cities: [...new Set(cities)], muted } }
}

function settingsFrom (sent: unknown, mode: Mode): Settings | string {
  if (!isFields(sent)) return 'The settings are missing.'
  const own: Record<string, number> = {}
  for (const [key, setting] of Object.entries(settingsOf[mode])) {
    const value = sent[key]
    const problem = settingProblem(setting, value)
    if (problem !== undefined || typeof value !== 'number') return problem ?? 'A setting is missing.'
    own[key] = value
  }
  return own
}

function runOf (sent: unknown): Run | undefined {
  if (!isFields(sent) || !isTime(sent.elapsed)) return undefined
  const { elapsed, since } = sent
  return since === null || (typeof since === 'number' && Number.isSafeInteger(since) && since > 0) ? { elapsed, since } : undefined
}

function listOf<Item> (sent: unknown, isItem: (value: unknown) => value is Item, most: number): Item[] | undefined {
  return Array.isArray(sent) && sent.length <= most && sent.every(isItem) ? sent : undefined
}

function isTime (value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value) && value >= 0 && value <= limits.time
}

function isSession (value: unknown): value is Session {
  return isFields(value) && typeof value.at === 'number' && Number.isSafeInteger(value.at) && isTime(value.minutes) && typeof value.task === 'string' && value.task.length <= limits.task
}

function isZone (value: unknown): value is string {
  if (typeof value !== 'string' || value.length > 60) return false
  try {
    return new Intl.DateTimeFormat('en', { timeZone: value }) instanceof Intl.DateTimeFormat
  } catch {
    return false
  }
}

function isFields (value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
