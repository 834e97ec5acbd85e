let version = $state(0)

/** Grows with every write; what was read before is read again. */
export const dataVersion = (): number => version

export function recordsChanged (): void {
  version += 1
}
