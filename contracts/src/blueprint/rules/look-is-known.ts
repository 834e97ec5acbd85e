import type { Blueprint, Finding } from '../../../gen/ts/messages.ts'
import { mistake } from '../rule.ts'

export const color = /^(#[0-9a-f]{6})?$/i
export const schemes = ['', 'auto', 'light', 'dark']
export const moods = ['', 'calm', 'playful', 'sharp', 'warm']

/** Colours are written as "#rrggbb"; scheme and mood are ones that the kit has. */
export function lookIsKnown ({ look }: Blueprint): Finding[] {
  if (look === null) return []
  return [
    ...(color.test(look.primary) ? [] : [wrong('look.primary', `"${look.primary}" is no colour`, 'Write it as "#rrggbb".')]),
    ...(color.test(look.background) ? [] : [wrong('look.background', `"${look.background}" is no colour`, 'Write it as "#rrggbb".')]),
    ...(schemes.includes(look.scheme) ? [] : [wrong('look.scheme', `"${look.scheme}" is no scheme`, 'Use "auto", "light" or "dark".')]),
    ...(moods.includes(look.mood) ? [] : [wrong('look.mood', `"${look.mood}" is no mood`, `Use one of ${moods.slice(1).join(', ')}.`)])
  ]
}

function wrong (where: string, what: string, suggestion: string): Finding {
  return mistake('look-is-known', { where, message: `${what}.`, suggestion })
}
