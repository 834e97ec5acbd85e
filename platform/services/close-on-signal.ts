/** Runs `close` once when the process is told to end, then ends it. */
export function closeOnSignal (close: () => Promise<void>): void {
  let closing = false
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.on(signal, () => {
      if (closing) return
      closing = true
      close().then(() => process.exit(0), () => process.exit(1))
    })
  }
}
