import { failureFrom } from '@dream/contracts/errors'
import { readApp, type App } from './apps.ts'
import { AnswerUnreadable, AppAmbiguous, AppNotFound, PlatformUnreachable } from './errors.ts'
import { object, objects, text, type JsonObject } from './json.ts'
import { serverEvents, type ServerEvent } from './server-events.ts'

/** The platform over its HTTP API. Every method fails with the platform's own code, or a DRM_CLI_… one. */
export interface Platform {
  url: string
  get (path: string): Promise<JsonObject>
  /** What is no JSON: the bytes. */
  download (path: string): Promise<Uint8Array>
  post (path: string, body: object): Promise<JsonObject>
  /** The events of a stream, from the first, until it ends or `signal` aborts. */
  events (path: string, signal?: AbortSignal): AsyncIterable<ServerEvent>
  apps (): Promise<App[]>
  /** The app of that id, or the only one of that name, however its letters are written. */
  find (idOrName: string): Promise<App>
}

export function createPlatform (url: string): Platform {
  async function send (path: string, init: RequestInit = {}): Promise<Response> {
    let response: Response
    try {
      response = await fetch(`${url}${path}`, init)
    } catch (error) {
      if (init.signal?.aborted === true) throw error
      throw Object.assign(new PlatformUnreachable(url), { cause: error })
    }
    if (response.ok) return response
    const failure = await readJson(response)
    const code = text(failure.code)
    if (!code.startsWith('DRM_')) throw new AnswerUnreadable(url, `${response.status} without a code of Dream`)
    throw failureFrom({ code, message: text(failure.message), status: response.status })
  }

  async function readJson (response: Response): Promise<JsonObject> {
    const body = await response.text()
    try {
      return object(JSON.parse(body))
    } catch {
      throw new AnswerUnreadable(url, `${response.status} without JSON`)
    }
  }

  async function apps (): Promise<App[]> {
    return objects((await readJson(await send('/v1/apps'))).apps).map(readApp)
  }

  return {
    url,
    apps,
    get: async path => await readJson(await send(path, { headers: { accept: 'application/json' } })),
    async download (path) {
      const response = await send(path)
      if (response.headers.get('content-type') !== 'application/zip') throw new AnswerUnreadable(url, `${response.status} without a zip`)
      return new Uint8Array(await response.arrayBuffer())
    },
    post: async (path, body) => await readJson(await send(path, {
      method: 'POST', body: JSON.stringify(body), headers: { 'content-type': 'application/json' }
    })),
    async * events (path, signal) {
      const { body } = await send(path, { headers: { accept: 'text/event-stream' }, ...(signal && { signal }) })
      if (body !== null) yield * serverEvents(body.pipeThrough(new TextDecoderStream()))
    },
    async find (idOrName) {
      const all = await apps()
      const exact = all.find(({ id }) => id === idOrName)
      if (exact !== undefined) return exact
      const named = all.filter(({ name }) => name.toLowerCase() === idOrName.toLowerCase())
      const [first, ...others] = named
      if (first === undefined) throw new AppNotFound(idOrName)
      if (others.length > 0) throw new AppAmbiguous(idOrName, named.map(({ id }) => id).join(', '))
      return first
    }
  }
}
