/**
 * A number as people type it: "12", "12.50", "12,5", "1.234,50", "1,234.50", "€ 12". The last separator is the decimal
 * one, unless it stands twice, or has three digits after it and is not `decimal`, the separator of the locale.
 * Undefined for anything else.
 */
export function parseNumber (text: string, decimal = '.'): number | undefined {
  const compact = text.replace(/[\s\u00a0\u202f'’]/g, '').replace(/^([^\d.,-]{1,3})(?=-?[\d.,])/, '').replace(/(?<=\d)[^\d.,-]{1,3}$/, '')
  if (!/^-?[\d.,]*\d[\d.,]*$/.test(compact)) return undefined
  const last = Math.max(compact.lastIndexOf('.'), compact.lastIndexOf(','))
  const separator = compact.charAt(last)
  const decimals = last === -1 ? 0 : compact.length - last - 1
  const repeated = last !== -1 && compact.indexOf(separator) !== last
  const grouped = repeated || (separator !== decimal && decimals === 3)
  const whole = (last === -1 || grouped ? compact : compact.slice(0, last)).replace(/[.,]/g, '')
  const value = Number(last === -1 || grouped ? whole : `${whole}.${compact.slice(last + 1)}`)
  return Number.isFinite(value) ? value : undefined
}

/** "12.50" as 1250 minor units of a currency with two digits. */
export function parseMoney (text: string, digits: number, decimal?: string): number | undefined {
  const value = parseNumber(text, decimal)
  return value === undefined ? undefined : Math.round(value * 10 ** digits)
}

/** "45", "45 min", "1:30", "1 h", "1h 30", "1.5 h" as minutes. */
export function parseDuration (text: string): number | undefined {
  const compact = text.trim().toLowerCase().replace(/,/g, '.')
  const clock = /^(\d+):([0-5]?\d)(?:\s*h)?$/.exec(compact)
  if (clock !== null) return Number(clock[1]) * 60 + Number(clock[2])
  const hours = /^(\d+(?:\.\d+)?)\s*(?:h|hr|hrs|hours?|std\.?)(?:\s*(\d+)\s*(?:m|min|mins|minutes?)?)?$/.exec(compact)
  if (hours !== null) return Math.round(Number(hours[1]) * 60) + Number(hours[2] ?? 0)
  const minutes = /^(\d+)\s*(?:m|min|mins|minutes?)?$/.exec(compact)
  return minutes === null ? undefined : Number(minutes[1])
}

/** Minutes as the duration input shows them: 45 as "45 min", 90 as "1:30". */
export function durationText (minutes: number): string {
  return minutes < 60 ? `${minutes} min` : `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`
}
