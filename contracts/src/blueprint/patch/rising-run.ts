/** Which of the numbers form a longest rising run, by their indexes; negative ones belong to none. What is in it can stay where it is. */
export function risingRun (numbers: readonly number[]): number[] {
  /** Per length, the index of the smallest number that ends a run of it; and what comes before each number in its run. */
  const ends: number[] = []
  const previous = new Map<number, number>()
  for (const [index, number] of numbers.entries()) {
    if (number < 0) continue
    let length = ends.findIndex(end => (numbers[end] ?? 0) >= number)
    if (length === -1) length = ends.length
    const before = ends[length - 1]
    if (before !== undefined) previous.set(index, before)
    ends[length] = index
  }
  const run: number[] = []
  for (let at = ends.at(-1); at !== undefined; at = previous.get(at)) run.unshift(at)
  return run
}
