import { call, type Value } from '../../../src/3-print/value.ts'
import { checkOf, element, ofServer } from '../../../src/blocks/block-code.ts'
import { defineBlock, type Lowered } from '../../../src/blocks/define-block.ts'
import { modes, settingProblem, settingsOf, startState, type Mode, type Settings } from './shared.ts'

interface TimerOptions {
  mode: Mode
  settings?: Record<string, number>
  cities?: string[]
}

export interface TimerPlan extends Lowered {
  mode: Mode
  settings: Settings
  cities: readonly string[]
}

const someCities = ['Europe/London', 'America/New_York', 'Asia/Tokyo', 'Australia/Sydney']

export const block = defineBlock<TimerOptions, TimerPlan>({
  name: 'timer',
  summary: 'A timer that runs on while nobody looks: pomodoro with a log of sessions, stopwatch with laps, countdown, intervals, or a world clock.',
  schema: {
    type: 'object',
    properties: {
      mode: { enum: [...modes], description: 'What it is: focus and breaks in rounds; time with laps; time until; work and rest in turns; the time in cities.' },
      settings: {
        type: 'object',
        additionalProperties: { type: 'integer' },
        description: modes.filter(mode => Object.keys(settingsOf[mode]).length > 0).map(mode => `${mode}: ${Object.entries(settingsOf[mode]).map(([key, { start, unit }]) => `${key} (${start} ${unit})`.replace(' )', ')')).join(', ')}`).join('; ')
      },
      cities: { type: 'array', minItems: 1, maxItems: 24, items: { type: 'string', pattern: '^[A-Za-z]+(/[A-Za-z_+\\-0-9]+)*$' }, description: 'For the world clock: time zones of the IANA database, "Europe/Berlin".' }
    },
    required: ['mode'],
    additionalProperties: false
  },
  stage: 'tool',
  icon: 'stopwatch',
  keeps: true,
  example: { mode: 'pomodoro', settings: { work: 50, short: 10 } },
  lower ({ options: { mode, settings = {}, cities = mode === 'world-clock' ? someCities : [] }, problem }) {
    const wrong = Object.entries(settings).map(([key, value]) => {
      const setting = settingsOf[mode][key]
      return setting === undefined ? `A ${mode} has no setting "${key}".` : settingProblem(setting, value)
    }).find(sentence => sentence !== undefined) ?? cities.filter(zone => !isZone(zone)).map(zone => `"${zone}" is no time zone.`)[0]
    if (wrong !== undefined) problem(wrong, 'Use the settings and time zones that the schema of the block describes.')
    return wrong === undefined ? { mode, settings, cities } : undefined
  },
  element: plan => element('timer', plan.mode === 'world-clock' ? 'WorldClock' : 'Timer', { block: plan.id, ...shown(plan) }),
  server: ({ id, mode, settings, cities }) => call(ofServer('timer', 'timer'), id, mode, ...(cities.length > 0 ? [{ ...settings }, [...cities]] : Object.keys(settings).length > 0 ? [{ ...settings }] : [])),
  checks ({ id, mode, settings, cities }) {
    const good = { ...startState(mode, settings, cities), run: { elapsed: 61_000, since: 1_795_000_000_000 }, laps: [30_000, 61_000], sessions: [{ at: 1_795_000_000_000, minutes: 25, task: 'Write' }], task: 'Write' }
    return [checkOf('timer', 'keeps', { block: id, what: `the ${mode}`, good: plain(good), bad: plain({ ...good, laps: [61_000, 30_000] }) })]
  }
})

function shown ({ mode, settings, cities }: TimerPlan): { [key: string]: Value } {
  return mode === 'world-clock' ? { start: [...cities] } : { mode, ...(Object.keys(settings).length > 0 ? { settings: { ...settings } } : {}) }
}

function plain (data: object): Value {
  return JSON.parse(JSON.stringify(data))
}

function isZone (zone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }) instanceof Intl.DateTimeFormat
  } catch {
    return false
  }
}
