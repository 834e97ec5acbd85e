import { hash, randomBytes } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Test } from 'tap'
import type { App, Artefact, CommitRequest, Event } from '../../gen/ts/messages.ts'
import type { Init } from '../codec.ts'
import type { Client } from '../plugin.ts'

type Persistence = Client<'Persistence'>

/** Adds the tests that every Persistence passes. `open` gives one that has nothing stored, of its own for each call. */
export function conformsAsPersistence (t: Test, open: () => Promise<{ client: Persistence, close (): Promise<void> }>): void {
  const check = (name: string, run: (t: Test, client: Persistence) => Promise<void>): void => {
    void t.test(name, async t => {
      const { client, close } = await open()
      t.teardown(close)
      await run(t, client)
    })
  }

  check('says who it is', async (t, client) => {
    const { plugin } = await client.describePersistence({})
    t.ok(plugin?.name)
    t.ok(plugin?.version)
    t.ok(plugin?.variant)
  })

  check('answers with nothing for what is not there', async (t, client) => {
    const id = newId()
    t.equal((await client.getApp({ id })).app, null)
    t.equal((await client.getArtefact({ digest: 'ab' })).artefact, null)
    t.equal((await client.getVersion({ appId: id, number: 1 })).version, null)
    t.same((await client.listVersions({ appId: id })).versions, [])
    t.same((await client.listEvents({ appId: id })).events, [])
    t.same((await client.listApps({})).apps, [])
    t.equal((await client.takeJob({ worker: 'a', leaseMs: 1000 })).job, null)
    t.equal((await client.findIdempotencyKey({ key: 'none' })).idempotencyKey, null)
    t.same(await client.purge({ appId: id }), {})
  })

  check('keeps an app whole and counts its revisions', async (t, client) => {
    const id = newId()
    const finding = { code: 'not-understood', severity: 'warning', where: 'dog', message: 'What is "x"? 🐕', suggestion: '' }
    const app: Init<App> = { id, name: 'Dog Walking', version: 3, state: 'running', change: { wishId: 'w', step: 'code', state: 'working', findings: [finding] }, findings: [finding], createdAt: '2026-11-23T10:00:00Z', updatedAt: '2026-11-23T11:00:00Z', revision: 77 }
    t.equal((await client.commit({ app })).revision, 1)
    t.match((await client.getApp({ id })).app, { ...app, revision: 1, deletedAt: '' })
    t.equal((await client.commit({ app: { ...app, name: 'Walks' }, expectedRevision: 1 })).revision, 2)
    t.match((await client.getApp({ id })).app, { name: 'Walks', revision: 2 })
  })

  check('refuses an app id that is no host name', async (t, client) => {
    for (const id of ['', 'short', 'Abcdefghij', '1bcdefghij', 'abcdefghij\n', '../../etc/p', 'abcdefghijk']) {
      await t.rejects(client.commit({ app: { id } }), { code: 'DRM_PERSISTENCE_REQUEST_INVALID', statusCode: 400 }, JSON.stringify(id))
    }
    t.same((await client.listApps({})).apps, [])
  })

  check('a stale revision leaves nothing behind', async (t, client) => {
    const id = newId()
    await client.commit({ app: { id, name: 'first' } })
    const artefact = newArtefact('wish')
    const whole: Init<CommitRequest> = {
      artefacts: [artefact],
      version: { appId: id, number: 1, wish: artefact.digest },
      events: [newEvent(id, 'wish')],
      putJobs: [{ id: 'job', appId: id, kind: 'change' }],
      idempotencyKey: { key: 'key', requestDigest: 'x' }
    }
    for (const expectedRevision of [0, 2]) {
      await t.rejects(client.commit({ ...whole, app: { id, name: 'second' }, expectedRevision }), { code: 'DRM_PERSISTENCE_REVISION_STALE', statusCode: 409 })
    }
    await t.rejects(client.commit({ ...whole, app: { id: newId() }, expectedRevision: 1 }), { code: 'DRM_PERSISTENCE_REVISION_STALE' })
    t.match((await client.getApp({ id })).app, { name: 'first', revision: 1 })
    t.equal((await client.getArtefact({ digest: artefact.digest })).artefact, null)
    t.same((await client.listVersions({ appId: id })).versions, [])
    t.same((await client.listEvents({ appId: id })).events, [])
    t.equal((await client.takeJob({ worker: 'a', leaseMs: 1000 })).job, null)
    t.equal((await client.findIdempotencyKey({ key: 'key' })).idempotencyKey, null)
  })

  check('a commit that fails late leaves nothing behind either', async (t, client) => {
    const id = newId()
    const artefact = newArtefact('wish')
    const whole: Init<CommitRequest> = { app: { id }, artefacts: [artefact], events: [newEvent(id, 'wish')], putJobs: [{ id: 'job', appId: id }] }
    await t.rejects(client.commit({ ...whole, events: [newEvent(id, 'wish'), newEvent(newId(), 'wish')] }), { code: 'DRM_PERSISTENCE_REFERENCE_UNKNOWN', statusCode: 400 })
    await t.rejects(client.commit({ ...whole, version: { appId: id, number: 1, code: newArtefact('code').digest } }), { code: 'DRM_PERSISTENCE_REFERENCE_UNKNOWN' })
    await t.rejects(client.commit({ ...whole, artefacts: [artefact, { ...newArtefact('code'), content: bytes('other') }] }), { code: 'DRM_PERSISTENCE_DIGEST_WRONG', statusCode: 400 })
    t.equal((await client.getApp({ id })).app, null)
    t.equal((await client.getArtefact({ digest: artefact.digest })).artefact, null)
    t.equal((await client.takeJob({ worker: 'a', leaseMs: 1000 })).job, null)
    t.equal((await client.commit(whole)).revision, 1)
  })

  check('gives artefacts back byte for byte', async (t, client) => {
    const id = newId()
    const artefacts = [newArtefact('wish', new Uint8Array()), newArtefact('bundle', randomBytes(700_000)), newArtefact('code', new Uint8Array([0, 255, 0]))]
    await client.commit({ app: { id }, artefacts })
    await client.commit({ app: { id }, expectedRevision: 1, artefacts })
    for (const artefact of artefacts) {
      const stored = (await client.getArtefact({ digest: artefact.digest })).artefact
      t.equal(stored?.kind, artefact.kind)
      t.equal(hash('sha256', stored?.content ?? ''), artefact.digest)
    }
  })

  check('lists apps and versions newest first, the bin apart', async (t, client) => {
    const ids = [newId(), newId(), newId()]
    const [first = '', second = '', third = ''] = ids
    for (const id of ids) await client.commit({ app: { id } })
    await client.commit({ app: { id: second, deletedAt: '2026-11-23T10:00:00Z' }, expectedRevision: 1 })
    await client.commit({ app: { id: first, name: 'changed' }, expectedRevision: 1 })
    t.same((await client.listApps({})).apps.map(app => app.id), [third, first])
    t.same((await client.listApps({ deleted: true })).apps.map(app => app.id), [second])
    await client.commit({ app: { id: second }, expectedRevision: 2 })
    t.same((await client.listApps({})).apps.map(app => app.id), [third, second, first])

    for (const number of [1, 2, 10]) await client.commit({ app: { id: first }, expectedRevision: number === 10 ? 4 : number + 1, version: { appId: first, number, title: `v${number}` } })
    await client.commit({ version: { appId: third, number: 1, title: 'other' } })
    t.same((await client.listVersions({ appId: first })).versions.map(version => version.number), [10, 2, 1])
    t.match((await client.getVersion({ appId: first, number: 2 })).version, { appId: first, title: 'v2' })
    await t.rejects(client.commit({ app: { id: first }, expectedRevision: 5, version: { appId: first, number: 2 } }), { code: 'DRM_PERSISTENCE_VERSION_EXISTS', statusCode: 409 })
    t.equal((await client.getVersion({ appId: first, number: 2 })).version?.title, 'v2')
  })

  check('numbers events upwards and lists them from a cursor', async (t, client) => {
    const [a, b] = [newId(), newId()]
    const first = await client.commit({ app: { id: a }, events: [newEvent(a, 'wish', '{"n":1}'), newEvent(a, 'intent', '{"n":2}')] })
    await client.commit({ app: { id: b }, events: [newEvent(b, 'wish')] })
    await client.commit({ events: [{ ...newEvent(a, 'code'), at: '2026-11-23T10:00:00Z' }] })
    const { events } = await client.listEvents({ appId: a })
    t.same(events.map(event => event.kind), ['wish', 'intent', 'code'])
    t.same(events.slice(0, 2).map(event => event.cursor), first.cursors)
    t.ok(rises(events.map(event => event.cursor)))
    t.equal(new TextDecoder().decode(events[1]?.data), '{"n":2}')
    t.equal(events[2]?.at, '2026-11-23T10:00:00Z')
    t.ok(events[0]?.at, 'an event without a time gets one')
    t.same((await client.listEvents({ appId: a, after: first.cursors[0] ?? 0 })).events.map(event => event.kind), ['intent', 'code'])
    t.same((await client.listEvents({ appId: a, limit: 2 })).events.map(event => event.kind), ['wish', 'intent'])
    t.equal((await client.listEvents({ appId: a, limit: 4_000_000_000 })).events.length, 3)
  })

  check('a watch sees every event once and in order', async (t, client) => {
    const [a, b] = [newId(), newId()]
    await client.commit({ app: { id: a }, events: many(150).map(() => newEvent(a, 'wish')) })
    await client.commit({ app: { id: b }, events: [newEvent(b, 'wish')] })
    const ofA = collect(client, { appId: a }, 270)
    const ofAll = collect(client, {}, 391)
    const writers = [a, b].map(async id => {
      for (let n = 0; n < 60; n++) await client.commit({ events: [newEvent(id, 'code'), newEvent(id, 'run')] })
    })
    await Promise.all(writers)
    const [seenOfA, seenOfAll] = await Promise.all([ofA, ofAll])
    t.ok(seenOfA.every(event => event.appId === a))
    t.ok(rises(seenOfA.map(event => event.cursor)))
    t.ok(rises(seenOfAll.map(event => event.cursor)))
    t.same(seenOfA.map(event => event.cursor), (await client.listEvents({ appId: a })).events.map(event => event.cursor))
    const late = await collect(client, { appId: a, after: seenOfA[267]?.cursor ?? 0 }, 2)
    t.same(late.map(event => event.cursor), seenOfA.slice(268).map(event => event.cursor))
  })

  check('a watch shows nothing of a commit that failed', async (t, client) => {
    const id = newId()
    await client.commit({ app: { id }, events: [newEvent(id, 'wish')] })
    const seen = collect(client, { appId: id }, 2)
    await t.rejects(client.commit({ app: { id }, expectedRevision: 9, events: [newEvent(id, 'intent')] }))
    await client.commit({ app: { id }, expectedRevision: 1, events: [newEvent(id, 'code')] })
    t.same((await seen).map(event => event.kind), ['wish', 'code'])
  })

  check('a watch ends when its caller goes', async (t, client) => {
    const id = newId()
    await client.commit({ app: { id }, events: [newEvent(id, 'wish')] })
    const caller = new AbortController()
    const seen: string[] = []
    try {
      for await (const { event } of client.watchEvents({ appId: id }, { signal: caller.signal })) {
        seen.push(event?.kind ?? '')
        setTimeout(() => { caller.abort() }, 5)
      }
    } catch {
      t.ok(caller.signal.aborted, 'a transport may say that it was aborted')
    }
    t.same(seen, ['wish'])
  })

  check('hands out jobs oldest first, each to one worker', async (t, client) => {
    const id = newId()
    await client.commit({ app: { id }, putJobs: [{ id: 'one', appId: id, kind: 'change', progress: bytes('{"wish":"w"}') }, { id: 'two', appId: id }] })
    await client.commit({ putJobs: [{ id: 'later', appId: id, dueAt: new Date(Date.now() + 3_600_000).toISOString() }, { id: 'three', appId: id }] })
    const { job } = await client.takeJob({ worker: 'a', leaseMs: 60_000 })
    t.match(job, { id: 'one', appId: id, kind: 'change', attempts: 1 })
    t.equal(new TextDecoder().decode(job?.progress), '{"wish":"w"}')
    const taken = await Promise.all(['b', 'c', 'd'].map(async worker => (await client.takeJob({ worker, leaseMs: 60_000 })).job?.id))
    t.same(taken.sort(), ['three', 'two', undefined])
    await client.commit({ finishedJobs: ['one', 'two', 'three', 'unknown'] })
    t.equal((await client.takeJob({ worker: 'a', leaseMs: 60_000 })).job, null)
  })

  check('gives a worker that came back its own job at once', async (t, client) => {
    const id = newId()
    await client.commit({ app: { id }, putJobs: [{ id: 'job', appId: id }] })
    await client.takeJob({ worker: 'a', leaseMs: 3_600_000 })
    t.equal((await client.takeJob({ worker: 'b', leaseMs: 1000 })).job, null)
    t.match((await client.takeJob({ worker: 'a', leaseMs: 3_600_000 })).job, { id: 'job', attempts: 2 })
  })

  check('gives another worker the job when its lease has run out', async (t, client) => {
    const id = newId()
    await client.commit({ app: { id }, putJobs: [{ id: 'job', appId: id }] })
    await client.takeJob({ worker: 'a', leaseMs: 30 })
    t.match(await eventually(async () => (await client.takeJob({ worker: 'b', leaseMs: 60_000 })).job), { id: 'job', attempts: 2 })
  })

  check('a job put again shows its progress and stays with its worker until it is put off', async (t, client) => {
    const id = newId()
    await client.commit({ app: { id }, putJobs: [{ id: 'job', appId: id }] })
    await client.takeJob({ worker: 'a', leaseMs: 60_000 })
    await client.commit({ putJobs: [{ id: 'job', appId: id, progress: bytes('far') }] })
    t.equal((await client.takeJob({ worker: 'b', leaseMs: 60_000 })).job, null)
    const again = (await client.takeJob({ worker: 'a', leaseMs: 60_000 })).job
    t.equal(new TextDecoder().decode(again?.progress), 'far')
    t.equal(again?.attempts, 2)
    await client.commit({ putJobs: [{ id: 'job', appId: id, dueAt: new Date(Date.now() + 30).toISOString() }] })
    t.match(await eventually(async () => (await client.takeJob({ worker: 'b', leaseMs: 60_000 })).job), { id: 'job', attempts: 3 })
  })

  check('refuses a job without a name or a time that can be read', async (t, client) => {
    const id = newId()
    await client.commit({ app: { id } })
    await t.rejects(client.commit({ putJobs: [{ id: '', appId: id }] }), { code: 'DRM_PERSISTENCE_REQUEST_INVALID' })
    await t.rejects(client.commit({ putJobs: [{ id: 'x', appId: id, dueAt: 'soon' }] }), { code: 'DRM_PERSISTENCE_REQUEST_INVALID' })
    await t.rejects(client.takeJob({ worker: '', leaseMs: 1000 }), { code: 'DRM_PERSISTENCE_REQUEST_INVALID' })
    await t.rejects(client.takeJob({ worker: 'a', leaseMs: 0 }), { code: 'DRM_PERSISTENCE_REQUEST_INVALID' })
  })

  check('keeps one answer for an idempotency key', async (t, client) => {
    const [a, b] = [newId(), newId()]
    await client.commit({ app: { id: a }, idempotencyKey: { key: 'k', requestDigest: 'first', response: bytes('answer') } })
    await t.rejects(client.commit({ app: { id: b }, idempotencyKey: { key: 'k', requestDigest: 'second' } }), { code: 'DRM_PERSISTENCE_KEY_TAKEN', statusCode: 409 })
    t.equal((await client.getApp({ id: b })).app, null)
    const { idempotencyKey } = await client.findIdempotencyKey({ key: 'k' })
    t.equal(idempotencyKey?.requestDigest, 'first')
    t.equal(new TextDecoder().decode(idempotencyKey?.response), 'answer')
  })

  check('purges an app with all that is its own and nothing else', async (t, client) => {
    const [a, b] = [newId(), newId()]
    const shared = newArtefact('blueprint')
    const own = newArtefact('wish')
    const unfinished = newArtefact('intent')
    for (const [id, artefacts] of [[a, [shared, own, unfinished]], [b, [shared]]] as const) {
      await client.commit({
        app: { id },
        artefacts: [...artefacts],
        version: { appId: id, number: 1, blueprint: shared.digest },
        events: [newEvent(id, 'wish')],
        putJobs: [{ id: `job of ${id}`, appId: id }],
        idempotencyKey: { key: `key of ${id}`, requestDigest: 'x' }
      })
    }
    const before = (await client.listEvents({ appId: b })).events[0]?.cursor ?? 0
    await client.purge({ appId: a })
    t.equal((await client.getApp({ id: a })).app, null)
    t.same((await client.listVersions({ appId: a })).versions, [])
    t.same((await client.listEvents({ appId: a })).events, [])
    t.equal((await client.findIdempotencyKey({ key: `key of ${a}` })).idempotencyKey, null)
    t.equal((await client.getArtefact({ digest: own.digest })).artefact, null)
    t.equal((await client.getArtefact({ digest: unfinished.digest })).artefact, null)
    t.ok((await client.getArtefact({ digest: shared.digest })).artefact)
    t.equal((await client.takeJob({ worker: 'w', leaseMs: 60_000 })).job?.appId, b)
    t.equal((await client.takeJob({ worker: 'v', leaseMs: 60_000 })).job, null)
    t.ok((await client.findIdempotencyKey({ key: `key of ${b}` })).idempotencyKey)

    await client.purge({ appId: b })
    t.equal((await client.getArtefact({ digest: shared.digest })).artefact, null)
    const id = newId()
    const { cursors } = await client.commit({ app: { id }, events: [newEvent(id, 'wish')] })
    t.ok((cursors[0] ?? 0) > before, 'a cursor never comes again')
    await t.rejects(client.commit({ app: { id: a } }), { code: 'DRM_PERSISTENCE_APP_PURGED', statusCode: 410 })
  })

  check('200 commits to one app at once lose none', async (t, client) => {
    const id = newId()
    await client.commit({ app: { id } })
    await Promise.all(many(200).map(async n => {
      for (let stored = false, wait = 0; !stored; wait = Math.min(1500, wait + 500)) {
        await sleep(Math.random() * wait)
        const { app } = await client.getApp({ id })
        if (app === null) throw new Error('the app is gone')
        stored = await client.commit({ app: { ...app, version: app.version + 1 }, expectedRevision: app.revision, events: [newEvent(id, 'state', String(n))] })
          .then(() => true, (error: unknown) => {
            if (error instanceof Error && 'code' in error && error.code === 'DRM_PERSISTENCE_REVISION_STALE') return false
            throw error
          })
      }
    }))
    t.match((await client.getApp({ id })).app, { version: 200, revision: 201 })
    const { events } = await client.listEvents({ appId: id })
    t.same(events.map(event => Number(new TextDecoder().decode(event.data))).sort((a, b) => a - b), many(200))
  })
}

/** The first `count` events of a watch. */
async function collect (client: Persistence, request: { appId?: string, after?: number }, count: number): Promise<Event[]> {
  const events: Event[] = []
  for await (const { event } of client.watchEvents(request)) {
    if (event !== null) events.push(event)
    if (events.length === count) break
  }
  return events
}

/** Asks until there is an answer; the suite's own time limit ends it. */
async function eventually<T> (ask: () => Promise<T | null>): Promise<T> {
  for (;;) {
    const answer = await ask()
    if (answer !== null) return answer
    await sleep(10)
  }
}

function newId (): string {
  return `a${randomBytes(5).toString('hex').slice(0, 9)}`
}

function newArtefact (kind: string, content: Uint8Array = randomBytes(40)): Artefact {
  return { kind, content, digest: hash('sha256', content) }
}

function newEvent (appId: string, kind: string, data = '{}'): Init<Event> {
  return { appId, kind, data: bytes(data) }
}

function bytes (text: string): Uint8Array {
  return new TextEncoder().encode(text)
}

function many (count: number): number[] {
  return Array.from({ length: count }, (_, index) => index)
}

function rises (numbers: number[]): boolean {
  return numbers.every((number, index) => index === 0 || number > (numbers[index - 1] ?? 0))
}
