import { localDateTime } from './calendar.ts'

/** Cities people look for, by their time zone of the IANA database. */
export const cities: readonly { id: string, label: string }[] = [
  ['Pacific/Auckland', 'Auckland'], ['Australia/Sydney', 'Sydney'], ['Australia/Brisbane', 'Brisbane'], ['Australia/Perth', 'Perth'], ['Asia/Tokyo', 'Tokyo'], ['Asia/Seoul', 'Seoul'],
  ['Asia/Shanghai', 'Shanghai'], ['Asia/Hong_Kong', 'Hong Kong'], ['Asia/Taipei', 'Taipei'], ['Asia/Singapore', 'Singapore'], ['Asia/Manila', 'Manila'], ['Asia/Jakarta', 'Jakarta'],
  ['Asia/Bangkok', 'Bangkok'], ['Asia/Ho_Chi_Minh', 'Ho Chi Minh City'], ['Asia/Dhaka', 'Dhaka'], ['Asia/Kathmandu', 'Kathmandu'], ['Asia/Kolkata', 'Delhi'], ['Asia/Karachi', 'Karachi'],
  ['Asia/Tehran', 'Tehran'], ['Asia/Dubai', 'Dubai'], ['Asia/Riyadh', 'Riyadh'], ['Asia/Jerusalem', 'Jerusalem'], ['Europe/Istanbul', 'Istanbul'], ['Europe/Moscow', 'Moscow'],
  ['Africa/Nairobi', 'Nairobi'], ['Africa/Cairo', 'Cairo'], ['Africa/Johannesburg', 'Johannesburg'], ['Africa/Lagos', 'Lagos'], ['Europe/Kyiv', 'Kyiv'], ['Europe/Athens', 'Athens'],
  ['Europe/Helsinki', 'Helsinki'], ['Europe/Warsaw', 'Warsaw'], ['Europe/Vienna', 'Vienna'], ['Europe/Rome', 'Rome'], ['Europe/Berlin', 'Berlin'], ['Europe/Zurich', 'Zurich'],
  ['Europe/Stockholm', 'Stockholm'], ['Europe/Amsterdam', 'Amsterdam'], ['Europe/Paris', 'Paris'], ['Europe/Madrid', 'Madrid'], ['Europe/Lisbon', 'Lisbon'], ['Europe/London', 'London'],
  ['Europe/Dublin', 'Dublin'], ['Atlantic/Reykjavik', 'Reykjavik'], ['UTC', 'UTC'], ['America/Sao_Paulo', 'São Paulo'], ['America/Argentina/Buenos_Aires', 'Buenos Aires'], ['America/Santiago', 'Santiago'],
  ['America/Halifax', 'Halifax'], ['America/New_York', 'New York'], ['America/Toronto', 'Toronto'], ['America/Bogota', 'Bogotá'], ['America/Lima', 'Lima'], ['America/Chicago', 'Chicago'],
  ['America/Mexico_City', 'Mexico City'], ['America/Denver', 'Denver'], ['America/Phoenix', 'Phoenix'], ['America/Los_Angeles', 'Los Angeles'], ['America/Vancouver', 'Vancouver'],
  ['America/Anchorage', 'Anchorage'], ['Pacific/Honolulu', 'Honolulu']
].map(([id = '', label = '']) => ({ id, label }))

export function cityOf (zone: string): string {
  return cities.find(({ id }) => id === zone)?.label ?? zone.split('/').at(-1)?.replaceAll('_', ' ') ?? zone
}

/** Minutes that a zone's clocks are ahead of UTC at a moment. */
export function offsetOf (zone: string, moment: Date): number {
  const local = Date.parse(`${localDateTime(moment, zone)}:00Z`)
  return Math.round((local - Math.floor(moment.getTime() / 60_000) * 60_000) / 60_000)
}

/** The moment at which clocks of a zone show "2026-11-23T14:30"; just after, where they skip it. */
export function momentOf (local: string, zone: string): Date {
  const asUtc = Date.parse(`${local}:00Z`)
  const first = asUtc - offsetOf(zone, new Date(asUtc)) * 60_000
  return new Date(asUtc - offsetOf(zone, new Date(first)) * 60_000)
}

/** 330 as "+5:30". */
export function offsetText (minutes: number): string {
  const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60]
  return `${minutes < 0 ? '−' : '+'}${hours}${rest === 0 ? '' : `:${String(rest).padStart(2, '0')}`}`
}
