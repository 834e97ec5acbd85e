import { existsSync, mkdirSync, readFileSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import t, { type Test } from 'tap'
import { createAppData, sizeOf } from '../src/app-data.ts'

function open (t: Test) {
  const directory = t.testdir({ apps: { one: { data: { 'app.db': 'rows', 'app.db-wal': 'log' } } }, slots: {}, canary: 'canary' })
  return { directory, data: createAppData(directory, id => join(directory, 'apps', id)) }
}

t.test('a snapshot brings back what was', async t => {
  const { directory, data } = open(t)
  data.snapshot('one', 'a')
  writeFileSync(join(directory, 'apps/one/data/app.db'), 'other rows')
  data.putBack('one', 'a')
  t.equal(readFileSync(join(directory, 'apps/one/data/app.db'), 'utf8'), 'rows')
  t.equal(readFileSync(join(directory, 'apps/one/data/app.db-wal'), 'utf8'), 'log')
  for (const name of ['b', '../data', '', '..', 'a/../a']) t.throws(() => { data.putBack('one', name) }, { code: 'DRM_SANDBOX_SNAPSHOT_UNKNOWN' }, name)
})

t.test('keeps the newest snapshots', async t => {
  const { directory, data } = open(t)
  for (const name of ['1', '2', '3']) data.snapshot('one', name)
  data.keepSnapshots('one', 2)
  t.same(readdirSync(join(directory, 'apps/one/snapshots')), ['2', '3'])
})

t.test('follows no link and reads no pipe', async t => {
  const { directory, data } = open(t)
  data.clear('one')
  mkdirSync(join(directory, 'apps/one/data'))
  symlinkSync(join(directory, 'canary'), join(directory, 'apps/one/data/app.db'))
  execFileSync('mkfifo', [join(directory, 'apps/one/data/app.db-wal')])
  data.snapshot('one', 'a')
  t.same(readdirSync(join(directory, 'apps/one/snapshots/a')), [])
  t.equal(sizeOf(join(directory, 'apps/one/data')) < 65536, true)
})

t.test('data that a crash has left in a slot comes home', async t => {
  const { directory, data } = open(t)
  const cell = { number: 7, directory: join(directory, 'slots/7'), socket: '', uid: undefined }
  mkdirSync(cell.directory)
  data.moveIn('one', cell)
  t.equal(data.exists('one'), false)
  createAppData(directory, id => join(directory, 'apps', id)).recover(new Set(['one']))
  t.equal(data.exists('one'), true)
  t.equal(existsSync(join(directory, 'slots')), false)
})

t.test('what is not a directory does not come home', async t => {
  const { directory, data } = open(t)
  const cell = { number: 7, directory: join(directory, 'slots/7'), socket: '', uid: undefined }
  mkdirSync(cell.directory)
  data.clear('one')
  symlinkSync(directory, join(cell.directory, 'app'))
  data.moveOut('one', cell)
  t.equal(existsSync(join(directory, 'apps/one/data')), false)
})
