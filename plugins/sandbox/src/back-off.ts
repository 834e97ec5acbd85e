/** How long an app that ends by itself must wait, longer each time; a quiet quarter of an hour forgives all. */
export interface BackOff {
  /** Counts one end; answers the milliseconds to wait. */
  ended (): number
  /** Milliseconds still to wait. */
  left (): number
  /** Whether it has ended so often that it is only started again when somebody asks. */
  givenUp (): boolean
  forget (): void
}

const forgiveMs = 15 * 60_000
const longestMs = 60_000
const mostInARow = 5

export function createBackOff (now: () => number = Date.now): BackOff {
  let count = 0
  let at = 0
  let until = 0
  return {
    ended () {
      if (now() - at > forgiveMs) count = 0
      at = now()
      const wait = count === 0 ? 0 : Math.min(longestMs, 1000 * 2 ** (count - 1))
      count++
      until = at + wait
      return wait
    },
    left: () => Math.max(0, until - now()),
    givenUp: () => count > mostInARow,
    forget () { count = 0; until = 0 }
  }
}
