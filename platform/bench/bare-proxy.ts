/** `node bare-proxy.ts <socket> <port>`: the least a proxy can be, to compare with: undici to one unix socket. */
import { createServer } from 'node:http'
import { Pool } from 'undici'

const [socketPath = '', port = '0'] = process.argv.slice(2)
const pool = new Pool('http://app', { socketPath, connections: 64, pipelining: 1 })

createServer((request, response) => {
  pool.stream({ path: request.url ?? '/', method: 'GET', headers: { host: request.headers.host ?? '' } }, ({ statusCode, headers }) => {
    response.writeHead(statusCode, headers)
    return response
  }).catch(() => { response.destroy() })
}).listen(Number(port), '127.0.0.1', () => { process.send?.('ready') })
