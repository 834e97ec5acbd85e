import { arch, circle, createChance, hills, leaf, quarter, rect, ring, stroke, type Ink, type Shape } from './shapes.ts'

/** Pictures are drawn 600 by 480. */
export const pictureSize = { width: 600, height: 480 } as const

type Chance = () => number
type Picture = (chance: Chance) => Shape[]

const ground = (ink: Ink): Shape => ({ d: rect(0, 0, 600, 480), ink })
const between = (chance: Chance, low: number, high: number): number => low + chance() * (high - low)
const pick = <Item>(chance: Chance, items: readonly Item[]): Item | undefined => items[Math.floor(chance() * items.length)]

/** Tiles of quarter discs, discs and bars. */
const tiles: Picture = chance => {
  const shapes: Shape[] = [ground(1)]
  const inks: Ink[] = [2, 3, 4, 5, 6, 3, 2]
  for (let row = 0; row < 4; row++) {
    for (let column = 0; column < 5; column++) {
      const [x, y] = [column * 120, row * 120]
      const [back, front] = [pick(chance, inks) ?? 2, pick(chance, inks) ?? 3]
      const kind = Math.floor(chance() * 6)
      const ink: Ink = front === back ? (back === 3 ? 1 : 3) : front
      shapes.push({ d: rect(x, y, 120, 120), ink: kind === 5 ? 1 : back })
      if (kind <= 1) shapes.push({ d: quarter(x, y, 120, Math.floor(chance() * 4)), ink })
      else if (kind === 2) shapes.push({ d: circle(x + 60, y + 60, 44), ink })
      else if (kind === 3) shapes.push({ d: ring(x + 60, y + 60, 60, 30), ink })
      else if (kind === 4) shapes.push({ d: quarter(x, y, 120, 0) + quarter(x, y, 120, 2), ink })
      else for (let bar = 0; bar < 3; bar++) shapes.push({ d: rect(x + 8 + bar * 40, y, 20, 120), ink })
    }
  }
  return shapes
}

/** Hills under a low sun. */
const landscape: Picture = chance => {
  const line = (base: number, rise: number) => Array.from({ length: 5 }, () => base - chance() * rise)
  const sun = between(chance, 150, 450)
  return [
    ground(1),
    { d: circle(sun, 170, 118), ink: 6 },
    { d: circle(sun, 170, 74), ink: 5 },
    { d: hills(line(300, 110), 600, 480), ink: 2 },
    { d: hills(line(360, 100), 600, 480), ink: 3 },
    { d: hills(line(440, 90), 600, 480), ink: 4 },
    ...Array.from({ length: 5 }, (): Shape => ({ d: leaf(between(chance, 40, 560), 478, between(chance, 46, 100), -90, 0.2), ink: 4 }))
  ]
}

/** The window of an app with figures, a chart and a list. */
const screen: Picture = chance => {
  const shapes: Shape[] = [ground(1), { d: circle(540, 60, 170), ink: 2 }, { d: circle(40, 470, 130), ink: 5 }, { d: rect(52, 62, 496, 372, 20), ink: 6 }, { d: rect(52, 62, 118, 372, 20), ink: 4 }]
  shapes.push({ d: circle(82, 92, 10), ink: 5 }, ...[0, 1, 2, 3, 4].map((row): Shape => ({ d: rect(74, 132 + row * 32, row === 1 ? 76 : between(chance, 44, 70), 11, 6), ink: row === 1 ? 5 : 2 })))
  for (let tile = 0; tile < 3; tile++) {
    const x = 196 + tile * 114
    shapes.push({ d: rect(x, 90, 98, 70, 10), ink: tile === 0 ? 3 : 1 }, { d: rect(x + 14, 106, 40, 8, 4), ink: tile === 0 ? 1 : 2 }, { d: rect(x + 14, 126, between(chance, 44, 68), 16, 6), ink: tile === 0 ? 6 : 4 })
  }
  shapes.push({ d: rect(196, 178, 326, 142, 10), ink: 1 })
  let height = between(chance, 30, 50)
  for (let bar = 0; bar < 9; bar++) {
    height = Math.min(112, Math.max(24, height + between(chance, -14, 26)))
    shapes.push({ d: rect(212 + bar * 34, 306 - height, 20, height, 5), ink: bar === 7 ? 5 : bar % 2 === 0 ? 3 : 2 })
  }
  for (let row = 0; row < 2; row++) {
    const y = 346 + row * 38
    shapes.push({ d: circle(208, y + 8, 12), ink: row === 0 ? 5 : 2 }, { d: rect(230, y - 1, between(chance, 80, 150), 9, 5), ink: 4 }, { d: rect(230, y + 13, between(chance, 50, 90), 7, 4), ink: 2 }, { d: rect(462, y, 60, 17, 9), ink: row === 0 ? 3 : 1 })
  }
  return shapes
}

/** A laid table from above. */
const table: Picture = chance => {
  const shapes: Shape[] = [ground(2), { d: rect(0, 0, 600, 480), ink: 1 }, { d: circle(300, 250, 214), ink: 3 }, { d: circle(300, 250, 176), ink: 6 }, { d: ring(300, 250, 158, 6), ink: 1 }]
  shapes.push({ d: circle(264, 268, 62), ink: 5 }, { d: circle(348, 216, 48), ink: 2 }, { d: circle(352, 300, 36), ink: 4 })
  for (let index = 0; index < 9; index++) shapes.push({ d: leaf(between(chance, 236, 330), between(chance, 180, 300), between(chance, 40, 84), between(chance, 0, 360), 0.26), ink: index % 3 === 0 ? 4 : 3 })
  for (let index = 0; index < 7; index++) shapes.push({ d: circle(between(chance, 220, 380), between(chance, 180, 320), between(chance, 5, 10)), ink: index % 2 === 0 ? 5 : 4 })
  shapes.push({ d: circle(534, 84, 74), ink: 4 }, { d: circle(534, 84, 54), ink: 5 }, { d: stroke(62, 96, 62, 400, 14), ink: 4 }, { d: rect(40, 60, 9, 96, 4) + rect(57, 60, 9, 96, 4) + rect(75, 60, 9, 96, 4) + rect(40, 142, 44, 26, 12), ink: 4 }, { d: leaf(548, 452, 300, -90, 0.08), ink: 4 })
  return shapes
}

/** Loaves on shelves below an arched window. */
const bakery: Picture = chance => {
  const shapes: Shape[] = [ground(1), { d: arch(196, 36, 208, 190), ink: 2 }, { d: arch(212, 52, 176, 174), ink: 5 }, { d: circle(300, 160, 46), ink: 6 }]
  for (const [row, y] of [226, 346, 466].entries()) {
    shapes.push({ d: rect(0, y, 600, 14), ink: 4 })
    if (row === 0) continue
    let x = between(chance, 20, 44)
    while (x < 540) {
      const width = between(chance, 96, 150)
      const height = between(chance, 62, 88)
      if (x + width > 590) break
      const ink: Ink = pick(chance, [3, 3, 2, 5] as const) ?? 3
      shapes.push({ d: rect(x, y - height, width, height + 30, height * 0.62), ink }, { d: rect(x, y, width, 40), ink: row === 1 ? 1 : 1 })
      const cut: Ink = ink === 2 ? 3 : ink === 5 ? 4 : 1
      for (let line = 1; line <= 3; line++) shapes.push({ d: stroke(x + width * line / 4 - 9, y - height * 0.34, x + width * line / 4 + 9, y - height * 0.74, 7), ink: cut })
      x += width + between(chance, 16, 30)
    }
    shapes.push({ d: rect(0, y, 600, 14), ink: 4 })
  }
  shapes.push(...[70, 500].flatMap((x): Shape[] => [{ d: rect(x - 20, 168, 70, 58, 12), ink: 3 }, { d: stroke(x + 15, 168, x + 15, 84, 5), ink: 4 }, ...[0, 1, 2, 3].flatMap((step): Shape[] => [{ d: leaf(x + 15, 152 - step * 24, 40, -35, 0.26), ink: 4 }, { d: leaf(x + 15, 152 - step * 24, 40, -145, 0.26), ink: 2 }])]))
  return shapes
}

/** Roofs and windows of a town. */
const city: Picture = chance => {
  const shapes: Shape[] = [ground(1), { d: circle(between(chance, 120, 480), 150, 84), ink: 5 }]
  for (const [layer, ink] of ([2, 3, 4] as const).entries()) {
    let x = -20 - layer * 14
    while (x < 600) {
      const width = between(chance, 54, 104)
      const top = 150 + layer * 74 + between(chance, 0, 110)
      shapes.push({ d: rect(x, top, width, 480 - top), ink })
      if (chance() > 0.55) shapes.push({ d: `M${Math.round(x)} ${Math.round(top)}l${Math.round(width / 2)} -34l${Math.round(width / 2)} 34z`, ink })
      if (layer > 0) {
        for (let y = top + 22; y < 470; y += 34) {
          for (let at = x + 14; at < x + width - 18; at += 26) if (chance() > 0.35) shapes.push({ d: rect(at, y, 12, 17, 2), ink: layer === 1 ? 1 : chance() > 0.7 ? 5 : 3 })
        }
      }
      x += width + (layer === 2 ? between(chance, 0, 30) : 0)
    }
  }
  return shapes
}

/** Arcs that meet, as on a poster. */
const arcs: Picture = chance => {
  const shapes: Shape[] = [ground(3)]
  const centres = [{ x: between(chance, 60, 180), y: 480 }, { x: 600, y: between(chance, 60, 200) }]
  const inks: Ink[][] = [[4, 2, 5, 1, 6], [6, 4, 2, 5]]
  for (const [index, { x, y }] of centres.entries()) {
    const list = inks[index] ?? []
    for (const [step, ink] of list.entries()) shapes.push({ d: circle(x, y, (index === 0 ? 330 : 250) - step * 56), ink })
  }
  for (let dot = 0; dot < 18; dot++) shapes.push({ d: circle(44 + (dot % 6) * 34, 44 + Math.floor(dot / 6) * 34, 7), ink: 1 })
  return shapes
}

/** Branches with leaves. */
const botanical: Picture = chance => {
  const shapes: Shape[] = [ground(1), { d: circle(between(chance, 340, 440), 190, 150), ink: 6 }, { d: circle(between(chance, 130, 200), 360, 92), ink: 5 }]
  for (let branch = 0; branch < 5; branch++) {
    const x = 70 + branch * 116 + between(chance, -20, 20)
    const top = between(chance, 60, 200)
    const ink: Ink = ([3, 4, 2, 3, 4] as const)[branch] ?? 3
    shapes.push({ d: stroke(x, 490, x, top + 30, 6), ink: 4 })
    for (let y = top + 30, step = 0; y < 450; y += 46, step++) {
      const length = 74 + Math.min(step, 4) * 12
      shapes.push({ d: leaf(x, y + 24, length, -32, 0.25), ink }, { d: leaf(x, y + 24, length, -148, 0.25), ink: ink === 2 ? 3 : ink })
    }
    shapes.push({ d: leaf(x, top + 40, 80, -90, 0.25), ink })
  }
  return shapes
}

/** Sheets with lines, for who writes. */
const pages: Picture = chance => {
  const shapes: Shape[] = [ground(2), { d: circle(470, 130, 160), ink: 1 }, { d: circle(120, 420, 130), ink: 5 }]
  for (const [index, [x, y]] of ([[72, 70], [176, 112], [290, 60]] as const).entries()) {
    const last = index === 2
    shapes.push({ d: rect(x + 14, y + 16, 238, 340, 8), ink: 4 }, { d: rect(x, y, 238, 340, 8), ink: last ? 6 : index === 1 ? 1 : 3 })
    if (!last) continue
    shapes.push({ d: rect(x + 28, y + 30, 182, 112, 4), ink: 3 }, { d: circle(x + 152, y + 76, 24), ink: 5 }, { d: `M${x + 28} ${y + 142}l58 -64l46 46l26 -22l52 40z`, ink: 4 }, { d: rect(x + 28, y + 166, 134, 16, 4), ink: 4 })
    for (let line = 0; line < 7; line++) shapes.push({ d: rect(x + 28, y + 202 + line * 18, line === 6 ? 90 : between(chance, 150, 182), 7, 3), ink: 2 })
  }
  return shapes
}

/** People close together. */
const crowd: Picture = chance => {
  const shapes: Shape[] = [ground(1), { d: circle(300, 200, 190), ink: 6 }]
  for (const [row, y] of [250, 340, 440].entries()) {
    const count = 3 + row
    for (let person = 0; person < count; person++) {
      const x = (person + 0.5) * 600 / count + between(chance, -16, 16)
      const size = 46 + row * 7
      const coat: Ink = ([3, 5, 4, 2] as const)[(person + row * 2) % 4] ?? 3
      const skin: Ink = ([2, 4, 5, 1, 6] as const)[(person * 2 + row) % 5] ?? 2
      shapes.push({ d: rect(x - size * 1.15, y + size * 0.5, size * 2.3, 300, size), ink: coat })
      shapes.push({ d: circle(x, y - size * 0.1, size * 0.7), ink: skin === coat ? 6 : skin }, { d: `M${Math.round(x - size * 0.7)} ${Math.round(y - size * 0.12)}a${Math.round(size * 0.7)} ${Math.round(size * 0.7)} 0 0 1 ${Math.round(size * 1.4)} 0c${-Math.round(size * 0.4)} ${-Math.round(size * 0.3)} ${-Math.round(size)} ${-Math.round(size * 0.3)} ${-Math.round(size * 1.4)} 0`, ink: coat === 4 ? 3 : 4 })
    }
  }
  return shapes
}

/** Water in layers. */
const waves: Picture = chance => {
  const shapes: Shape[] = [ground(1), { d: circle(between(chance, 380, 500), 120, 64), ink: 5 }]
  for (const [layer, ink] of ([6, 2, 3, 2, 4] as const).entries()) shapes.push({ d: hills(Array.from({ length: 9 }, (_, index) => 190 + layer * 60 + (index % 2 === layer % 2 ? -26 : 22) + between(chance, -8, 8)), 600, 480), ink })
  return shapes
}

const all = { tiles, landscape, screen, table, bakery, city, arcs, botanical, pages, crowd, waves }

export type PictureName = keyof typeof all
export const pictureNames = Object.keys(all)

const any: readonly PictureName[] = ['tiles', 'landscape', 'arcs', 'botanical', 'waves']

/** The picture of that name, drawn for these words; one that fits anything for a name that nobody knows. */
export function draw (name: string, words: string): Shape[] {
  const chance = createChance(`${name} ${words}`)
  return all[isPicture(name) ? name : pick(chance, any) ?? 'tiles'](chance)
}

function isPicture (name: string): name is PictureName {
  return Object.hasOwn(all, name)
}
