/**
 * `node platform/services/healthy.mjs <port>`: ends with 0 when the service on that port of this machine is ready, else
 * with 1 and what it said. The health check of containers, which have no other program that could ask. Plain
 * JavaScript over node:http, as it runs every ten seconds beside each service: a fifth of the work of fetch and types.
 */
import { get } from 'node:http'

const request = get({ host: '127.0.0.1', port: Number(process.argv[2]), path: '/health/ready', timeout: 8000 }, response => {
  if (response.statusCode === 200) process.exit(0)
  response.setEncoding('utf8').on('data', text => { process.stderr.write(text) })
  response.on('end', () => process.exit(1))
})
request.on('timeout', () => request.destroy(new Error('nothing has answered within 8 s')))
request.on('error', error => {
  console.error(error.message)
  process.exit(1)
})
