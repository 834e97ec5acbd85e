import { bringToSchema, handedDatabase, openDatabase } from './database.js'
import { appIn, assetsIn, compile, wordsOf } from './module.js'

const oneCheckMilliseconds = 3000

/**
 * Runs the acceptance checks one after another, each with its own database and a fixed clock. The app is loaded once:
 * a handler keeps nothing between requests that its env does not give it, and warm code answers many times as fast.
 */
export async function check (payload, directory) {
  let phase = 'load'
  try {
    const run = compile(payload.text('server'), 'server.js')
    const app = appIn(run())
    const checks = compile(payload.text('checks'), 'checks.js')().default
    if (!Array.isArray(checks)) throw new Error('The checks module exports no list of checks.')
    const assets = assetsIn(payload)
    phase = 'seed'
    trySeed(payload, run)
    phase = 'migration'
    if (payload.withData) tryMigration(payload, directory)
    phase = 'checks'
    for (const [index, one] of checks.entries()) {
      payload.say({ kind: 'checking', index, name: wordsOf(one?.name), element: wordsOf(one?.element) })
      const clock = performance.now()
      const message = await runOne(one, payload, app, assets)
      payload.say({ kind: 'check', index, passed: message === '', message, milliseconds: performance.now() - clock })
    }
    payload.say({ kind: 'done' })
  } catch (error) {
    payload.say({ kind: 'failed', phase, message: wordsOf(error) })
  }
}

async function runOne (one, payload, app, assets) {
  const db = openDatabase(':memory:')
  let timer
  try {
    bringToSchema(db, { schema: payload.schema, schemaSql: payload.text('schema') })
    const now = () => new Date(payload.now)
    const env = { db: handedDatabase(db), assets, now, log: () => {} }
    const fetch = async (path, init) => app.fetch(new Request(new URL(path, 'http://app.localhost'), init), env)
    const late = new Promise((_resolve, reject) => {
      timer = setTimeout(() => reject(new Error(`It took longer than ${oneCheckMilliseconds / 1000} seconds.`)), oneCheckMilliseconds)
    })
    await Promise.race([one.run({ fetch, now }), late])
    return ''
  } catch (error) {
    return wordsOf(error) || 'It failed without saying why.'
  } finally {
    clearTimeout(timer)
    try { db.close() } catch { /* the check may have closed it */ }
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
  db.close()
}

function tryMigration (payload, directory) {
  const db = openDatabase(`${directory}/app.db`, payload.maximumPages)
  bringToSchema(db, { schema: payload.schema, migration: payload.migration, schemaSql: payload.text('schema'), migrationSql: payload.text('migration') })
  db.close()
}
