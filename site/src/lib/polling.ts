/** Calls `ask` again and again while the page is visible, `wait()` milliseconds after each answer. Returns how to stop. */
export function poll (ask: () => Promise<void>, wait: () => number): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  let stopped = false

  async function round (): Promise<void> {
    clearTimeout(timer)
    if (document.visibilityState === 'visible') await ask()
    if (!stopped) timer = setTimeout(round, wait())
  }
  function shown (): void {
    if (document.visibilityState === 'visible') void round()
  }

  document.addEventListener('visibilitychange', shown)
  timer = setTimeout(round, wait())
  return () => {
    stopped = true
    clearTimeout(timer)
    document.removeEventListener('visibilitychange', shown)
  }
}
