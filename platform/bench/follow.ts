/** A change as its events told it. */
export interface Followed {
  appId: string
  wishId: string
  state: 'done' | 'failed'
  findings: { code: string, message: string, where: string }[]
  /** Milliseconds of each step as the platform measured them, by artefact. */
  steps: Record<string, number>
  /** Milliseconds from sending the wish to hearing that the app runs. */
  total: number
}

/** Sends a wish to the platform at `url`, for a new app or as a change to `appId`, and waits for its end. */
export async function sendWish (url: string, wish: string, appId?: string): Promise<Followed> {
  const started = performance.now()
  const response = await fetch(`${url}/v1/apps${appId === undefined ? '' : `/${appId}/wishes`}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ wish, locale: 'en-US', timeZone: 'UTC' })
  })
  const accepted = objectOf(await response.json())
  if (response.status !== 202) throw new Error(`${url} answered ${response.status}: ${String(accepted.message)}`)
  const app = objectOf(accepted.app)
  const followed: Followed = { appId: String(app.id), wishId: String(objectOf(accepted.wish).id), state: 'failed', findings: [], steps: {}, total: 0 }
  for await (const { event, data } of events(`${url}/v1/apps/${followed.appId}/events`)) {
    if (event === 'state') {
      const change = objectOf(data.change)
      if (change.wish !== followed.wishId || change.state === 'working') continue
      followed.state = change.state === 'done' ? 'done' : 'failed'
      followed.findings = listOf(change.findings).map(objectOf).map(({ code, message, where }) => ({ code: String(code), message: String(message), where: String(where) }))
      break
    }
    if (data.wish === followed.wishId && typeof data.milliseconds === 'number') followed.steps[event] = data.milliseconds
  }
  followed.total = performance.now() - started
  return followed
}

async function * events (url: string): AsyncGenerator<{ event: string, data: Record<string, unknown> }> {
  const stop = new AbortController()
  const response = await fetch(url, { headers: { accept: 'text/event-stream' }, signal: stop.signal })
  if (response.body === null) throw new Error(`${url} has no body`)
  let rest = ''
  try {
    for await (const chunk of response.body.pipeThrough(new TextDecoderStream())) {
      const blocks = (rest + chunk).split('\n\n')
      rest = blocks.pop() ?? ''
      for (const block of blocks) {
        const lines = new Map(block.split('\n').map(line => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1).trim()]))
        const data = lines.get('data')
        if (data !== undefined) yield { event: lines.get('event') ?? '', data: objectOf(JSON.parse(data)) }
      }
    }
  } finally {
    stop.abort()
  }
}

export function objectOf (value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? { ...value } : {}
}

export function listOf (value: unknown): unknown[] {
  return Array.isArray(value) ? value : []
}
