/** What the sources give, as it comes, until all have ended, one has failed or `signal` aborts. */
export async function * merge<T> (signal: AbortSignal, sources: AsyncGenerator<T>[]): AsyncGenerator<T> {
  const ended = new Promise<'aborted'>(resolve => {
    if (signal.aborted) resolve('aborted')
    else signal.addEventListener('abort', () => { resolve('aborted') }, { once: true })
  })
  const next = new Map(sources.map(source => [source, pull(source)]))
  try {
    while (next.size > 0) {
      const won = await Promise.race([ended, ...next.values()])
      if (won === 'aborted') return
      if (won.result.done === true) next.delete(won.source)
      else {
        next.set(won.source, pull(won.source))
        yield won.result.value
      }
    }
  } finally {
    for (const source of next.keys()) source.return(undefined).catch(() => {})
  }
}

async function pull<T> (source: AsyncGenerator<T>): Promise<{ source: AsyncGenerator<T>, result: IteratorResult<T> }> {
  return { source, result: await source.next() }
}
