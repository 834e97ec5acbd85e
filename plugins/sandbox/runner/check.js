import { bringToSchema, closeDatabase, handedDatabase, openDatabase } from './database.js'
import { apply, milliseconds, own, slice, then } from './intrinsics.js'
import { createAnswerReader, lock } from './lock.js'
import { appIn, assetsIn, compile, wordsOf } from './module.js'

const oneCheckMilliseconds = 3000
const mostChecks = 2000
const mostWords = 1000

/**
 * Runs the acceptance checks one after another, each with its own database and a fixed clock. The app is loaded once:
 * a handler keeps nothing between requests that its env does not give it, and warm code answers many times as fast.
 * What can be known without the app is done before its code runs: the checks are counted, and the migration tried.
 * Calls `finished` when everything has been said.
 */
export function check (payload, directory, finished) {
  // Before any code of an app has run, as everything in intrinsics.js.
  const { setTimeout: later, clearTimeout: notLater } = globalThis
  lock()
  const read = createAnswerReader()
  let phase = 'load'
  try {
    const run = compile(payload.text('server'), 'server.js')
    const checks = checksIn(payload)
    const assets = assetsIn(payload)
    payload.say({ __proto__: null, kind: 'checks', count: checks.length })
    phase = 'migration'
    if (payload.withData) tryMigration(payload, directory)
    phase = 'load'
    const app = appIn(run())
    phase = 'seed'
    trySeed(payload, run)
    phase = 'checks'
    runFrom(0, { checks, app, assets, payload, finished, later, notLater, read })
  } catch (error) {
    payload.say({ __proto__: null, kind: 'failed', phase, message: wordsOf(error) })
    finished()
  }
}

/** The checks as they are before the app could change them. */
function checksIn (payload) {
  const given = compile(payload.text('checks'), 'checks.js')().default
  if (!Array.isArray(given)) throw new Error('The checks module exports no list of checks.')
  if (given.length === 0) throw new Error('The checks module exports no check.')
  if (given.length > mostChecks) throw new Error(`The checks module exports more than ${mostChecks} checks.`)
  return Array.from(given, one => ({ __proto__: null, one, run: one?.run, name: wordsOf(one?.name), element: wordsOf(one?.element) }))
}

function runFrom (index, plan) {
  const { checks, payload, finished } = plan
  if (index === checks.length) {
    payload.say({ __proto__: null, kind: 'done' })
    return finished()
  }
  const { name, element } = checks[index]
  payload.say({ __proto__: null, kind: 'checking', index, name, element })
  const clock = milliseconds()
  runOne(checks[index], plan, (passed, message) => {
    payload.say({ __proto__: null, kind: 'check', index, passed, message, milliseconds: milliseconds() - clock })
    runFrom(index + 1, plan)
  })
}

const settled = new own.Promise(resolve => { resolve() })

/** Calls `tell` once, with whether it passed and else why not, never before it has returned. */
function runOne ({ one, run }, { app, assets, payload, later, notLater, read }, tell) {
  const db = openDatabase(':memory:')
  let told = false
  let timer
  const end = (passed, message) => {
    if (told) return
    told = true
    notLater(timer)
    try { closeDatabase(db) } catch { /* the check may have closed it */ }
    then(settled, () => { tell(passed, message) })
  }
  const failed = error => { end(false, slice(wordsOf(error), 0, mostWords) || 'It failed without saying why.') }
  try {
    bringToSchema(db, { schema: payload.schema, schemaSql: payload.text('schema') })
    const now = () => new own.Date(payload.now)
    const env = { db: handedDatabase(db), assets, now, log: () => {}, passwordCost: 8 }
    const fetch = async (path, init) => read(await app.fetch(new own.Request(new own.URL(path, 'http://app.localhost'), init), env))
    timer = later(() => { failed(`It took longer than ${oneCheckMilliseconds / 1000} seconds.`) }, oneCheckMilliseconds)
    const running = apply(run, one, [{ fetch, now }])
    if (running === undefined) end(true, '')
    else then(running, () => { end(true, '') }, failed)
  } catch (error) {
    failed(error)
  }
}

function trySeed (payload, run) {
  const db = openDatabase(':memory:')
  const { seed } = run()
  bringToSchema(db, {
    schema: payload.schema,
    schemaSql: payload.text('schema'),
    seed: () => { if (typeof seed === 'function' && payload.seeds) seed(handedDatabase(db), payload.text('seed'), payload.today) }
  })
  closeDatabase(db)
}

function tryMigration (payload, directory) {
  const db = openDatabase(`${directory}/app.db`, payload.maximumPages)
  bringToSchema(db, { schema: payload.schema, migration: payload.migration, schemaSql: payload.text('schema'), migrationSql: payload.text('migration') })
  closeDatabase(db)
}
