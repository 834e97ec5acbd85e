import { createEventParser, type ServerEvent } from '#lib/events/parse.ts'
import { list, listIn, object, parse, text, type Json } from '#lib/json.ts'
import { readApp, readVersion, type App, type Version } from '#lib/artefacts/app.ts'
import { readBlueprint, type Blueprint } from '#lib/artefacts/blueprint.ts'
import { readCode, type SourceFile } from '#lib/artefacts/code.ts'
import { readIntent, type Intent } from '#lib/artefacts/intent.ts'
import { readRun, type Run } from '#lib/artefacts/run.ts'
import { readWish, type Wish } from '#lib/artefacts/wish.ts'

/** A call the platform refused, or did not get. */
export class ApiError extends Error {
  override name = 'ApiError'
  readonly status: number
  readonly code: string
  readonly requestId: string

  constructor ({ status, code, message, requestId }: { status: number, code: string, message: string, requestId: string }) {
    super(message)
    this.status = status
    this.code = code
    this.requestId = requestId
  }

  /** Whether the platform could not be reached at all, so that trying again may help. */
  get unreachable (): boolean {
    return this.code === 'DRM_SITE_PLATFORM_UNREACHABLE' || this.code === 'DRM_SITE_UNREACHABLE'
  }
}

/** What the person's browser knows that a wish may depend on. */
export interface Surroundings {
  locale?: string
  timeZone?: string
}

/** What the person agrees to with a change. */
export interface Consent {
  /** The change may delete stored values. */
  allowDataLoss?: boolean
}

export interface Api {
  apps (): Promise<App[]>
  bin (): Promise<App[]>
  app (id: string): Promise<App>
  /** The same `key` makes the same app once, however often it is sent. */
  make (wish: string, surroundings: Surroundings, key: string): Promise<App>
  change (id: string, wish: string, options: Surroundings & Consent, key: string): Promise<App>
  remove (id: string): Promise<void>
  restoreApp (id: string): Promise<void>
  versions (id: string): Promise<Version[]>
  /** What a version changed in the plan of the one before it, in sentences. */
  changes (id: string, number: number): Promise<string[]>
  restoreVersion (id: string, number: number, data: 'now' | 'then'): Promise<void>
  wish (id: string, number: number): Promise<Wish>
  intent (id: string, number: number): Promise<Intent>
  blueprint (id: string, number: number): Promise<Blueprint>
  code (id: string, number: number): Promise<SourceFile[]>
  checks (id: string, number: number): Promise<Run>
  /** A file made of an app. */
  file (path: string): Promise<Blob>
  /** The app's log after the line `after`, then as it grows: events named line. */
  log (id: string, after: string, signal: AbortSignal): AsyncIterable<ServerEvent>
  /** The app's events after `after`; an event without data says only that the connection lives. */
  events (id: string, after: string, signal: AbortSignal): AsyncIterable<ServerEvent>
}

/** The only place that fetches: `call` is the browser's fetch, or the one a `load` function gets. */
export function createApi (call: typeof fetch): Api {
  async function send (path: string, init: RequestInit = {}): Promise<Response> {
    let response: Response
    try {
      response = await call(path, init)
    } catch (error) {
      if (init.signal?.aborted === true) throw error
      throw new ApiError({ status: 0, code: 'DRM_SITE_UNREACHABLE', message: 'Dream does not answer. It may be restarting; it will be tried again.', requestId: '' })
    }
    if (!response.ok) throw await refused(response)
    return response
  }

  async function get (path: string): Promise<Json> {
    return parse(await (await send(path, { headers: { accept: 'application/json' } })).text())
  }

  async function post (path: string, body?: Json, key?: string): Promise<Json> {
    const headers = new Headers({ accept: 'application/json' })
    if (body !== undefined) headers.set('content-type', 'application/json')
    if (key !== undefined) headers.set('idempotency-key', key)
    const response = await send(path, { method: 'POST', headers, body: body === undefined ? null : JSON.stringify(body) })
    return parse(await response.text())
  }

  function at (id: string, rest = ''): string {
    return `/v1/apps/${encodeURIComponent(id)}${rest}`
  }

  async function * stream (path: string, after: string, signal: AbortSignal): AsyncGenerator<ServerEvent> {
    const headers = new Headers({ accept: 'text/event-stream' })
    if (after !== '') headers.set('last-event-id', after)
    const { body } = await send(path, { headers, signal, cache: 'no-store' })
    yield alive
    if (body === null) return
    const parser = createEventParser()
    const reader = body.pipeThrough(new TextDecoderStream()).getReader()
    try {
      for (let read = await reader.read(); !read.done; read = await reader.read()) {
        const events = parser.push(read.value)
        if (events.length === 0) yield alive
        yield * events
      }
    } finally {
      await reader.cancel()
    }
  }

  return {
    async apps () { return listIn(await get('/v1/apps'), 'apps', readApp) },
    async bin () { return listIn(await get('/v1/apps?deleted=true'), 'apps', readApp) },
    async app (id) { return readApp(await get(at(id))) },
    async make (wish, surroundings, key) { return readApp(object(await post('/v1/apps', { wish, ...surroundings }, key)).app) },
    async change (id, wish, options, key) { return readApp(object(await post(at(id, '/wishes'), { wish, ...options }, key)).app) },
    async remove (id) { await send(at(id), { method: 'DELETE' }) },
    async restoreApp (id) { await post(at(id, '/restore')) },
    async versions (id) { return listIn(await get(at(id, '/versions')), 'versions', readVersion) },
    async changes (id, number) { return list(object(await get(at(id, `/versions/${number}/changes`))).sentences, text) },
    async restoreVersion (id, number, data) { await post(at(id, `/versions/${number}/restore`), { data }) },
    async wish (id, number) { return readWish(await get(at(id, `/versions/${number}/wish`))) },
    async intent (id, number) { return readIntent(await get(at(id, `/versions/${number}/intent`))) },
    async blueprint (id, number) { return readBlueprint(await get(at(id, `/versions/${number}/blueprint`))) },
    async code (id, number) { return readCode(await get(at(id, `/versions/${number}/code`))) },
    async checks (id, number) { return readRun(await get(at(id, `/versions/${number}/checks`))) },
    async file (path) { return await (await send(path)).blob() },
    log (id, after, signal) { return stream(at(id, '/logs?follow=true'), after, signal) },
    events (id, after, signal) { return stream(at(id, '/events'), after, signal) }
  }
}

const alive: ServerEvent = { id: '', event: 'alive', data: '' }

async function refused (response: Response): Promise<ApiError> {
  const body = object(parse(await response.text()))
  return new ApiError({
    status: response.status,
    code: text(body.code) || `HTTP ${response.status}`,
    message: text(body.message) || 'The platform refused this without saying why. Its log has the details.',
    requestId: text(body.requestId) || (response.headers.get('x-request-id') ?? '')
  })
}
