import { limits, type Draw, type Picking } from './shared.ts'

/** The state after a draw: it is the newest of the last ones. */
export function withDraw (state: Picking, draw: Omit<Draw, 'at'>, now: Date): Picking {
  return { ...state, draws: [{ ...draw, at: now.toISOString() }, ...state.draws].slice(0, limits.draws) }
}

/** The list that somebody wrote, one entry a line; what is too much or too long is left out. */
export function entriesOf (text: string): string[] {
  return text.split('\n').map(line => line.trim().slice(0, limits.letters)).filter(line => line !== '').slice(0, limits.entries)
}

/** The places of entries that can be drawn; of equal ones, as many as were not drawn yet. */
export function leftOf ({ entries, out }: Pick<Picking, 'entries' | 'out'>): string[] {
  const gone = [...out]
  return entries.filter(entry => {
    const place = gone.indexOf(entry)
    if (place >= 0) gone.splice(place, 1)
    return place < 0
  })
}

/** A changed list; who is no longer in it cannot have been drawn. */
export function withEntries (state: Picking, entries: string[]): Picking {
  return { ...state, entries, out: state.out.filter(entry => entries.includes(entry)) }
}

/** How long something turns or tumbles; not at all for those who asked their system for less motion. */
export function motion (milliseconds: number): number {
  return window.matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : milliseconds
}

export function pause (milliseconds: number): Promise<void> {
  return new Promise(resolve => { setTimeout(resolve, milliseconds) })
}
