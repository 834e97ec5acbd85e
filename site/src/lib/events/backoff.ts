/** Milliseconds to wait before try number `attempt` (from 0): doubling up to a limit, spread by `random` in 0..1. */
export function backoff (attempt: number, random: number): number {
  const longest = Math.min(8000, 250 * 2 ** attempt)
  return Math.round(longest * (0.5 + random / 2))
}
