/** "52.52, 13.405", "52,52; 13,405", "N 52° 31' 12\" E 13° 24' 18\"" as it is stored: "52.52,13.405". Undefined for anything else. */
export function parsePlace (text: string): string | undefined {
  const plain = /^\s*(-?\d{1,3}(?:\.\d+)?)\s*[,;\s]\s*(-?\d{1,3}(?:\.\d+)?)\s*$/.exec(text) ?? /^\s*(-?\d{1,3}(?:,\d+)?)\s*[;\s]\s*(-?\d{1,3}(?:,\d+)?)\s*$/.exec(text)
  if (plain !== null) return placeOf(decimal(plain[1]), decimal(plain[2]))
  const turned = text.toUpperCase().replace(/(\d),(\d)/g, '$1.$2').replace(/^\s*([NS])([^NSEWO]{1,40})([EWO])([^NSEWO]{1,40})$/, '$2$1 $4$3')
  const angles = turned.match(/[NSEWO]?\s*\d{1,3}(?:\.\d+)?\s*°?(?:\s*\d{1,2}(?:\.\d+)?\s*['′’])?(?:\s*\d{1,2}(?:\.\d+)?\s*["″”])?\s*[NSEWO]?/g)
  if (angles?.length !== 2 || !/[NS]/.test(angles[0] ?? '') || !/[EWO]/.test(angles[1] ?? '')) return undefined
  return placeOf(degrees(angles[0] ?? ''), degrees(angles[1] ?? ''))
}

/** "52.52000° N, 13.40500° E". */
export function placeText (place: string): string {
  const [latitude = 0, longitude = 0] = place.split(',').map(Number)
  return `${Math.abs(latitude).toFixed(5)}° ${latitude < 0 ? 'S' : 'N'}, ${Math.abs(longitude).toFixed(5)}° ${longitude < 0 ? 'W' : 'E'}`
}

function placeOf (latitude: number, longitude: number): string | undefined {
  if (!(Math.abs(latitude) <= 90) || !(Math.abs(longitude) <= 180)) return undefined
  return `${rounded(latitude)},${rounded(longitude)}`
}

/** To a tenth of a metre. */
function rounded (angle: number): number {
  const value = Math.round(angle * 1e6) / 1e6
  return value === 0 ? 0 : value
}

function decimal (text = ''): number {
  return Number(text.replace(',', '.'))
}

function degrees (text: string): number {
  const [whole = 0, minutes = 0, seconds = 0] = [...text.matchAll(/\d+(?:\.\d+)?/g)].map(match => Number(match[0]))
  return minutes >= 60 || seconds >= 60 ? NaN : (whole + minutes / 60 + seconds / 3600) * (/[SW]/.test(text) ? -1 : 1)
}
