/** A colour in OKLCH: lightness 0 to 1, chroma 0 to about 0.37, hue in degrees. */
export interface Lch { l: number, c: number, h: number }

type Rgb = [number, number, number]

export function isHex (text: string): boolean {
  return /^#[\da-f]{6}$/i.test(text)
}

/** WCAG contrast of two colours "#rrggbb": 1 to 21. */
export function contrast (one: string, other: string): number {
  const [a, b] = [luminance(one), luminance(other)]
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05)
}

/** `share` of the second colour in the first, mixed as the eye sees it. */
export function mix (one: string, other: string, share: number): string {
  const [a, b] = [toLab(one), toLab(other)]
  return fromLab([0, 1, 2].map(index => (a[index] ?? 0) * (1 - share) + (b[index] ?? 0) * share))
}

/** Whichever of near-black and white is easier to read on `background`. */
export function readableOn (background: string): string {
  return contrast('#ffffff', background) >= contrast('#16181d', background) ? '#ffffff' : '#16181d'
}

/** `color` moved towards black or white, no further than needed, until it has `wanted` contrast to every background. */
export function legible (color: string, backgrounds: string[], wanted: number): string {
  const enough = (candidate: string) => backgrounds.every(background => contrast(candidate, background) >= wanted)
  const end = readableOn(backgrounds[0] ?? '#ffffff') === '#ffffff' ? '#ffffff' : '#000000'
  for (let share = 0; share < 1; share += 0.04) {
    const candidate = mix(color, end, share)
    if (enough(candidate)) return candidate
  }
  return end
}

export function toLch (hex: string): Lch {
  const [l = 0, a = 0, b = 0] = toLab(hex)
  return { l, c: Math.hypot(a, b), h: (Math.atan2(b, a) * 180 / Math.PI + 360) % 360 }
}

export function fromLch ({ l, c, h }: Lch): string {
  const radians = h * Math.PI / 180
  return fromLab([l, c * Math.cos(radians), c * Math.sin(radians)])
}

function luminance (hex: string): number {
  const [r, g, b] = toLinear(hex)
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

function toLinear (hex: string): Rgb {
  const channel = (start: number) => {
    const value = parseInt(hex.slice(start, start + 2), 16) / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  }
  return [channel(1), channel(3), channel(5)]
}

function toLab (hex: string): number[] {
  const [r, g, b] = toLinear(hex)
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b)
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b)
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b)
  return [
    0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s
  ]
}

function fromLab ([lightness = 0, a = 0, b = 0]: number[]): string {
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
  const s = (lightness - 0.0894841775 * a - 1.2914855480 * b) ** 3
  return toHex([
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s
  ])
}

function toHex (linear: Rgb): string {
  const channels = linear.map(value => {
    const clamped = Math.min(1, Math.max(0, value))
    const encoded = clamped <= 0.0031308 ? clamped * 12.92 : 1.055 * clamped ** (1 / 2.4) - 0.055
    return Math.round(encoded * 255).toString(16).padStart(2, '0')
  })
  return `#${channels.join('')}`
}
