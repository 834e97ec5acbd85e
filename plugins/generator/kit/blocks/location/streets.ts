import { circle, createChance, rect, stroke, type Shape } from '../../client/site/shapes.ts'

/** A town drawn for an address, 600 by 480: blocks of houses, streets, a park and water. No place that there is. */
export function drawStreets (address: string): Shape[] {
  const chance = createChance(address)
  const shapes: Shape[] = [{ d: rect(-200, -200, 1000, 900), ink: 6 }]
  let y = -160
  while (y < 660) {
    const height = 54 + chance() * 46
    let x = -180 + chance() * 40
    while (x < 780) {
      const width = 60 + chance() * 90
      const kind = chance()
      shapes.push({ d: rect(x, y, width, height, 6), ink: kind > 0.9 ? 2 : 1 })
      x += width + (chance() > 0.8 ? 26 : 13)
    }
    y += height + (chance() > 0.75 ? 28 : 13)
  }
  shapes.push({ d: stroke(-200, 60 + chance() * 80, 820, 300 + chance() * 120, 30), ink: 6 }, { d: stroke(380 + chance() * 120, -220, 120 + chance() * 120, 720, 24), ink: 6 })
  shapes.push({ d: circle(470, 380, 84), ink: 5 })
  return shapes
}
