const factors: Record<string, number | undefined> = { '': 1, m: 1e-3, k: 1e3, M: 1e6, G: 1e9, T: 1e12, Ki: 2 ** 10, Mi: 2 ** 20, Gi: 2 ** 30, Ti: 2 ** 40 }

/** A quantity of Kubernetes ("250m", "512Mi", "2") as a number; NaN when it is none. */
export function quantity (text: string): number {
  const [, digits = '', unit = ''] = /^(\d+(?:\.\d+)?)([A-Za-z]{0,2})$/.exec(text) ?? []
  return digits === '' ? NaN : Number(digits) * (factors[unit] ?? NaN)
}
