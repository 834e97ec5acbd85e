type Item = Readonly<Record<string, unknown>> & { readonly id: string }

/** The records of each kind that an app keeps, by the id of the entity, as its own API gives them. */
export type Records = Record<string, Item[]>

const pageSize = 200
const mostRecords = 100_000
const collection = /^\/api\/[a-z0-9][a-z0-9-]*$/

/**
 * The records that people have made themselves, with the samples that these belong to; what is in the bin stays there.
 * Throws a sentence when the app does not give them.
 */
export async function readOwnRecords (ask: (path: string) => Promise<unknown>): Promise<Records> {
  const records: Records = Object.create(null)
  for (const [path, entity] of collectionsIn(await ask('/openapi.json'))) records[entity] = await readAll(ask, path)
  const own = withoutSamples(records)
  for (const item of Object.values(own).flat()) await takeFiles(ask, item)
  return own
}

/** Puts what is in the files of a record beside their names, in base64. */
async function takeFiles (ask: (path: string) => Promise<unknown>, item: Record<string, unknown>): Promise<void> {
  for (const [key, value] of Object.entries(item)) {
    if (!isItem(value) || typeof value.size !== 'number' || typeof value.type !== 'string') continue
    const { content } = object(await ask(`/api/_files/${encodeURIComponent(value.id)}?as=json`))
    if (typeof content === 'string') item[key] = { ...value, content }
  }
}

async function readAll (ask: (path: string) => Promise<unknown>, path: string): Promise<Item[]> {
  const items: Item[] = []
  for (let page = 1; items.length < mostRecords; page++) {
    // Oldest first: what is added meanwhile comes at the end and moves nothing.
    const answer = object(await ask(`${path}?sort=created_at&page=${page}&pageSize=${pageSize}`))
    const given = Array.isArray(answer.items) ? answer.items.filter(isItem) : []
    items.push(...given)
    if (given.length === 0 || page * pageSize >= Number(answer.total)) return items
  }
  throw new Error(`it has more than ${mostRecords.toLocaleString('en')} records at ${path}`)
}

/** Where each kind of record is, by what the list says it answers with: "client" of "#/components/schemas/client.item". */
function collectionsIn (api: unknown): [path: string, entity: string][] {
  return Object.entries(object(object(api).paths)).flatMap(([path, methods]): [string, string][] => {
    const answer = ['get', 'responses', '200', 'content', 'application/json', 'schema', 'properties', 'items', 'items'].reduce((value, key) => object(object(value)[key]), object(methods))
    const entity = /\/([^/]+)\.item$/.exec(String(answer.$ref))?.[1]
    return collection.test(path) && entity !== undefined ? [[path, entity]] : []
  })
}

function withoutSamples (records: Records): Records {
  const byId = new Map(Object.values(records).flat().map(item => [item.id, item]))
  const own = new Set<Item>()
  const waiting = [...byId.values()].filter(({ sample }) => sample !== true)
  for (let item = waiting.pop(); item !== undefined; item = waiting.pop()) {
    if (own.has(item)) continue
    own.add(item)
    for (const value of Object.values(item)) {
      const target = isItem(value) ? byId.get(value.id) : undefined
      if (target !== undefined) waiting.push(target)
    }
  }
  return Object.fromEntries(Object.entries(records).map(([entity, items]) => [entity, items.filter(item => own.has(item)).map(item => ({ ...item, sample: false }))]))
}

function isItem (value: unknown): value is Item {
  return typeof value === 'object' && value !== null && 'id' in value && typeof value.id === 'string'
}

function object (value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {}
}
