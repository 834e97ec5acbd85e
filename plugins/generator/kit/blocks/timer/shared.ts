export const modes = ['pomodoro', 'stopwatch', 'countdown', 'intervals', 'world-clock'] as const
export type Mode = typeof modes[number]

export interface Setting {
  label: string
  unit: string
  start: number
  minimum: number
  maximum: number
}

export type Settings = Readonly<Record<string, number>>

const minutes = (label: string, start: number): Setting => ({ label, unit: 'min', start, minimum: 1, maximum: 180 })
const seconds = (label: string, start: number, minimum = 1): Setting => ({ label, unit: 's', start, minimum, maximum: 3600 })
const times = (label: string, start: number): Setting => ({ label, unit: '', start, minimum: 1, maximum: 99 })

/** What can be set of each mode. */
export const settingsOf: Readonly<Record<Mode, Readonly<Record<string, Setting>>>> = {
  pomodoro: { work: minutes('Focus', 25), short: minutes('Short break', 5), long: minutes('Long break', 15), rounds: times('Rounds', 4) },
  countdown: { minutes: { label: 'Minutes', unit: 'min', start: 10, minimum: 0, maximum: 1440 }, seconds: { label: 'Seconds', unit: 's', start: 0, minimum: 0, maximum: 59 } },
  intervals: { prepare: seconds('Get ready', 10, 0), work: seconds('Work', 40), rest: seconds('Rest', 20, 0), rounds: times('Rounds', 8) },
  stopwatch: {},
  'world-clock': {}
}

/** Time that goes by without being counted: by when it began. Milliseconds. */
export interface Run {
  /** What went by before it was last started. */
  elapsed: number
  /** When it was last started, since 1970; null while it stands. */
  since: number | null
}

export interface Session {
  /** When it ended. */
  at: number
  minutes: number
  /** What was worked on; may be empty. */
  task: string
}

export interface TimerState {
  run: Run
  /** Which phase it is in, from 0. Intervals find theirs in the time. */
  phase: number
  settings: Settings
  /** What had gone by at each lap, ascending. */
  laps: readonly number[]
  /** Newest first. */
  sessions: readonly Session[]
  task: string
  /** Time zones, as the world clock shows them. */
  cities: readonly string[]
  muted: boolean
}

export const limits = { laps: 200, sessions: 300, task: 80, cities: 24, time: 10_000 * 3_600_000 }

export function startState (mode: Mode, settings: Settings = {}, cities: readonly string[] = []): TimerState {
  const own = Object.entries(settingsOf[mode]).map(([key, { start }]) => [key, settings[key] ?? start])
  return { run: stopped, phase: 0, settings: Object.fromEntries(own), laps: [], sessions: [], task: '', cities, muted: false }
}

export const stopped: Run = { elapsed: 0, since: null }

export function elapsedAt ({ elapsed, since }: Run, now: number): number {
  return since === null ? elapsed : elapsed + Math.max(0, now - since)
}

export function started (run: Run, now: number): Run {
  return run.since === null ? { elapsed: run.elapsed, since: now } : run
}

export function paused (run: Run, now: number): Run {
  return { elapsed: elapsedAt(run, now), since: null }
}

/** A stretch of time with a name. */
export interface Phase {
  name: 'work' | 'rest' | 'long' | 'prepare'
  label: string
  milliseconds: number
}

/** What follows what; the pomodoro begins again after its last one. */
export function phasesOf (mode: Mode, settings: Settings): Phase[] {
  const of = (key: string) => settings[key] ?? settingsOf[mode][key]?.start ?? 0
  const rounds = Array.from({ length: of('rounds') }, (_, index) => index + 1 === of('rounds'))
  if (mode === 'pomodoro') {
    return rounds.flatMap((last): Phase[] => [
      { name: 'work', label: 'Focus', milliseconds: of('work') * 60_000 },
      last ? { name: 'long', label: 'Long break', milliseconds: of('long') * 60_000 } : { name: 'rest', label: 'Short break', milliseconds: of('short') * 60_000 }
    ])
  }
  if (mode === 'intervals') {
    const phases = rounds.flatMap((last): Phase[] => [
      { name: 'work', label: 'Work', milliseconds: of('work') * 1000 },
      ...(last ? [] : [{ name: 'rest', label: 'Rest', milliseconds: of('rest') * 1000 } as const])
    ])
    return [{ name: 'prepare', label: 'Get ready', milliseconds: of('prepare') * 1000 } as const, ...phases].filter(({ milliseconds }) => milliseconds > 0)
  }
  return mode === 'countdown' ? [{ name: 'work', label: 'Countdown', milliseconds: of('minutes') * 60_000 + of('seconds') * 1000 }] : []
}

export interface Place {
  phase: Phase
  index: number
  /** What is left of the phase; 0 when all is over. */
  left: number
  over: boolean
}

/** Where a run is that goes from phase to phase by itself. */
export function placeIn (phases: readonly Phase[], elapsed: number): Place | undefined {
  let end = 0
  for (const [index, phase] of phases.entries()) {
    end += phase.milliseconds
    if (elapsed < end) return { phase, index, left: end - elapsed, over: false }
  }
  const last = phases.at(-1)
  return last && { phase: last, index: phases.length - 1, left: 0, over: true }
}

/** What has come to its end by `now` is counted, and the next phase waits to be started. */
export function settled (mode: Mode, state: TimerState, now: number): TimerState {
  if (mode !== 'pomodoro' || state.run.since === null) return state
  const phases = phasesOf(mode, state.settings)
  const phase = phases[state.phase % phases.length]
  if (phase === undefined || elapsedAt(state.run, now) < phase.milliseconds) return state
  const at = state.run.since + phase.milliseconds - state.run.elapsed
  const session = { at, minutes: Math.round(phase.milliseconds / 60_000), task: state.task }
  return {
    ...state,
    run: stopped,
    phase: (state.phase + 1) % phases.length,
    sessions: phase.name === 'work' ? [session, ...state.sessions].slice(0, limits.sessions) : state.sessions
  }
}

/** 65_000 as "1:05", from an hour on "1:01:05". A countdown shows a second until it is over. */
export function clockText (milliseconds: number, { up = false } = {}): string {
  const whole = up ? Math.ceil(milliseconds / 1000) : Math.floor(milliseconds / 1000)
  const [hours, minutes, seconds] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60]
  const two = (number: number) => String(number).padStart(2, '0')
  return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds)}` : `${two(minutes)}:${two(seconds)}`
}

/** The hundredths of a second after it. */
export function hundredths (milliseconds: number): string {
  return String(Math.floor(milliseconds / 10) % 100).padStart(2, '0')
}

/** What is wrong with a setting, as a sentence. */
export function settingProblem ({ label, minimum, maximum }: Setting, value: unknown): string | undefined {
  if (typeof value !== 'number' || !Number.isInteger(value)) return `${label} is a whole number.`
  return value < minimum || value > maximum ? `${label} is between ${minimum} and ${maximum}.` : undefined
}
