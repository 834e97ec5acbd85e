import { bringToSchema, closeDatabase, handedDatabase, openDatabase } from './database.js'
import { milliseconds } from './intrinsics.js'
import { appIn, assetsIn, compile, wordsOf } from './module.js'

/** Loads the app, prepares its data and says `started` or `failed`; returns its handler. */
export function start (payload, directory) {
  const clock = milliseconds()
  let phase = 'load'
  const assets = assetsIn(payload)
  try {
    const exports = compile(payload.text('server'), 'server.js')()
    const app = appIn(exports)
    const loaded = milliseconds()
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
    const env = { db: handed, assets, now: () => new Date(), log: message => console.log(String(message)) }
    const ended = milliseconds()
    payload.say({ __proto__: null, kind: 'started', data: done, load: loaded - clock, migrate: ended - loaded })
    return { handle: request => app.fetch(request, env), close: () => { closeDatabase(db) } }
  } catch (error) {
    payload.say({ __proto__: null, kind: 'failed', phase, message: wordsOf(error) })
    console.error(wordsOf(error, true))
    return undefined
  }
}
