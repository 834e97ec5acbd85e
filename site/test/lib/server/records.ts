import { createServer, type RequestListener } from 'node:http'
import t, { type Test } from 'tap'
import { readRecords } from '../../../src/lib/server/records.ts'

async function appAt (t: Test, listener: RequestListener): Promise<{ platformUrl: string }> {
  const server = createServer(listener)
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  t.teardown(() => { server.closeAllConnections(); server.close() })
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('the server has no port')
  return { platformUrl: `http://127.0.0.1:${address.port}` }
}

const app = { url: 'http://abc.localhost:8080/', client: '192.0.2.7', signal: new AbortController().signal }

function listed (entity: string): object {
  const schema = { properties: { items: { items: { $ref: `#/components/schemas/${entity}.item` } } } }
  return { get: { responses: { 200: { content: { 'application/json': { schema } } } } } }
}

t.test('reads every page of every collection through the app\'s own address', async t => {
  const asked: string[] = []
  const config = await appAt(t, (request, response) => {
    asked.push(`${request.headers.host}${request.url}`)
    const { searchParams, pathname } = new URL(request.url ?? '', 'http://app')
    const page = Number(searchParams.get('page'))
    response.end(JSON.stringify(pathname === '/openapi.json'
      ? { paths: { '/api/dogs': listed('dog'), '/api/dogs/{id}': {}, '/api/_samples': listed('x'), '/api/../v1/apps': listed('y') } }
      : { items: Array.from({ length: page === 1 ? 200 : 1 }, (_, index) => ({ id: `${page}.${index}` })), total: 201 }))
  })
  const [dogs, ...others] = await readRecords(app, config)
  t.match(dogs, { name: 'dogs', entity: 'dog', records: { length: 201 } })
  t.same(others, [], 'what is no collection is not asked for')
  t.same(asked.map(address => address.split('?')[0]), ['abc.localhost:8080/openapi.json', 'abc.localhost:8080/api/dogs', 'abc.localhost:8080/api/dogs'])
})

t.test('half of the data is no data', async t => {
  const config = await appAt(t, (request, response) => {
    if (request.url !== '/openapi.json') response.statusCode = 500
    response.end(JSON.stringify({ paths: { '/api/dogs': listed('dog') } }))
  })
  await t.rejects(readRecords(app, config), { message: /answered 500 at \/api\/dogs/ })
})

t.test('an app without an end is left', async t => {
  const config = await appAt(t, (request, response) => {
    if (request.url === '/openapi.json') return response.end(JSON.stringify({ paths: { '/api/dogs': listed('dog') } }))
    const more = () => { while (!response.destroyed && response.write('['.repeat(64 * 1024))) ; }
    response.on('drain', more)
    more()
    return response
  })
  await t.rejects(readRecords(app, { ...config, most: 1024 * 1024 }), { name: 'AppAnswerTooLong' })
})

t.test('an app that has always one more page is left', async t => {
  const config = await appAt(t, (request, response) => {
    response.end(JSON.stringify(request.url === '/openapi.json' ? { paths: { '/api/dogs': listed('dog') } } : { items: [{ name: 'x'.repeat(10_000) }], total: 1e9 }))
  })
  await t.rejects(readRecords(app, { ...config, most: 100_000 }), { name: 'AppAnswerTooLong' })
})

t.test('a page with more than was asked for is refused', async t => {
  const config = await appAt(t, (request, response) => {
    response.end(JSON.stringify(request.url === '/openapi.json' ? { paths: { '/api/dogs': listed('dog') } } : { items: Array.from({ length: 201 }, () => 0), total: 201 }))
  })
  await t.rejects(readRecords(app, config), { name: 'AppAnswerTooLong' })
})
