/** SVG path of the lit part of a waxing moon's disc around the origin; `phase` 0 is new, 1 is full. */
export function litPath (phase: number, radius: number): string {
  const lit = Math.min(1, Math.max(0, phase))
  if (lit === 0) return ''
  const terminator = Math.round(Math.abs(1 - 2 * lit) * radius * 100) / 100
  return `M0 ${-radius}A${radius} ${radius} 0 0 1 0 ${radius}A${terminator} ${radius} 0 0 ${lit < 0.5 ? 0 : 1} 0 ${-radius}Z`
}
