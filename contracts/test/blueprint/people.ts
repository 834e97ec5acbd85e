import t from 'tap'
import { check } from '../../src/blueprint/check.ts'
import { blueprintFromJson, blueprintToJson, type Json } from '../../src/blueprint/json.ts'
import { blueprintSchema } from '../../src/blueprint/schema.ts'
import { sentences } from '../../src/blueprint/sentences.ts'
import { isJsonObject } from '../fixtures/json-object.ts'

type Object = { [key: string]: Json }

const every: Json[] = ['read', 'create', 'change', 'delete']
const roles: Json = [{ id: 'owner', name: 'Owner', plural: 'Owners' }, { id: 'member', name: 'Member', plural: 'Members' }]
const ownersRights: Object = { roles: ['owner'], actions: every, rows: 'all' }
const reading: Object = { entity: 'post', roles: ['anyone'], actions: ['read'], rows: 'all' }
const writing: Object = { entity: 'post', roles: ['member'], actions: ['create', 'change', 'delete'], rows: 'own' }

/** A forum without a mistake, with one change of its people. */
function forum (people: Object = {}, postFields: Object[] = []): Json {
  return {
    format: 1,
    name: 'Forum',
    entities: [
      { id: 'post', name: 'Post', plural: 'Posts', titleField: 'post.title', fields: [{ id: 'post.title', name: 'Title', type: 'text', required: true }, { id: 'post.pinned', name: 'Pinned', type: 'yes-no' }, { id: 'post.author', name: 'Author', type: 'relation', target: 'profile' }, ...postFields] },
      { id: 'profile', name: 'Profile', plural: 'Profiles', titleField: 'profile.name', fields: [{ id: 'profile.name', name: 'Name', type: 'text' }] }
    ],
    pages: [{ id: 'page.posts', title: 'Posts', path: '/' }],
    people: { roles, signUp: ['member'], access: [ownersRights, reading, writing], ...people }
  }
}

t.test('an app with people has no finding when all they name is there', async t => {
  t.same(check(blueprintFromJson(forum())), [])
  const whole = forum({
    fields: [{ field: 'post.pinned', roles: ['owner'] }],
    pages: [{ page: 'page.posts', roles: ['owner', 'member'] }],
    profile: 'profile',
    access: [ownersRights, reading, writing, { entity: 'profile', roles: ['member'], actions: ['read', 'change'], rows: 'own' }, { entity: 'post', roles: ['member'], actions: ['read'], rows: 'post.author' }]
  })
  t.same(check(blueprintFromJson(whole)), [])
  t.same(blueprintToJson(blueprintFromJson(whole)).people, isJsonObject(whole) ? whole.people : undefined, 'and comes back from JSON unchanged')
})

t.test('an app without people says nothing of them', async t => {
  const { people, ...open } = blueprintToJson(blueprintFromJson(forum()))
  t.ok(people)
  t.equal(blueprintFromJson(open).people, null)
  t.notOk('people' in blueprintToJson(blueprintFromJson(open)))
})

const access = (...more: Object[]): Object => ({ access: [ownersRights, ...more] })

const mistakes: [string, string, Object, Object[]?][] = [
  ['roles-are-given', 'people without roles', { roles: [], signUp: [], access: [] }],
  ['roles-are-given', 'a role called anyone', { roles: [...roles, { id: 'anyone', name: 'Anyone', plural: 'All' }] }],
  ['roles-are-given', 'a role without a plural', { roles: [...roles, { id: 'guest', name: 'Guest' }] }],
  ['roles-are-given', 'two roles of one id', { roles: [...roles, { id: 'member', name: 'Friend', plural: 'Friends' }] }],
  ['roles-are-given', 'everybody signing up as owner', { signUp: ['owner'] }],
  ['roles-are-given', 'signing up as nothing', { signUp: ['guest'] }],
  ['access-resolves', 'an entity there is not', access({ ...writing, entity: 'photo' })],
  ['access-resolves', 'a role there is not', access(reading, { ...writing, roles: ['guest'] })],
  ['access-resolves', 'a permission of nobody', access(reading, { ...writing, roles: [] })],
  ['access-resolves', 'an action there is not', access({ ...reading, actions: ['read', 'publish'] })],
  ['access-resolves', 'rows that nobody named', access({ ...reading, roles: ['member'], rows: '' })],
  ['access-resolves', 'rows of a relation when there is no profile', access({ ...reading, roles: ['member'], rows: 'post.author' })],
  ['access-resolves', 'a profile there is not', { profile: 'person' }],
  ['access-resolves', 'a required field that only some may set', { fields: [{ field: 'post.title', roles: ['owner'] }] }],
  ['access-resolves', 'a page there is not', { pages: [{ page: 'page.reports', roles: ['owner'] }] }],
  ['access-resolves', 'a field that every record has', {}, [{ id: 'post.created-by', name: 'Created by', type: 'text' }]],
  ['access-is-safe', 'anyone deleting', access({ ...reading, actions: ['read', 'delete'] })],
  ['access-is-safe', 'anyone having own records', access({ ...reading, rows: 'own' }, { ...reading, roles: ['member'] })],
  ['access-is-safe', 'records that nobody reads', { access: [reading, writing] }],
  ['access-is-safe', 'changing what may not be read', access(writing)]
]

for (const [code, what, people, fields] of mistakes) {
  t.test(`${code} finds ${what}`, async t => {
    const findings = check(blueprintFromJson(forum(people, fields)))
    t.match(findings.find(finding => finding.code === code), { severity: 'error', message: /\.$/, suggestion: /\.$/ })
    t.same(findings.map(finding => finding.code).filter(other => other !== code), [], 'and nothing else')
  })
}

t.test('a page at an address of the accounts is refused', async t => {
  const blueprint = blueprintFromJson(forum())
  blueprint.pages.push({ id: 'page.account', title: 'Account', path: '/account', icon: '', inNavigation: false, blocks: [] })
  t.match(check(blueprint), [{ code: 'paths-are-unique' }])
  t.same(check({ ...blueprint, people: null }), [])
})

t.test('says in sentences who may do what', async t => {
  const blueprint = blueprintFromJson(forum({ profile: 'profile', fields: [{ field: 'post.pinned', roles: ['owner'] }], pages: [{ page: 'page.posts', roles: ['member'] }], access: [ownersRights, reading, writing, { ...writing, actions: ['change'], rows: 'post.author' }] }))
  const said = sentences(blueprint)
  t.same(said.slice(said.indexOf('It is for Owners and Members; the first to sign up is Owner.')), [
    'It is for Owners and Members; the first to sign up is Owner.',
    'Others sign up as Member.',
    'Everybody has a profile: a record of profile.',
    'Owners may read, create, change and delete records of every kind.',
    'Everybody, signed in or not, may read posts.',
    'Members may create, change and delete posts of their own.',
    'Members may change posts whose author they are.',
    'Only Owners may set the pinned of posts.',
    'Only Members see the page Posts.',
    'Whatever is not permitted is refused.'
  ])
})

t.test('the schema describes people', async t => {
  const { $defs } = blueprintSchema
  t.match($defs, { People: { description: /owner/, required: ['roles'] }, Access: { properties: { actions: { items: { enum: every } }, rows: { description: /profile/ } } } })
})
