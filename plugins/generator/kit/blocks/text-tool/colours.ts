export interface Hsl { h: number, s: number, l: number }

/** Red, green and blue from 0 to 1 of "#rrggbb". */
export function rgbOf (hex: string): [number, number, number] {
  const number = parseInt(hex.slice(1), 16)
  return [(number >> 16 & 255) / 255, (number >> 8 & 255) / 255, (number & 255) / 255]
}

export function hslOf (hex: string): Hsl {
  const [r, g, b] = rgbOf(hex)
  const [most, least] = [Math.max(r, g, b), Math.min(r, g, b)]
  const [l, range] = [(most + least) / 2, most - least]
  if (range === 0) return { h: 0, s: 0, l }
  const h = most === r ? (g - b) / range + 6 : most === g ? (b - r) / range + 2 : (r - g) / range + 4
  return { h: h * 60 % 360, s: range / (1 - Math.abs(2 * l - 1)), l }
}

export function hexOf ({ h, s, l }: Hsl): string {
  const part = (offset: number): string => {
    const k = (offset + ((h % 360) + 360) / 30) % 12
    const value = l - s * Math.min(l, 1 - l) * Math.max(-1, Math.min(k - 3, 9 - k, 1))
    return Math.round(value * 255).toString(16).padStart(2, '0')
  }
  return `#${part(0)}${part(8)}${part(4)}`
}

/** The contrast of two colours by WCAG 2, from 1 to 21. */
export function contrastOf (one: string, two: string): number {
  const [light, dark] = [luminance(one), luminance(two)].sort((left, right) => right - left)
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05)
}

function luminance (hex: string): number {
  const [r, g, b] = rgbOf(hex).map(part => part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)
  return 0.2126 * (r ?? 0) + 0.7152 * (g ?? 0) + 0.0722 * (b ?? 0)
}
