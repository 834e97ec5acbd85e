import { defineTool } from './shared.ts'

const mile = 1.609344
const races = [{ name: '5 km', length: 5 }, { name: '10 km', length: 10 }, { name: 'Half marathon', length: 21.0975 }, { name: 'Marathon', length: 42.195 }]

interface Asked { distance: number, unit: string, hours: number, minutes: number, seconds: number }

const secondsOf = ({ hours, minutes, seconds }: Asked) => hours * 3600 + minutes * 60 + seconds
const kilometresOf = ({ distance, unit }: Asked) => unit === 'mi' ? distance * mile : distance

/** 3725 as "1:02:05", 65 as "1:05". */
export function clockText (seconds: number): string {
  const whole = Math.round(seconds)
  const [hours, minutes, rest] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60]
  const two = (number: number) => String(number).padStart(2, '0')
  return hours === 0 ? `${minutes}:${two(rest)}` : `${hours}:${two(minutes)}:${two(rest)}`
}

export const pace = defineTool({
  inputs: {
    unit: { label: 'Distance in', type: 'choice', start: 'km', choices: [{ id: 'km', label: 'Kilometres' }, { id: 'mi', label: 'Miles' }] },
    distance: { label: 'Distance', type: 'number', start: 10, minimum: 0.01, maximum: 10_000, presets: [5, 10, 21.0975, 42.195] },
    hours: { label: 'Hours', type: 'integer', start: 0, minimum: 0, maximum: 200 },
    minutes: { label: 'Minutes', type: 'integer', start: 52, minimum: 0, maximum: 59 },
    seconds: { label: 'Seconds', type: 'integer', start: 30, minimum: 0, maximum: 59 }
  },
  outputs: {
    pace: { label: 'Pace', type: 'text', main: true },
    other: { label: 'Pace in the other unit', type: 'text' },
    speed: { label: 'Speed', type: 'text' }
  },
  work (values) {
    const [seconds, kilometres] = [secondsOf(values), kilometresOf(values)]
    if (seconds === 0) return { pace: null, other: null, speed: null }
    const [perKilometre, perMile] = [`${clockText(seconds / kilometres)} /km`, `${clockText(seconds / kilometres * mile)} /mi`]
    const perHour = kilometres / seconds * 3600
    return {
      pace: values.unit === 'mi' ? perMile : perKilometre,
      other: values.unit === 'mi' ? perKilometre : perMile,
      speed: `${perHour.toFixed(1)} km/h, ${(perHour / mile).toFixed(1)} mph`
    }
  },
  table (values) {
    const seconds = secondsOf(values)
    return seconds === 0 ? undefined : {
      title: 'At this pace',
      columns: [{ label: 'Race', type: 'text' }, { label: 'Time', type: 'text' }],
      rows: races.map(({ name, length }) => [name, clockText(seconds / kilometresOf(values) * length)])
    }
  },
  note: values => secondsOf(values) === 0 ? 'Enter how long it took.' : undefined
})
