import { createServer } from 'node:net'
import { once } from 'node:events'
import t from 'tap'
import { freePort, freePorts } from '../src/free-port.ts'

t.test('each port is another one and can be listened on', async t => {
  const ports = [...await freePorts(5), await freePort()]
  t.equal(new Set(ports.slice(0, 5)).size, 5)
  for (const port of ports) {
    const server = createServer().listen(port, '127.0.0.1')
    await once(server, 'listening')
    server.close()
  }
})
