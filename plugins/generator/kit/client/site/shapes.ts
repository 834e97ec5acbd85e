/** A filled shape of a drawn picture. `ink` is one of the six colours of the site, 1 the lightest tint of the main one, 4 its darkest, 5 another hue, 6 paper. */
export interface Shape { d: string, ink: 1 | 2 | 3 | 4 | 5 | 6 }

export type Ink = Shape['ink']

/** Numbers from 0 to 1, the same ones for the same words. */
export function createChance (words: string): () => number {
  let state = 2166136261
  for (const character of words) state = Math.imul(state ^ (character.codePointAt(0) ?? 0), 16777619)
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

const n = (value: number): string => String(Math.round(value * 10) / 10)

export function circle (x: number, y: number, r: number): string {
  return `M${n(x - r)} ${n(y)}a${n(r)} ${n(r)} 0 1 0 ${n(2 * r)} 0a${n(r)} ${n(r)} 0 1 0 ${n(-2 * r)} 0`
}

export function rect (x: number, y: number, width: number, height: number, r = 0): string {
  const round = Math.min(r, width / 2, height / 2)
  if (round === 0) return `M${n(x)} ${n(y)}h${n(width)}v${n(height)}h${n(-width)}z`
  const corner = (dx: number, dy: number) => `a${n(round)} ${n(round)} 0 0 1 ${n(dx * round)} ${n(dy * round)}`
  return `M${n(x + round)} ${n(y)}h${n(width - 2 * round)}${corner(1, 1)}v${n(height - 2 * round)}${corner(-1, 1)}h${n(-(width - 2 * round))}${corner(-1, -1)}v${n(-(height - 2 * round))}${corner(1, -1)}z`
}

/** A ring with a hole. */
export function ring (x: number, y: number, r: number, width: number): string {
  const inner = r - width
  return `${circle(x, y, r)}M${n(x - inner)} ${n(y)}a${n(inner)} ${n(inner)} 0 1 1 ${n(2 * inner)} 0a${n(inner)} ${n(inner)} 0 1 1 ${n(-2 * inner)} 0`
}

/** A window or door with a round top. */
export function arch (x: number, y: number, width: number, height: number): string {
  const r = width / 2
  return `M${n(x)} ${n(y + height)}V${n(y + r)}a${n(r)} ${n(r)} 0 0 1 ${n(width)} 0V${n(y + height)}z`
}

/** Ground below a soft line of hills, down to `bottom`. */
export function hills (points: readonly number[], width: number, bottom: number): string {
  const step = width / (points.length - 1)
  const line = points.slice(1).map((y, index) => {
    const from = points[index] ?? y
    const x = index * step
    return `C${n(x + step / 2)} ${n(from)} ${n(x + step / 2)} ${n(y)} ${n(x + step)} ${n(y)}`
  })
  return `M0 ${n(points[0] ?? bottom)}${line.join('')}V${n(bottom)}H0z`
}

/** A pointed leaf from (x, y), `length` long, turned by `angle` degrees. */
export function leaf (x: number, y: number, length: number, angle: number, width = 0.32): string {
  const at = (along: number, aside: number): string => {
    const turn = angle * Math.PI / 180
    return `${n(x + along * Math.cos(turn) - aside * Math.sin(turn))} ${n(y + along * Math.sin(turn) + aside * Math.cos(turn))}`
  }
  const side = length * width
  return `M${at(0, 0)}C${at(length * 0.25, -side)} ${at(length * 0.75, -side)} ${at(length, 0)}C${at(length * 0.75, side)} ${at(length * 0.25, side)} ${at(0, 0)}z`
}

/** A thick line from one point to another, with round ends. */
export function stroke (x1: number, y1: number, x2: number, y2: number, width: number): string {
  const length = Math.hypot(x2 - x1, y2 - y1) || 1
  const [dx, dy] = [(y2 - y1) / length * width / 2, -(x2 - x1) / length * width / 2]
  const r = n(width / 2)
  return `M${n(x1 + dx)} ${n(y1 + dy)}L${n(x2 + dx)} ${n(y2 + dy)}A${r} ${r} 0 0 1 ${n(x2 - dx)} ${n(y2 - dy)}L${n(x1 - dx)} ${n(y1 - dy)}A${r} ${r} 0 0 1 ${n(x1 + dx)} ${n(y1 + dy)}z`
}

/** A quarter of a disc in the square at (x, y), its centre in one of the corners 0 to 3. */
export function quarter (x: number, y: number, size: number, corner: number): string {
  const s = n(size)
  switch (corner % 4) {
    case 0: return `M${n(x)} ${n(y)}h${s}a${s} ${s} 0 0 1 ${n(-size)} ${s}z`
    case 1: return `M${n(x + size)} ${n(y)}v${s}a${s} ${s} 0 0 1 ${n(-size)} ${n(-size)}z`
    case 2: return `M${n(x + size)} ${n(y + size)}h${n(-size)}a${s} ${s} 0 0 1 ${s} ${n(-size)}z`
    default: return `M${n(x)} ${n(y + size)}v${n(-size)}a${s} ${s} 0 0 1 ${s} ${s}z`
  }
}
