import type { Look } from '@dream/contracts/messages'
import { palettes, type Palette } from './palette.ts'

interface Mood { radius: string, heading: string, weight: string, tracking: string }

const calm: Mood = { radius: '10px', heading: 'var(--sans)', weight: '650', tracking: '-0.014em' }

const moods = new Map<string, Mood>([
  ['calm', calm],
  ['playful', { radius: '18px', heading: 'ui-rounded, "SF Pro Rounded", "Nunito", "Quicksand", var(--sans)', weight: '750', tracking: '-0.01em' }],
  ['sharp', { radius: '3px', heading: 'var(--sans)', weight: '700', tracking: '-0.02em' }],
  ['warm', { radius: '12px', heading: 'ui-serif, "Iowan Old Style", "Palatino Linotype", Palatino, "Liberation Serif", Georgia, serif', weight: '600', tracking: '-0.006em' }]
])

/** `client/theme.css`: the colours of both schemes and the mood of type and corners. */
export function printTheme (look: Look): string {
  const { light, dark } = palettes(look.primary, look.background)
  const { radius, heading, weight, tracking } = moods.get(look.mood) ?? calm
  const colors = names(light).map(name => `  --${name}: light-dark(${light[name]}, ${dark[name]});`)
  const shape = [
    `  --radius: ${radius};`,
    `  --heading: ${heading};`,
    `  --heading-weight: ${weight};`,
    `  --heading-tracking: ${tracking};`
  ]
  return `:root {\n${[...colors, '', ...shape].join('\n')}\n}\n`
}

/** What the app starts with until a visitor chooses: the wish's scheme, else dark for a dark background; undefined follows the system. */
export function startScheme (look: Look): 'light' | 'dark' | undefined {
  if (look.scheme === 'light' || look.scheme === 'dark') return look.scheme
  return palettes(look.primary, look.background).own === 'dark' ? 'dark' : undefined
}

function names (palette: Palette): (keyof Palette)[] {
  return Object.keys(palette).filter((name): name is keyof Palette => name in palette)
}
