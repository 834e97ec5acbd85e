export interface PlayingCard {
  rank: string
  suit: 'Spades' | 'Hearts' | 'Diamonds' | 'Clubs'
}

const suits = ['Spades', 'Hearts', 'Diamonds', 'Clubs'] as const
const ranks = ['A', '2', '3', '4', '5', '6', '7', '8', '9', '10', 'J', 'Q', 'K'] as const
const names: Readonly<Record<string, string>> = { A: 'Ace', J: 'Jack', Q: 'Queen', K: 'King' }

/** The 52 cards of a deck, in order. */
export const deck: readonly PlayingCard[] = suits.flatMap(suit => ranks.map(rank => ({ rank, suit })))

/** "Queen of Hearts" */
export function cardName ({ rank, suit }: PlayingCard): string {
  return `${names[rank] ?? rank} of ${suit}`
}

/** A suit's sign on a 24 by 24 grid. */
export const suitPaths: Readonly<Record<PlayingCard['suit'], string>> = {
  Spades: 'M12 2C9 7 3 10 3 15a4.5 4.5 0 0 0 7.8 3L10 22h4l-.8-4A4.5 4.5 0 0 0 21 15c0-5-6-8-9-13Z',
  Hearts: 'M12 21C6 16 3 12.5 3 8.6A4.6 4.6 0 0 1 12 7a4.6 4.6 0 0 1 9 1.6C21 12.5 18 16 12 21Z',
  Diamonds: 'M12 2l8 10-8 10-8-10Z',
  Clubs: 'M12 2a4.6 4.6 0 0 0-3.9 7A4.6 4.6 0 1 0 11 16.6L10 22h4l-1-5.4A4.6 4.6 0 1 0 15.9 9 4.6 4.6 0 0 0 12 2Z'
}
