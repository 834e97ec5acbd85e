import { contrast, fromLch, isHex, legible, mix, readableOn, toLch } from './colors.ts'

/** The colours of one scheme, each "#rrggbb", by the name of their CSS custom property. */
export interface Palette {
  page: string
  surface: string
  sunken: string
  line: string
  edge: string
  text: string
  muted: string
  accent: string
  'accent-hover': string
  'accent-edge': string
  'on-accent': string
  'accent-text': string
  'accent-soft': string
}

export interface Palettes {
  light: Palette
  dark: Palette
  /** Which of the two the wish's own background belongs to; undefined when it gave none. */
  own: 'light' | 'dark' | undefined
}

const defaultPrimary = '#2b5fc4'
const defaultBackground = '#faf9f7'

/** Both schemes from the two colours of the wish, either of which may be empty. The given colours appear unchanged. */
export function palettes (primary: string, background: string): Palettes {
  const accent = isHex(primary) ? primary.toLowerCase() : defaultPrimary
  if (!isHex(background)) return { light: palette(defaultBackground, accent, true), dark: palette(darkPage(accent, accent), accent, false), own: undefined }
  const page = background.toLowerCase()
  return readableOn(page) === '#ffffff'
    ? { light: palette(lightPage(page), accent, false), dark: palette(page, accent, true), own: 'dark' }
    : { light: palette(page, accent, true), dark: palette(darkPage(page, accent), accent, false), own: 'light' }
}

function darkPage (page: string, accent: string): string {
  const own = toLch(page)
  const hue = own.c > 0.01 ? own.h : toLch(accent).h
  return fromLch({ l: 0.2, c: Math.min(Math.max(own.c, 0.008), 0.018), h: hue })
}

function lightPage (page: string): string {
  const { c, h } = toLch(page)
  return fromLch({ l: 0.977, c: Math.min(c, 0.012), h })
}

/** `exact`: the accent stays as it is, however little it stands out; else it is moved until it can be seen. */
function palette (page: string, primary: string, exact: boolean): Palette {
  const dark = readableOn(page) === '#ffffff'
  const { l, c } = toLch(page)
  const h = toLch(c > 0.006 ? page : primary).h
  const surface = dark
    ? (l > 0.36 ? mix(page, '#000000', 0.16) : fromLch({ ...toLch(page), l: l + 0.04 }))
    : mix(page, '#ffffff', l > 0.9 ? 0.72 : 0.92)
  const grounds = [page, surface]
  const text = legible(fromLch({ l: dark ? 0.95 : 0.24, c: dark ? 0.006 : 0.015, h }), grounds, 9)
  const accent = exact ? primary : legible(primary, grounds, 3)
  const soft = mix(surface, accent, dark ? 0.2 : 0.1)
  const hover = toLch(accent)
  return {
    page,
    surface,
    sunken: mix(surface, text, dark ? 0.06 : 0.035),
    line: mix(surface, text, dark ? 0.16 : 0.11),
    edge: legible(mix(surface, text, 0.3), [surface], 3),
    text,
    muted: legible(mix(text, page, 0.42), [...grounds, mix(surface, text, 0.06)], 4.6),
    accent,
    'accent-hover': fromLch({ ...hover, l: hover.l > 0.5 ? hover.l - 0.06 : hover.l + 0.07 }),
    'accent-edge': contrast(accent, surface) < 1.7 || contrast(accent, page) < 1.7 ? legible(accent, grounds, 3) : accent,
    'on-accent': readableOn(accent),
    'accent-text': legible(primary, [...grounds, soft], 4.6),
    'accent-soft': soft
  }
}
