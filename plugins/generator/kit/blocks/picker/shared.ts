export const picks = ['dice', 'wheel', 'names', 'teams', 'coin', 'card', 'number', 'shuffle'] as const

export type PickName = typeof picks[number]

/** Those that draw from the list of entries. */
export const listPicks: readonly PickName[] = ['wheel', 'names', 'teams', 'shuffle']

export const limits = { entries: 300, letters: 80, draws: 40, dice: 12, hand: 10, numbers: 100, teams: 50 } as const

export const dieSides = [4, 6, 8, 10, 12, 20, 100] as const

/** What one press of the button gave. */
export interface Draw {
  pick: PickName
  /** "4 + 2 = 6", "Amira". */
  result: string
  /** What was thrown or drawn from: "2 dice with 6 sides". */
  of: string
  /** ISO date-time. */
  at: string
}

/** GET /api/_blocks/<id of a picker>: what everybody who uses the app shares. */
export interface Picking {
  entries: string[]
  /** Entries that were drawn and wait until the list is filled up again. */
  out: string[]
  /** Whether who was drawn leaves the list. */
  removing: boolean
  dice: { count: number, sides: number }
  teams: { by: 'size' | 'count', number: number }
  range: { from: number, to: number, count: number, repeats: boolean }
  hand: number
  /** Newest first. */
  draws: Draw[]
}

export const startPicking: Picking = {
  entries: [],
  out: [],
  removing: false,
  dice: { count: 2, sides: 6 },
  teams: { by: 'size', number: 2 },
  range: { from: 1, to: 100, count: 1, repeats: false },
  hand: 1,
  draws: []
}
