import { localDateTime } from '../../shared/calendar.ts'
import { cities, cityOf, momentOf, offsetOf, offsetText } from '../../shared/zones.ts'
import { defineTool } from './shared.ts'

const choices = cities.toSorted((one, other) => one.label.localeCompare(other.label, 'en'))
const shown = ['America/Los_Angeles', 'America/New_York', 'America/Sao_Paulo', 'Europe/London', 'Europe/Berlin', 'Africa/Nairobi', 'Asia/Dubai', 'Asia/Kolkata', 'Asia/Singapore', 'Asia/Tokyo', 'Australia/Sydney']

export const timeZones = defineTool({
  inputs: {
    date: { label: 'Date', type: 'date' },
    time: { label: 'Time', type: 'time', start: '15:00' },
    from: { label: 'In', type: 'choice', start: 'Europe/London', choices },
    to: { label: 'What time is it in', type: 'choice', start: 'America/New_York', choices }
  },
  outputs: {
    there: { label: 'It is then', type: 'date-time', main: true },
    difference: { label: 'Difference', type: 'text' }
  },
  work ({ date, time, from, to }) {
    const moment = momentOf(`${date}T${time}`, from)
    const apart = offsetOf(to, moment) - offsetOf(from, moment)
    return { there: localDateTime(moment, to), difference: apart === 0 ? `${cityOf(to)} has the same time` : `${cityOf(to)} is ${offsetText(Math.abs(apart)).slice(1)} hours ${apart > 0 ? 'ahead' : 'behind'}` }
  },
  table ({ date, time, from }) {
    const moment = momentOf(`${date}T${time}`, from)
    return { title: 'Around the world', columns: [{ label: 'City', type: 'text' }, { label: 'Date and time', type: 'date-time' }], rows: shown.map(zone => [cityOf(zone), localDateTime(moment, zone)]) }
  }
})
