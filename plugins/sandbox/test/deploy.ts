import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import t from 'tap'
import { complete } from '@dream/contracts/codec'
import { createApp } from '../src/app.ts'
import { createAppData } from '../src/app-data.ts'
import { createAppStore } from '../src/app-store.ts'
import { deploy } from '../src/deploy.ts'
import { chooseDriver } from '../src/drivers/choose-driver.ts'
import { createPool } from '../src/drivers/pool.ts'
import { createLogBook } from '../src/log-book.ts'
import { settingsFrom } from '../src/options.ts'
import { createRunFeed } from '../src/run-feed.ts'
import { removeTree } from '../src/remove-tree.ts'
import { ask } from './fixtures/ask.ts'
import { notesBundle } from './fixtures/bundles.ts'
import { testDirectory } from './fixtures/open-sandbox.ts'

t.test('when the disk does not take a version, the one before serves on with its data', async t => {
  const directory = testDirectory()
  const settings = settingsFrom({})
  const silent = { debug () {}, info () {}, warn () {}, error () {} }
  const store = createAppStore(directory)
  const data = createAppData(directory, store.directory)
  const driver = await chooseDriver(settings, directory, silent)
  const pool = createPool(driver, 0, silent)
  const record = { id: 'app', version: 0, payload: '', deploying: null, findings: [] }
  const app = createApp({ record, store, data, pool, settings, feed: createRunFeed(), isolation: driver.isolation, log: createLogBook(join(store.directory('app'), 'log')) })
  t.teardown(async () => {
    await app.end()
    await pool.close()
    await driver.close()
    removeTree(directory)
  })
  const request = (version: number, mode: string) => complete('DeployRequest', { appId: 'app', version, bundle: notesBundle(), data: mode, snapshot: '', now: '2026-11-23T10:00:00Z' })
  const plan = { app, store, data, settings, isolation: driver.isolation }
  await deploy(request(1, 'new'), plan)
  await ask({ target: `unix:${await app.wake()}`, token: '' }, '/notes', { method: 'POST', body: '{"text":"third"}' })

  const full = { ...store, savePayload: async () => { throw new Error('no space is left') } }
  await t.rejects(deploy(request(2, 'new'), { ...plan, store: full }), { message: 'no space is left' })

  t.equal(record.version, 1)
  t.equal(JSON.parse((await ask({ target: `unix:${await app.wake()}`, token: '' }, '/notes')).text).length, 3)
  t.equal(readdirSync(join(directory, 'slots')).filter(name => existsSync(join(directory, 'slots', name, 'app'))).length, 1, 'only one cell holds data')
})
