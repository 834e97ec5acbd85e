import t from 'tap'
import type { DatabaseSync } from 'node:sqlite'
import type { Bundle } from '@dream/contracts/messages'
import { compileBlueprint } from './fixtures/compile.ts'
import { failedChecks, newDatabase, runApp, type RunningApp } from './fixtures/run-app.ts'
import { bundleOfExample, readExample } from './fixtures/walk-through.ts'

const secret = 'seven pots of thyme'

interface Visitor {
  cookie: string
  get (path: string): ReturnType<RunningApp['json']>
  send (method: string, path: string, json: unknown): ReturnType<RunningApp['json']>
}

function visitor (app: RunningApp, cookie: string): Visitor {
  return { cookie, get: path => app.json(path, { headers: { cookie } }), send: (method, path, json) => app.json(path, { method, json, headers: { cookie } }) }
}

const cookieOf = (headers: Headers) => headers.get('set-cookie')?.split(';')[0] ?? ''

async function signUp (app: RunningApp, name: string, more: object = {}): Promise<Visitor> {
  const answer = await app.json('/api/_people/sign-up', { method: 'POST', json: { name, email: `${name.toLowerCase()}@example.org`, password: secret, ...more } })
  if (answer.status !== 201) throw new Error(JSON.stringify(answer.body))
  return visitor(app, cookieOf(answer.headers))
}

async function tryAs (app: RunningApp, role: string, which = 0): Promise<Visitor> {
  const { demo } = (await app.json('/api/_people/me')).body
  const { id } = demo.filter((person: { role: string }) => person.role === role)[which]
  return visitor(app, cookieOf((await app.json('/api/_people/try', { method: 'POST', json: { id } })).headers))
}

t.test('samples are spread over made up people, who are gone when somebody signs up', async t => {
  const app = runApp(await bundleOfExample('physio-practice'), { seeded: true })
  t.teardown(() => app.close())
  const first = await tryAs(app, 'patient')
  const second = await tryAs(app, 'patient', 1)
  t.equal((await first.get('/api/appointments')).body.total, 2)
  t.equal((await second.get('/api/appointments')).body.total, 2)
  t.equal((await first.get('/api/patients')).body.total, 1)
  t.match((await first.get('/api/patients')).body.items[0], { name: 'Nora Byrne', visits: 2, _may: ['change'] })
  t.equal((await first.get('/api/notes')).status, 403)
  const owner = await tryAs(app, 'owner')
  t.equal((await owner.send('POST', '/api/_people', { name: 'A', email: 'a@example.org', role: 'patient' })).status, 403, 'nobody is added by somebody made up')
  await signUp(app, 'Mairead')
  t.match((await app.json('/api/_people/me')).body, { first: false, demo: [] })
  t.equal((await first.get('/api/appointments')).status, 401, 'their sessions are over')
  t.equal((await app.json('/api/_people/try', { method: 'POST', json: { id: 'any' } })).status, 404)
  t.equal(app.db.prepare('select count(*) as n from "_person" where "demo" = 1').get()?.n, 0)
  t.same(app.log, [])
})

t.test('without samples there is nobody to try the app as', async t => {
  const app = runApp(await bundleOfExample('forum-of-members'))
  t.teardown(() => app.close())
  t.match((await app.json('/api/_people/me')).body, { person: null, first: true, demo: [] })
})

t.test('what somebody may not read is in no sum, title or filter', async t => {
  const app = runApp(await bundleOfExample('physio-practice'))
  t.teardown(() => app.close())
  const owner = await signUp(app, 'Owner')
  const [una, pat] = [await signUp(app, 'Una'), await signUp(app, 'Pat')]
  const profile = (await una.get('/api/_people/me')).body.person.profile
  const appointment = { date: '2026-12-01T09:00', reason: 'Knee' }
  t.equal((await una.send('POST', '/api/appointments', appointment)).body.patient.id, profile, 'what is somebody\'s own is filled in')
  await pat.send('POST', '/api/appointments', { ...appointment, reason: 'Elbow' })
  t.equal((await una.send('POST', '/api/appointments', { ...appointment, patient: (await pat.get('/api/_people/me')).body.person.profile })).status, 422)
  t.equal((await una.get('/api/appointments?search=elbow')).body.total, 0)
  t.equal((await una.get('/api/appointments?search=Pat')).body.total, 0)
  t.equal((await una.get('/api/_blocks/page.start.due')).body.upcomingTotal, 1)
  t.equal((await owner.get('/api/_blocks/page.start.due')).body.upcomingTotal, 2)
  t.same((await owner.get('/api/patients?sort=name')).body.items.map((item: { visits: number }) => item.visits), [1, 1])
  const paths = Object.keys((await una.get('/openapi.json')).body.paths)
  t.ok(paths.includes('/api/appointments') && !paths.includes('/api/notes'))
  t.notOk('patch' in (await una.get('/openapi.json')).body.paths['/api/appointments/{id}'])
})

t.test('a session has a new token each day, and ends when it is not used', async t => {
  let now = new Date('2026-11-23T10:00:00Z')
  const app = runApp(await bundleOfExample('forum-of-members'), { now: () => now })
  t.teardown(() => app.close())
  const owner = await signUp(app, 'Owner')
  t.notOk((await owner.get('/api/topics')).headers.has('set-cookie'))
  now = new Date('2026-11-24T12:00:00Z')
  const rotated = await owner.get('/api/topics')
  t.match(rotated.headers.get('set-cookie'), /^__Host-session=[\w-]{43}; Path=\/; Max-Age=\d+; Secure; HttpOnly; SameSite=None; Partitioned$/)
  t.notOk((await owner.get('/api/topics')).headers.has('set-cookie'), 'only once')
  const renewed = visitor(app, cookieOf(rotated.headers))
  now = new Date('2026-11-24T12:05:00Z')
  t.equal((await owner.get('/api/_people')).status, 401, 'the former token is over soon')
  t.equal((await renewed.get('/api/_people')).status, 200)
  now = new Date('2026-12-20T12:00:00Z')
  t.equal((await renewed.get('/api/_people')).status, 401)
  const kept = app.db.prepare('select "token" from "_session"').all().map(row => String(row.token))
  t.notOk(kept.some(token => owner.cookie.includes(token)), 'the database has no token')
})

t.test('people come to an app that had none, and leave it, with its records', async t => {
  const blueprint = readExample('forum-of-members')
  const open = { ...blueprint, people: null }
  const [before, after, back] = [await compileBlueprint(open), await compileBlueprint(blueprint, open), await compileBlueprint(open, blueprint)]
  const db = newDatabase(before)
  const app = runApp(before, { db })
  await app.json('/api/topics', { method: 'POST', json: { title: 'Old', area: 'fruit', text: 'From before.' } })
  migrate(db, after)
  const grown = runApp(after, { db })
  const owner = await signUp(grown, 'Owner')
  const member = await signUp(grown, 'Member')
  t.match((await member.get('/api/topics')).body, { total: 1, items: [{ title: 'Old', created_by: null, _may: [] }] })
  await member.send('POST', '/api/topics', { title: 'New', area: 'fruit', text: 'Mine.' })
  t.match((await owner.get('/api/topics')).body.items[0], { title: 'New', created_by: { title: 'Member' }, _may: ['change', 'delete'] })
  migrate(db, back)
  t.equal((await runApp(back, { db }).json('/api/topics')).body.total, 2)
  db.close()
})

function migrate (db: DatabaseSync, { migration }: Bundle): void {
  db.exec(`pragma foreign_keys = off; begin; ${migration?.sql ?? ''} commit; pragma foreign_keys = on`)
}

/** Ways to break the rights, and the check that must notice. */
const breaks: { name: string, search: string | RegExp, replacement: string, noticed: RegExp, example?: string }[] = [
  { name: 'everybody reads every row', search: 'condition===void 0?[]:[{table', replacement: 'condition!==1?[]:[{table', noticed: /^a patient leaves the appointments of others alone$/, example: 'physio-practice' },
  { name: 'rows of others can be changed', search: /demandRow\(context,entity,"change",id\)/, replacement: '0', noticed: /^a member leaves the topics of others alone$/ },
  { name: 'rows of others can be deleted', search: /demandRow\(context,entity,"delete",id\)/, replacement: '0', noticed: /^a member leaves the topics of others alone$/ },
  { name: 'nobody needs to sign in', search: 'throw refused()', replacement: '0', noticed: /^who is not signed in gets only what anyone may have$/ },
  { name: 'any role may write a field', search: /\w+\.mayWrite\(entity,key\)\|\|same/, replacement: '1||same', noticed: /^a member may not set the pinned of a topic$/ },
  { name: 'sessions outlive signing out', search: 'delete from "_session" where "token"', replacement: 'delete from "_session" where 1=0 and "token"', noticed: /^the first to sign up is owner/ },
  { name: 'passwords can be guessed for ever', search: /account: ?8/, replacement: 'account:1e9', noticed: /^passwords can be neither weak nor guessed$/ },
  { name: 'any password is right', search: 'timingSafeEqual(found,wanted)', replacement: 'found.length>0', noticed: /^passwords can be neither weak nor guessed$/ },
  { name: 'who signs up chooses any role', search: /!\w+\.signUp\.some\(role=>role===chosen\)/, replacement: '!1', noticed: /^nobody gives themselves a role/ },
  { name: 'other sites may write', search: 'refuseOtherOrigins(c.req.raw)', replacement: '0', noticed: /^another site can do nothing with accounts$/ },
  { name: 'a page for some is for all', search: 'if(!(page?.roles===void 0?', replacement: 'if(!(1?', noticed: /^a member learns nothing from Moderation$/ }
]

t.test('every way to break the rights is noticed by the check that is there for it', async t => {
  for (const { name, search, replacement, noticed, example = 'forum-of-members' } of breaks) {
    const bundle = await bundleOfExample(example)
    const server = bundle.server.replace(search, () => replacement)
    if (server === bundle.server) {
      t.fail(`${name}: the server has nothing to break there`)
      continue
    }
    t.equal((await failedChecks({ ...bundle, server }, noticed)).length, 1, name)
  }
})

t.test('the examples with people pass their checks', async t => {
  for (const example of ['forum-of-members', 'physio-practice']) t.same(await failedChecks(await bundleOfExample(example)), [], example)
})
