import { appStates, readChange, type App } from '#lib/artefacts/app.ts'
import type { ServerEvent } from '#lib/events/parse.ts'
import { isObject, object, parse, text } from '#lib/json.ts'

/** The app as a state event tells it; the same object when the event tells nothing of it. */
export function withNews (app: App, { event, data }: ServerEvent): App {
  if (event !== 'state') return app
  const news = object(parse(data))
  const state = appStates.find(known => known === news.state)
  if (state === undefined) return app
  return {
    ...app,
    state,
    name: text(news.name) || app.name,
    version: typeof news.version === 'number' ? news.version : app.version,
    change: isObject(news.change) ? readChange(news.change) : app.change
  }
}
