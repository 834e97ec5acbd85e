import { createServer } from 'node:net'
import t from 'tap'
import { portsInUse } from '../ports.ts'

t.test('names the port in use and the variable that moves it', async t => {
  const server = createServer()
  await new Promise<void>(resolve => { server.listen(0, '127.0.0.1', resolve) })
  t.teardown(() => server.close())
  const address = server.address()
  const number = typeof address === 'object' && address !== null ? address.port : 0
  const [sentence, ...others] = await portsInUse([{ service: 'platform', number, variable: 'DREAM_PORT' }, { service: 'site', number: 0, variable: 'DREAM_SITE_PORT' }], '127.0.0.1')
  t.match(sentence, new RegExp(`Port ${number}.*platform.*DREAM_PORT`))
  t.same(others, [])
})
