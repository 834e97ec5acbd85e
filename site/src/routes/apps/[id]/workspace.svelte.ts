import type { Api, ApiError, Consent } from '#lib/api.ts'
import type { App, Step, Version } from '#lib/artefacts/app.ts'
import { attempt, type Attempt } from '#lib/attempt.ts'
import { withNews } from '#lib/events/app-news.ts'
import { converse, type Exchange } from '#lib/events/conversation.ts'
import { follow, type Connection } from '#lib/events/follow.ts'
import { stepOf } from '#lib/progress.ts'
import { newKey, surroundings } from '#lib/surroundings.ts'

/** What the pages of one app know about it, kept up to date by its events. */
export interface Workspace {
  readonly id: string
  /** Undefined until the platform has told. */
  readonly app: App | undefined
  readonly versions: readonly Version[]
  readonly exchanges: readonly Exchange[]
  /** The step being made; undefined when nothing is. */
  readonly step: Step | undefined
  readonly connection: Connection
  readonly problem: ApiError | undefined
  readonly sending: boolean
  /** Whether the wish was accepted. */
  change (wish: string, consent?: Consent): Promise<boolean>
  /** `then` puts back the data the version last had; `now` takes the present data along. */
  restore (number: number, data: 'now' | 'then'): Promise<boolean>
  /** Follows the app's events; returns how to stop. */
  open (): () => void
}

export function createWorkspace (api: Api, first: { id: string, app: Attempt<App>, versions: Version[] }): Workspace {
  const { id } = first
  let app = $state.raw(first.app.value)
  let versions = $state.raw(first.versions)
  let exchanges = $state.raw<readonly Exchange[]>([])
  let connection = $state<Connection>('connecting')
  let problem = $state.raw<ApiError>()
  let sending = $state(false)
  let key = { wish: '', value: '' }
  let refreshing: Promise<void> | undefined
  let stale = false

  /** Asks anew for the app; calls that come meanwhile share one more asking. */
  function refresh (): void {
    stale = true
    refreshing ??= (async () => {
      while (stale) {
        stale = false
        const [newApp, newVersions] = await Promise.all([attempt(api.app(id)), attempt(api.versions(id))])
        if (newApp.value !== undefined) app = newApp.value
        if (newVersions.value !== undefined) versions = newVersions.value
      }
    })().finally(() => { refreshing = undefined })
  }

  return {
    id,
    get app () { return app },
    get versions () { return versions },
    get exchanges () { return exchanges },
    get step () { return stepOf(app, exchanges) },
    get connection () { return connection },
    get problem () { return problem },
    get sending () { return sending },

    async change (wish, consent = {}) {
      if (key.wish !== wish || consent.allowDataLoss === true) key = { wish, value: newKey() }
      sending = true
      const changed = await attempt(api.change(id, wish, { ...surroundings(), ...consent }, key.value))
      sending = false
      problem = changed.problem
      if (changed.value !== undefined) {
        key = { wish: '', value: '' }
        if (changed.value.id === id) app = changed.value
      }
      return problem === undefined
    },

    async restore (number, data) {
      problem = (await attempt(api.restoreVersion(id, number, data))).problem
      refresh()
      return problem === undefined
    },

    open () {
      return follow({
        open: (after, signal) => api.events(id, after, signal),
        event (event) {
          exchanges = converse(exchanges, event)
          if (app !== undefined) app = withNews(app, event)
          if (event.event === 'app' || event.event === 'state') refresh()
        },
        connection (state) {
          if (state === 'live' && connection !== 'live') refresh()
          connection = state
        }
      })
    }
  }
}
