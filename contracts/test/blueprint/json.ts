import t from 'tap'
import { blueprintDigest, blueprintFromJson, blueprintToJson, bytesJson, bytesJsonObject, canonicalJson, jsonBytes, type Json } from '../../src/blueprint/json.ts'

const walking: Json = {
  format: 1,
  name: 'Dog Walking',
  culture: { locale: 'en-GB', timeZone: 'Europe/London', currency: 'GBP', firstWeekday: 1 },
  entities: [{
    id: 'dog',
    name: 'Dog',
    plural: 'Dogs',
    fields: [{ id: 'dog.name', name: 'Name', type: 'text', required: true }, { id: 'dog.weight', name: 'Weight', type: 'number', minimum: 0 }],
    titleField: 'dog.name',
    samples: [{ id: 'dog-1', values: { name: 'Rex', weight: 0, good: false, nickname: '' } }]
  }],
  pages: [{ id: 'page.dogs', title: 'Dogs', path: '/dogs', inNavigation: true, blocks: [{ id: 'page.dogs.list', block: 'list', options: { entity: 'dog', columns: [] } }] }],
  look: { primary: '#00aa00', scheme: 'auto' }
}

t.test('a blueprint comes back from JSON unchanged', async t => {
  t.same(blueprintToJson(blueprintFromJson(walking)), walking)
})

t.test('options and sample values stand as plain JSON, their empty values kept', async t => {
  const blueprint = blueprintFromJson(walking)
  t.same(bytesJson(blueprint.pages[0]?.blocks[0]?.options ?? new Uint8Array()), { entity: 'dog', columns: [] })
  t.same(bytesJson(blueprint.entities[0]?.samples[0]?.values ?? new Uint8Array()), { name: 'Rex', weight: 0, good: false, nickname: '' })
})

t.test('a bound of nought is a bound, and an absent one is none', async t => {
  const [name, weight] = blueprintFromJson(walking).entities[0]?.fields ?? []
  t.equal(weight?.minimum, 0)
  t.equal(name?.minimum, undefined)
})

t.test('the digest does not depend on the order of keys', async t => {
  const turned = turn(walking)
  t.not(JSON.stringify(turned), JSON.stringify(walking))
  t.equal(blueprintDigest(blueprintFromJson(turned)), blueprintDigest(blueprintFromJson(walking)))
})

t.test('the digest does depend on every value and on the order of lists', async t => {
  const digest = blueprintDigest(blueprintFromJson(walking))
  const text = JSON.stringify(walking)
  for (const [from, to] of [['Rex', 'Max'], ['#00aa00', '#00aa01'], ['"minimum":0', '"minimum":1'], ['"columns":[]', '"columns":["name"]']] as const) {
    t.not(blueprintDigest(blueprintFromJson(JSON.parse(text.replace(from, to)))), digest, to)
  }
  const lists = blueprintFromJson(walking)
  lists.entities[0]?.fields.reverse()
  t.not(blueprintDigest(lists), digest)
})

t.test('what is no blueprint is refused', async t => {
  const wrongs: Json[] = [null, [], 'x', { entities: 7 }, { entities: [7] }, { pages: [{ blocks: {} }] }]
  for (const wrong of wrongs) {
    t.throws(() => blueprintFromJson(wrong), { code: 'DRM_BLUEPRINT_INVALID' }, JSON.stringify(wrong))
  }
  t.throws(() => blueprintFromJson({ name: 7 }), { code: 'DRM_WIRE_MESSAGE_INVALID' })
  t.throws(() => bytesJson(new TextEncoder().encode('{')), { code: 'DRM_BLUEPRINT_INVALID' })
  t.throws(() => bytesJsonObject(jsonBytes([])), { code: 'DRM_BLUEPRINT_INVALID' })
})

t.test('canonical JSON sorts keys and spares blanks', async t => {
  t.equal(canonicalJson({ b: [1, { d: null, c: 'ä' }], a: 1.0 }), '{"a":1,"b":[1,{"c":"ä","d":null}]}')
})

/** The same value with the keys of every object in the opposite order. */
function turn (value: Json): Json {
  if (Array.isArray(value)) return value.map(turn)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).reverse().map(([key, item]) => [key, turn(item)]))
}
