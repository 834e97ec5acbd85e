/** A slice of a wheel of radius 100, as an SVG path; degrees go clockwise from the top. */
export function slicePath (from: number, to: number): string {
  if (to - from >= 360) return 'M0-100A100 100 0 1 1-.01-100Z'
  return `M0 0L${point(from)}A100 100 0 ${to - from > 180 ? 1 : 0} 1 ${point(to)}Z`
}

function point (degrees: number): string {
  const turn = degrees * Math.PI / 180
  return `${round(100 * Math.sin(turn))} ${round(-100 * Math.cos(turn))}`
}

function round (number: number): number {
  return Math.round(number * 1000) / 1000
}

/**
 * Where the wheel stands, in degrees, so that the slice with that index is under the pointer at the top: a few whole
 * turns beyond `from`. `within` (0 to 1) says where in the slice the pointer is.
 */
export function turnTo (index: number, count: number, from: number, within: number): number {
  const slice = 360 / count
  const wanted = 360 - (index + 0.15 + within * 0.7) * slice
  const turns = Math.ceil(from / 360) + 5
  return turns * 360 + wanted
}

/** Which slice is under the pointer when the wheel stands there. */
export function underPointer (turned: number, count: number): number {
  const place = (360 - turned % 360) % 360
  return Math.floor(place / (360 / count)) % count
}

/** A name that fits into a slice. */
export function shortened (name: string, most: number): string {
  return name.length <= most ? name : `${name.slice(0, most - 1).trimEnd()}…`
}
