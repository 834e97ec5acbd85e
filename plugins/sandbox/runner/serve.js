import { bringToSchema, handedDatabase, openDatabase } from './database.js'
import { appIn, assetsIn, compile, wordsOf } from './module.js'

/** Loads the app, prepares its data and says `started` or `failed`; returns its handler. */
export function start (payload, directory) {
  const clock = performance.now()
  let phase = 'load'
  try {
    const exports = compile(payload.text('server'), 'server.js')()
    const app = appIn(exports)
    const loaded = performance.now()
    phase = 'data'
    const db = openDatabase(`${directory}/app.db`, payload.maximumPages)
    const handed = handedDatabase(db)
    const done = bringToSchema(db, {
      schema: payload.schema,
      migration: payload.migration,
      schemaSql: payload.text('schema'),
      migrationSql: payload.text('migration'),
      seed: () => {
        phase = 'seed'
        if (typeof exports.seed === 'function' && payload.seeds) exports.seed(handed, payload.text('seed'), payload.today)
      }
    })
    const env = { db: handed, assets: assetsIn(payload), now: () => new Date(), log: message => console.log(String(message)) }
    const ended = performance.now()
    payload.say({ kind: 'started', data: done, load: loaded - clock, migrate: ended - loaded })
    return { handle: request => app.fetch(request, env), close: () => db.close() }
  } catch (error) {
    console.error(wordsOf(error, true))
    payload.say({ kind: 'failed', phase, message: wordsOf(error) })
    return undefined
  }
}
