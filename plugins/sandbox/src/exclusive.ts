/** Runs one piece of work after another, in the order they came. */
export type Exclusive = <T>(work: () => Promise<T>) => Promise<T>

export function createExclusive (): Exclusive {
  let last: Promise<unknown> = Promise.resolve()
  return async work => {
    const mine = last.then(work)
    last = mine.catch(() => undefined)
    return await mine
  }
}
