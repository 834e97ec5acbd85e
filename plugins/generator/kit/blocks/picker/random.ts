/** Numbers that nobody can foresee, each as likely as the others; 32 bits at a time. */
export type Source = () => number

const bits: Source = () => crypto.getRandomValues(new Uint32Array(1))[0] ?? 0

const all = 2 ** 32

/** A whole number from 0 to below `limit`, at most 2^53. What would make some numbers likelier is thrown again. */
export function below (limit: number, source: Source = bits): number {
  if (limit <= all) {
    const fair = all - all % limit
    for (;;) {
      const drawn = source()
      if (drawn < fair) return drawn % limit
    }
  }
  const size = 2 ** 53
  const fair = size - size % limit
  for (;;) {
    const drawn = (source() % 2 ** 21) * all + source()
    if (drawn < fair) return drawn % limit
  }
}

export function between (from: number, to: number, source: Source = bits): number {
  return from + below(to - from + 1, source)
}

/** The same things in an order of chance (Fisher and Yates). */
export function shuffled<Thing> (things: readonly Thing[], source: Source = bits): Thing[] {
  const order = [...things]
  for (let last = order.length - 1; last > 0; last--) {
    const other = below(last + 1, source)
    const [one, two] = [order[last], order[other]]
    if (one !== undefined && two !== undefined) [order[last], order[other]] = [two, one]
  }
  return order
}

/** `count` numbers of a range; where none may come twice, never more than there are. */
export function numbersOf ({ from, to, count, repeats }: { from: number, to: number, count: number, repeats: boolean }, source: Source = bits): number[] {
  if (repeats) return Array.from({ length: count }, () => between(from, to, source))
  const wanted = Math.min(count, to - from + 1)
  const drawn = new Set<number>()
  while (drawn.size < wanted) {
    // Floyd's way: each round widens the range by one, so that no round is in vain.
    const top = to - wanted + 1 + drawn.size
    const number = between(from, top, source)
    drawn.add(drawn.has(number) ? top : number)
  }
  return shuffled([...drawn], source)
}

/** Teams of about the same size: of `number` people, or `number` of them. */
export function teamsOf<Person> (people: readonly Person[], { by, number }: { by: 'size' | 'count', number: number }, source: Source = bits): Person[][] {
  const order = shuffled(people, source)
  const count = Math.min(order.length, by === 'count' ? number : Math.max(1, Math.ceil(order.length / number)))
  return Array.from({ length: count }, (_, team) => order.filter((_, place) => place % count === team))
}
