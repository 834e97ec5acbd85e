import { createHash } from 'node:crypto'
import { createServer, type Server } from 'node:net'
import { join } from 'node:path'
import type { Handlers, PluginEnvironment } from '@dream/contracts/plugin'
import { createApp, type App } from './app.ts'
import { createAppData } from './app-data.ts'
import { createAppStore, validId, type AppRecord } from './app-store.ts'
import { checkBundle } from './check.ts'
import { deploy, undo } from './deploy.ts'
import { chooseDriver } from './drivers/choose-driver.ts'
import { createPool } from './drivers/pool.ts'
import { AppUnknown, DirectoryInUse } from './errors.ts'
import { createLogBook } from './log-book.ts'
import { settingsFrom, type SandboxOptions } from './options.ts'
import { createRunFeed } from './run-feed.ts'
import { createTokens, type Tokens } from './tokens.ts'

export interface Sandbox {
  handlers: Handlers<'Sandbox'>
  tokens: Tokens
  /** The socket of an app that is awake now. */
  wake (appId: string): Promise<string>
  close (): Promise<void>
}

/** Runs apps whose state lies in the environment's data directory. Throws when this machine is too weak for the options. */
export async function createSandbox (options: SandboxOptions, environment: PluginEnvironment): Promise<Sandbox> {
  const settings = settingsFrom(options)
  const { dataDirectory, serviceUrl, log } = environment
  const lock = await lockDirectory(dataDirectory)
  const store = createAppStore(dataDirectory)
  const data = createAppData(dataDirectory, store.directory)
  const records = store.list()
  data.recover(new Set(records.map(record => record.id)))
  for (const record of records) undo(record, { store, data })
  const driver = await chooseDriver(settings, dataDirectory, log).catch((error: unknown) => { lock?.close(); throw error })
  const pool = createPool(driver, settings.warmCells, log)
  const feed = createRunFeed()
  const tokens = createTokens(settings.tokenSeconds)
  const apps = new Map<string, App>()
  const removing = new Map<string, Promise<void>>()
  void pool.filled().catch((error: unknown) => { log.warn({ err: error }, 'no cell could be kept waiting') })

  function add (record: AppRecord): App {
    const app = createApp({
      record, store, data, pool, feed, settings,
      isolation: driver.isolation,
      log: createLogBook(join(store.directory(record.id), 'log'))
    })
    apps.set(record.id, app)
    return app
  }
  for (const record of records) add(record).publish(record.version === 0 ? 'failed' : 'sleeping')

  function find (appId: string): App {
    const app = apps.get(validId(appId))
    if (app === undefined) throw new AppUnknown(appId)
    return app
  }

  async function remove (app: App): Promise<void> {
    const { id } = app.record
    apps.delete(id)
    await app.exclusive(async () => {
      await app.end()
      app.log.remove()
      data.remove(id)
      store.remove(id)
    })
    feed.forget(id)
    tokens.forget(id)
  }

  const handlers: Handlers<'Sandbox'> = {
    async describeSandbox () {
      return { plugin: { name: '@dream/sandbox', version: '0.1.0', variant: driver.name, isolation: driver.isolation, notes: driver.notes } }
    },
    async check (request) {
      validId(request.appId)
      const app = apps.get(request.appId)
      const run = await checkBundle(request, {
        pool, data,
        isolation: driver.isolation,
        withinMs: settings.checkWithinMs,
        diskMegabytes: settings.limits.diskMegabytes,
        withQuietData: work => { app === undefined ? work(undefined) : app.withQuietData(work) }
      })
      return { run }
    },
    async deploy (request) {
      await removing.get(validId(request.appId))
      const app = apps.get(request.appId) ?? add({ id: request.appId, version: 0, payload: '', deploying: null, findings: [] })
      return await deploy(request, { app, store, data, settings, isolation: driver.isolation })
    },
    async wake (request) {
      const socket = await find(request.appId).wake()
      if (serviceUrl === '') return { target: `unix:${socket}`, token: '', expiresAt: '' }
      return { target: `${serviceUrl}/apps/${request.appId}`, ...tokens.issue(request.appId) }
    },
    async sleep (request) {
      await find(request.appId).sleep()
      return {}
    },
    async remove (request) {
      const app = find(request.appId)
      const work = remove(app).finally(() => removing.delete(request.appId))
      removing.set(request.appId, work)
      await work
      return {}
    },
    async * readLogs (request, context) {
      const { log: book } = find(request.appId)
      if (!request.follow) {
        for (const line of book.read(request.after)) yield { line }
        return
      }
      for await (const line of book.follow(request.after, context.signal)) yield { line }
    },
    async * watch (_request, context) {
      for await (const run of feed.watch(context.signal)) yield { run }
    }
  }

  return {
    handlers,
    tokens,
    wake: async appId => await find(appId).wake(),
    async close () {
      await Promise.allSettled([...apps.values()].map(async app => {
        await app.exclusive(async () => { await app.end() })
        app.log.flush()
      }))
      await pool.close()
      await driver.close()
      lock?.close()
    }
  }
}

/** One sandbox for a directory: the kernel frees this name when the process ends, however it ends. */
async function lockDirectory (dataDirectory: string): Promise<Server | undefined> {
  if (process.platform !== 'linux') return undefined
  const name = createHash('sha256').update(dataDirectory).digest('hex').slice(0, 32)
  const server = createServer(socket => { socket.destroy() })
  return await new Promise((resolve, reject) => {
    server.once('error', () => { reject(new DirectoryInUse(dataDirectory)) })
    server.listen(`\0dream-sandbox-${name}`, () => { server.unref(); resolve(server) })
  })
}
