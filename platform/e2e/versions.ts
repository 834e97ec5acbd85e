import t from 'tap'
import { request } from 'undici'
import { objectOf, listOf, sendWish } from '../bench/follow.ts'
import { startHouse } from '../bench/house.ts'

t.test('every version comes back, with its records of then or those of now', { timeout: 100_000 }, async t => {
  const house = await startHouse()
  t.teardown(house.close)
  const { appId, state } = await sendWish(house.url, 'Clients have a name and a phone.')
  t.equal(state, 'done')

  async function app (method: 'GET' | 'POST', path: string, json?: object): Promise<Record<string, unknown>> {
    const response = await request(house.url + path, {
      method,
      headers: { host: `${appId}.localhost:${house.port}`, origin: `http://${appId}.localhost:${house.port}`, 'content-type': 'application/json' },
      body: json === undefined ? null : JSON.stringify(json)
    })
    return objectOf(await response.body.json())
  }
  async function names (): Promise<string[]> {
    return listOf((await app('GET', '/api/clients?search=Own')).items).map(objectOf).map(({ name }) => String(name)).sort()
  }
  async function restore (version: number, data: 'then' | 'now'): Promise<string> {
    await fetch(`${house.url}/v1/apps/${appId}/versions/${version}/restore`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ data }) })
    for (;;) {
      const change = objectOf(objectOf(await (await fetch(`${house.url}/v1/apps/${appId}`)).json()).change)
      if (change.state !== 'working') return `${String(change.state)} ${JSON.stringify(change.findings)}`
      await new Promise(resolve => setTimeout(resolve, 50))
    }
  }

  await app('POST', '/api/clients', { name: 'Own one' })
  t.equal((await sendWish(house.url, 'Add a birthday to clients', appId)).state, 'done')
  await app('POST', '/api/clients', { name: 'Own two', birthday: '1990-05-01' })
  t.equal((await sendWish(house.url, 'Add a nickname to clients', appId)).state, 'done')
  await app('POST', '/api/clients', { name: 'Own three' })

  t.equal(await restore(2, 'then'), 'done []')
  t.same(await names(), ['Own one', 'Own two'])
  t.equal(await restore(1, 'now'), 'done []')
  t.same(await names(), ['Own one', 'Own two'])
  t.equal(await restore(3, 'then'), 'done []', 'going back can be taken back')
  t.same(await names(), ['Own one', 'Own three', 'Own two'])
})
