/** Those who wait for events of one app or of all. A watcher is told that there is something new, never what: it reads on from its own cursor, so a slow one holds nothing in memory. */
export interface Watchers {
  add (appId: string, signal: AbortSignal): Watcher
  /** To be called after the commit. */
  notify (appIds: Iterable<string>): void
  /** Ends every watcher. */
  close (): void
}

export interface Watcher {
  readonly ended: boolean
  /** Forgets what was told so far; to be called before reading. */
  reset (): void
  /** Resolves once something was told since the reset, or at the end. */
  changed (): Promise<void>
  end (): void
}

export function createWatchers (): Watchers {
  const byApp = new Map<string, Set<{ tell (): void, end (): void }>>()
  let closed = false

  function tell (appId: string): void {
    for (const watcher of byApp.get(appId) ?? []) watcher.tell()
  }

  return {
    add (appId, signal) {
      let told = false
      let ended = closed || signal.aborted
      let wake = (): void => {}

      const member = {
        tell () {
          told = true
          wake()
        },
        end () {
          ended = true
          signal.removeEventListener('abort', member.end)
          const members = byApp.get(appId)
          members?.delete(member)
          if (members?.size === 0) byApp.delete(appId)
          wake()
        }
      }
      if (!ended) {
        signal.addEventListener('abort', member.end)
        byApp.set(appId, (byApp.get(appId) ?? new Set()).add(member))
      }

      return {
        get ended () { return ended },
        reset () { told = false },
        async changed () {
          if (told || ended) return
          await new Promise<void>(resolve => { wake = resolve })
        },
        end: member.end
      }
    },

    notify (appIds) {
      for (const appId of new Set(appIds)) tell(appId)
      tell('')
    },

    close () {
      closed = true
      for (const members of [...byApp.values()]) {
        for (const member of [...members]) member.end()
      }
    }
  }
}
