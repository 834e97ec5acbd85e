import t from 'tap'
import { openCore } from './fixtures/open-core.ts'

const day = 24 * 60 * 60 * 1000

t.test('after 30 days in the bin an app is gone for good, not before', async t => {
  let now = Date.now()
  const open = await openCore(t, {}, { now: () => new Date(now) })
  const { id } = await open.make('books')
  await open.call('DELETE', `/v1/apps/${id}`)
  now += 29 * day
  const later = await open.restart()
  await new Promise(resolve => setTimeout(resolve, 50))
  t.match((await later.call('GET', '/v1/apps?bin=true')).json.apps, [{ id }])
  t.notMatch(open.fake.calls, /remove/)
  now += 2 * day
  const last = await later.restart()
  for (let tries = 0; tries < 1000 && (await last.call('GET', '/v1/apps?bin=true')).json.apps.length > 0; tries++) await new Promise(resolve => setTimeout(resolve, 10))
  t.same((await last.call('GET', '/v1/apps?bin=true')).json.apps, [])
  t.match(open.fake.calls, /remove/)
  t.equal((await last.call('GET', `/v1/apps/${id}`)).status, 404)
})
