import { readdirSync, readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import t from 'tap'
import { check } from '@dream/contracts/blueprint/check'
import { blueprintDigest, blueprintFromJson, blueprintToJson, canonicalJson } from '@dream/contracts/blueprint/json'
import { difference } from '@dream/contracts/blueprint/patch/difference'
import { patchToJson } from '@dream/contracts/blueprint/patch/json'
import { openCore } from '../fixtures/open-core.ts'

const fixtures = new URL('../../../../plugins/generator/test/fixtures/', import.meta.url)
type Parsed = ReturnType<typeof JSON.parse>
const golden = (path: string): Parsed => JSON.parse(readFileSync(new URL(path, fixtures), 'utf8'))
const goldens = [
  ...readdirSync(new URL('blueprints', fixtures)).map(name => `blueprints/${name}`),
  ...readdirSync(new URL('../../examples', fixtures)).filter(name => name !== 'capabilities.json' && name.endsWith('.json')).map(name => `../../examples/${name}`)
]
const walking = (): Parsed => golden('blueprints/dog-walking.json')

const broken: [string, (blueprint: Parsed) => void, RegExp][] = [
  ['no name', blueprint => { delete blueprint.name }, /required property 'name'/],
  ['a name that is a number', blueprint => { blueprint.name = 7 }, /\/name must be string/],
  ['another format', blueprint => { blueprint.format = 2 }, /\/format/],
  ['a word nobody knows', blueprint => { blueprint.entities[0].colour = 'red' }, /\/entities\/0 .*"colour"/],
  ['an unknown type of field', blueprint => { blueprint.entities[0].fields[0].type = 'hologram' }, /\/entities\/0\/fields\/0\/type .*: text, long-text/],
  ['an entity without a plural', blueprint => { delete blueprint.entities[0].plural }, /required property 'plural'/],
  ['options that are a list', blueprint => { blueprint.pages[0].blocks[0].options = [] }, /options must be object/],
  ['entities that are an object', blueprint => { blueprint.entities = {} }, /\/entities must be array/],
  ['an address that is script', blueprint => { blueprint.pages[0].path = '/"><script>' }, /\/pages\/0\/path/],
  ['a colour that is CSS', blueprint => { blueprint.look = { primary: 'red; } body {' } }, /\/look\/primary/],
  ['too many pages', blueprint => { blueprint.pages = Array(201).fill(blueprint.pages[0]) }, /\/pages must NOT have more than 200 items/]
]

t.test('the schema fits every golden blueprint and no broken one', async t => {
  const { call } = await openCore(t)
  const { json: schema, headers } = await call('GET', '/v1/blueprint.schema.json')
  t.match(headers['content-type'], 'application/schema+json')
  const fits = new Ajv2020({ strict: true, strictRequired: false, allowUnionTypes: true }).compile(schema)
  t.ok(goldens.length >= 4)
  for (const path of goldens) {
    t.ok(fits(golden(path)), `${path}: ${JSON.stringify(fits.errors)}`)
    t.same(check(blueprintFromJson(golden(path))), [], path)
    t.ok(fits(blueprintToJson(blueprintFromJson(golden(path)))), `${path} in its canonical form`)
  }
  for (const [what, change] of broken) {
    const blueprint = walking()
    change(blueprint)
    t.notOk(fits(blueprint), what)
  }
  t.match(schema.$defs.Field.properties.hint, { type: 'string', description: /help text/ })
})

t.test('a blueprint is carried out as it is, and the planner is not asked', async t => {
  const { call, settled, fake } = await openCore(t)
  const { status, json } = await call('POST', '/v1/apps', { body: { blueprint: walking(), timeZone: 'Europe/London' } })
  t.equal(status, 202)
  t.match(json, { app: { name: 'Dog Walking', state: 'planning' }, wish: { text: 'The plan of Dog Walking, as it was given.', timeZone: 'Europe/London' } })
  const { id } = json.app
  t.match(await settled(id), { name: 'Dog Walking', version: 1, state: 'running', change: { state: 'done' } })
  t.notOk(fake.calls.includes('plan'))
  const digest = blueprintDigest(blueprintFromJson(walking()))
  t.equal((await call('GET', `/v1/apps/${id}/versions/1/blueprint`)).headers.etag, `"${digest}"`)
  t.match((await call('GET', `/v1/apps/${id}/versions/1/intent`)).json, { verdict: 'app', restatement: ['Dog Walking keeps clients, dogs and walks.'] })

  const green = { ...walking(), look: { primary: '#00aa44' } }
  await call('POST', `/v1/apps/${id}/wishes`, { body: { blueprint: green } })
  t.match(await settled(id), { version: 2, change: { state: 'done' } })
  await call('POST', `/v1/apps/${id}/wishes`, { body: { blueprint: green } })
  t.match(await settled(id), { version: 2, change: { state: 'failed', findings: [{ code: 'nothing-changed' }] } })
})

t.test('a change by blueprint that would lose data waits for consent', async t => {
  const { call, settled, fake } = await openCore(t)
  const { json } = await call('POST', '/v1/apps', { body: { blueprint: walking() } })
  await settled(json.app.id)
  fake.loses = ['dog.breed']
  const less = walking()
  less.tagline = 'Less'
  await call('POST', `/v1/apps/${json.app.id}/wishes`, { body: { blueprint: less } })
  t.match(await settled(json.app.id), { version: 1, change: { state: 'failed', findings: [{ code: 'data-would-be-lost' }] } })
  await call('POST', `/v1/apps/${json.app.id}/wishes`, { body: { blueprint: less, allowDataLoss: true } })
  t.match(await settled(json.app.id), { version: 2 })
})

t.test('no other plan takes the place of one that was given', async t => {
  const { call, settled, fake } = await openCore(t)
  fake.checkRun = () => ({ state: 'failed', checks: [{ name: 'a dog can be added', passed: false, message: 'no' }] })
  const { json } = await call('POST', '/v1/apps', { body: { blueprint: walking() } })
  t.match(await settled(json.app.id), { version: 0, state: 'failed', change: { state: 'failed', findings: [{ code: 'check-failed' }] } })
  t.notOk(fake.calls.includes('plan'))
})

t.test('a bad blueprint is refused with its mistakes, and nothing is stored', async t => {
  const { call, fake } = await openCore(t)
  for (const [what, change, message] of broken) {
    const blueprint = walking()
    change(blueprint)
    t.match(await call('POST', '/v1/apps', { body: { blueprint } }), { status: 400, json: { code: 'DRM_BLUEPRINT_INVALID', message } }, what)
  }
  const dangling = walking()
  dangling.entities[1].fields.push({ id: 'dog.owner', name: 'Owner', type: 'relation', target: 'nobody' })
  t.match(await call('POST', '/v1/apps', { body: { blueprint: dangling } }), {
    status: 422,
    json: { code: 'DRM_BLUEPRINT_REFUSED', message: /a mistake.*"nobody".*Point it at one of client, dog, walk\./, findings: [{ code: 'references-resolve', where: 'dog.owner', suggestion: String }] }
  })
  fake.generateFindings = () => [{ code: 'blocks-are-known', severity: 'error', where: 'page.x', message: 'There is no block "hologram".', suggestion: 'Use "list".' }]
  t.match(await call('POST', '/v1/apps', { body: { blueprint: walking() } }), { status: 422, json: { findings: [{ code: 'blocks-are-known' }] } })
  for (const body of [{}, { wish: 'dogs', blueprint: walking() }, { blueprint: 'dogs' }, { blueprint: null }]) {
    t.match(await call('POST', '/v1/apps', { body }), { status: 400, json: { code: 'DRM_API_BODY_INVALID' } }, Object.keys(body).join())
  }
  t.same((await call('GET', '/v1/apps')).json.apps, [])
})

t.test('a plan is told without anything being stored', async t => {
  const { call, fake } = await openCore(t)
  fake.plan = async () => ({ blueprint: blueprintFromJson(walking()) })
  const wished = await call('POST', '/v1/plan', { body: { wish: 'dogs' } })
  t.match(wished, { status: 200, json: { verdict: 'app', restatement: ['It is an app.'], digest: blueprintDigest(blueprintFromJson(walking())), blueprint: { name: 'Dog Walking' } } })
  t.equal(wished.text, canonicalJson(wished.json))
  t.match((await call('POST', '/v1/plan', { body: { blueprint: walking() } })).json, { digest: wished.json.digest, restatement: ['Dog Walking keeps clients, dogs and walks.'] })
  t.match(await call('POST', '/v1/plan', { body: { wish: ' ' } }), { status: 400, json: { code: 'DRM_API_WISH_EMPTY' } })
  fake.plan = async () => ({ verdict: 'not-an-app' })
  t.match((await call('POST', '/v1/plan', { body: { wish: 'what is the weather' } })).json, { verdict: 'not-an-app', digest: null, blueprint: null })
  t.same((await call('GET', '/v1/apps')).json.apps, [])
})

t.test('a patch is carried out on the plan that serves, and says what it changes', async t => {
  const { call, settled, fake } = await openCore(t)
  const { json: { app: { id } } } = await call('POST', '/v1/apps', { body: { blueprint: walking() } })
  await settled(id)
  const patch = { operations: [
    { add: { kind: 'field', parent: 'dog', node: { id: 'dog.vaccination-date', name: 'Vaccination date', type: 'date' } } },
    { change: { property: 'look.primary', value: '#00aa44' } }
  ] }
  const planned = await call('POST', '/v1/plan', { body: { app: id, patch } })
  t.same(planned.json.changes, ['Dogs get a field Vaccination date (date).', 'The colour is #00aa44.'])
  const { status, json } = await call('POST', `/v1/apps/${id}/wishes`, { body: { patch } })
  t.equal(status, 202)
  t.equal(json.wish.text, 'Dogs get a field Vaccination date (date). The colour is #00aa44.')
  t.match(await settled(id), { version: 2, change: { state: 'done' } })
  t.notOk(fake.calls.includes('plan'))
  t.equal((await call('GET', `/v1/apps/${id}/versions/2/blueprint`)).json.look.primary, '#00aa44')
  t.same((await call('GET', `/v1/apps/${id}/versions/2/intent`)).json.restatement, planned.json.changes)
  const changes = (await call('GET', `/v1/apps/${id}/versions/2/changes`)).json
  t.match(changes, { since: 1, sentences: planned.json.changes })
  t.same((await call('GET', `/v1/apps/${id}/versions/1/changes`)).json, { since: null, sentences: [], patch: null })
  t.equal((await call('POST', '/v1/plan', { body: { app: id, patch: changes.patch } })).json.code, 'DRM_PATCH_REFUSED', 'what is there already is not added again')
})

t.test('a patch that cannot be carried out changes nothing, and its answer says why', async t => {
  const { call, settled } = await openCore(t)
  const { json: { app: { id } } } = await call('POST', '/v1/apps', { body: { blueprint: walking() } })
  await settled(id)
  const wrong: [object, string, RegExp][] = [
    [{ operations: [{ remove: { node: 'dog.nothing' } }] }, 'DRM_PATCH_REFUSED', /dog\.nothing/],
    [{ operations: [{ remove: { node: 'walk.paid' } }] }, 'DRM_PATCH_REFUSED', /still speaks of it/],
    [{ operations: [{ change: { node: 'dog', property: 'titleField', value: 'dog.nothing' } }] }, 'DRM_PATCH_REFUSED', /Nothing names the records of Dog/],
    [{ operations: [{ add: { kind: 'field', parent: 'dog', node: { id: 'dog.x', name: 7 } } }] }, 'DRM_PATCH_INVALID', /operations\/0\/add/],
    [{ operations: [{ conjure: {} }] }, 'DRM_PATCH_INVALID', /"conjure"/],
    [{ operations: 7 }, 'DRM_PATCH_INVALID', /operations must be array/]
  ]
  for (const [patch, code, message] of wrong) {
    t.match((await call('POST', `/v1/apps/${id}/wishes`, { body: { patch } })).json, { code, message }, JSON.stringify(patch))
  }
  t.match((await call('POST', `/v1/apps/${id}/wishes`, { body: { patch: { operations: [] }, wish: 'x' } })).json, { code: 'DRM_API_BODY_INVALID', message: /a wish and a patch/ })
  t.match((await call('POST', '/v1/plan', { body: { patch: { operations: [] } } })).json, { code: 'DRM_API_BODY_INVALID', message: /'app'/ })
  t.match((await call('POST', '/v1/apps', { body: { patch: { operations: [] } } })).json, { code: 'DRM_API_BODY_INVALID' })
  t.equal((await call('GET', `/v1/apps/${id}`)).json.version, 1)
  await call('POST', `/v1/apps/${id}/wishes`, { body: { patch: { operations: [] } } })
  t.match(await settled(id), { version: 1, change: { state: 'failed', findings: [{ code: 'nothing-changed' }] } })
})

t.test('the schema of a patch fits what a difference says', async t => {
  const { call } = await openCore(t)
  const { json: schema } = await call('GET', '/v1/patch.schema.json')
  const fits = new Ajv2020({ strict: true, strictRequired: false, allowUnionTypes: true }).compile(schema)
  const plans = goldens.map(path => blueprintFromJson(golden(path)))
  for (const [index, before] of plans.entries()) {
    const patch = patchToJson(difference(before, plans[(index + 1) % plans.length] ?? before))
    t.ok(patch.operations.length > 0 && fits(patch), JSON.stringify(fits.errors?.slice(0, 2)))
  }
  t.match(schema.$defs.add.properties.after, { type: 'string', description: /comes after/ })
})
