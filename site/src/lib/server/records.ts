import { list, number, object, parse, text, type Json } from '#lib/json.ts'
import { askApp, type AppCall } from '#lib/server/ask-app.ts'
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
const mostRecords = 200_000
const collectionPath = /^\/api\/([a-z0-9][a-z0-9-]*)$/

/** Reads everything the app keeps through its API, as its openapi.json describes it. Throws a sentence when it cannot. */
export async function readRecords (app: AppCall, config: Pick<Config, 'platformUrl'>): Promise<Collection[]> {
  async function get (path: string): Promise<Json> {
    const answer = await askApp(app, path, config)
    if (answer.status !== 200) throw new Error(`The app answered ${answer.status} at ${path}.`)
    return parse(answer.text)
  }

  async function all (name: string): Promise<Json[]> {
    const records: Json[] = []
    for (let page = 1; records.length < mostRecords; page++) {
      // Oldest first: what is added meanwhile comes at the end and moves nothing.
      const answer = object(await get(`/api/${name}?sort=created_at&page=${page}&pageSize=${pageSize}`))
      const items = list(answer.items, item => item)
      records.push(...items)
      if (items.length === 0 || page * pageSize >= number(answer.total)) return records
    }
    throw new Error(`The app has more than ${mostRecords} ${name}.`)
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
