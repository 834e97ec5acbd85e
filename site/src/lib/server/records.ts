import { list, number, object, parse, text, type Json } from '#lib/json.ts'
import { AppAnswerTooLong, askApp, type AppCall } from '#lib/server/ask-app.ts'
import type { Config } from '#lib/server/config.ts'

/** All records of one kind, as the app's own API gives them. */
export interface Collection {
  /** Last part of its address: "clients". */
  name: string
  /** Id of the entity: "client". */
  entity: string
  records: Json[]
}

const pageSize = 200
/** Of all that an app keeps: it is put together in memory. */
const mostBytes = 64 * 1024 * 1024
const longestMs = 60_000
const collectionPath = /^\/api\/([a-z0-9][a-z0-9-]*)$/

/**
 * Reads everything the app keeps through its API, as its openapi.json describes it. Throws AppAnswerTooLong when that is
 * more than `most` bytes, and a sentence when it cannot be read. An app may say anything, without end.
 */
export async function readRecords (app: AppCall, { platformUrl, most = mostBytes }: Pick<Config, 'platformUrl'> & { most?: number }): Promise<Collection[]> {
  const signal = AbortSignal.any([app.signal, AbortSignal.timeout(longestMs)])
  let left = most

  async function get (path: string): Promise<Json> {
    const answer = await askApp({ ...app, signal }, path, { platformUrl, limit: left })
    if (answer.status !== 200) throw new Error(`The app answered ${answer.status} at ${path}.`)
    left -= answer.bytes.length
    return parse(new TextDecoder().decode(answer.bytes))
  }

  async function all (name: string): Promise<Json[]> {
    const records: Json[] = []
    for (let page = 1; ; page++) {
      // Oldest first: what is added meanwhile comes at the end and moves nothing.
      const answer = object(await get(`/api/${name}?sort=created_at&page=${page}&pageSize=${pageSize}`))
      const items = list(answer.items, item => item)
      if (items.length > pageSize) throw new AppAnswerTooLong(`The app gave ${items.length} ${name} on one page.`)
      records.push(...items)
      if (items.length === 0 || page * pageSize >= number(answer.total)) return records
    }
  }

  const { paths } = object(await get('/openapi.json'))
  const collections: Collection[] = []
  for (const [path, methods] of Object.entries(object(paths))) {
    const name = collectionPath.exec(path)?.[1]
    const entity = name === undefined ? undefined : entityOf(object(methods).get)
    if (name !== undefined && entity !== undefined) collections.push({ name, entity, records: await all(name) })
  }
  return collections
}

/** The entity whose records a list answers with: "client" of "#/components/schemas/client.item". */
function entityOf (operation: Json): string | undefined {
  const schema = object(object(object(object(object(object(operation).responses)['200']).content)['application/json']).schema)
  return /\/([^/]+)\.item$/.exec(text(object(object(object(schema.properties).items).items).$ref))?.[1]
}
