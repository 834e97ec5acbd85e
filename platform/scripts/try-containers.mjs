/**
 * `node platform/scripts/try-containers.mjs [site's port] [platform's port]`: asks the services that `docker compose up` has started for their health
 * and metrics, and makes an app through them. Ends with 1 and a sentence at the first thing that is not as it must be.
 * Plain JavaScript without packages, as it runs where nothing is installed.
 */
import { execFileSync } from 'node:child_process'
import { get as getHttp } from 'node:http'
import { setTimeout as wait } from 'node:timers/promises'

const site = `http://localhost:${process.argv[2] ?? 3000}`
const platform = `http://localhost:${process.argv[3] ?? 8080}`
const wish = 'I run a dog walking business. Clients have a name and a phone. Walks have a date and a price, and can be marked as paid.'

for (const url of [`${site}/health/live`, `${site}/health/ready`, `${platform}/health/live`, `${platform}/health/ready`, `${platform}/v1/openapi.json`]) {
  must((await fetch(url)).ok, `${url} answers`)
}
must((await (await fetch(`${platform}/metrics`)).text()).includes('http_requests_total'), 'the platform counts its requests')
for (const service of ['planner:8090', 'sandbox:8070', 'persistence:8060']) {
  must(inside(`http://${service}/health/ready`).startsWith('200'), `${service} is ready`)
  must(inside(`http://${service}/metrics`).includes('http_requests_total'), `${service} counts its requests`)
}
must(inside('http://planner:8090/dream.v1.Planner/DescribePlanner').startsWith('401'), 'services refuse a caller without the token')
const { plugins } = await (await fetch(`${platform}/v1/plugins`)).json()
must(plugins.find(({ kind }) => kind === 'Sandbox').isolation === 'jail', 'apps run in a jail')

const made = await fetch(`${site}/v1/apps`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ wish }) })
must(made.status === 202, 'a wish is accepted')
const { app } = await made.json()
must(await running(app.id), 'the wish becomes a running app')
must(await askApp(app.id, '/api/walks') === 200, 'the app answers through the platform')
console.log('Every service is healthy, and an app was made through them.')

/** What a service answers to the platform's container; its port is open to no one else. */
function inside (url) {
  const ask = `fetch('${url}', { method: '${url.includes('/dream.v1.') ? 'POST' : 'GET'}' }).then(async r => console.log(r.status, await r.text()))`
  return execFileSync('docker', ['compose', 'exec', '-T', 'platform', 'node', '-e', ask], { encoding: 'utf8' })
}

async function running (id) {
  for (let tries = 0; tries < 120; tries++) {
    const { state } = await (await fetch(`${site}/v1/apps/${id}`)).json()
    if (state === 'running' || state === 'sleeping') return true
    if (state === 'failed') return false
    await wait(500)
  }
  return false
}

async function askApp (id, path) {
  const { port } = new URL(platform)
  return await new Promise((resolve, reject) => {
    getHttp({ host: '127.0.0.1', port, path, headers: { host: `${id}.localhost:${port}` } }, response => {
      response.resume()
      resolve(response.statusCode)
    }).on('error', reject)
  })
}

function must (holds, what) {
  if (!holds) {
    console.error(`This does not hold: ${what}.`)
    process.exit(1)
  }
  console.log(`ok: ${what}`)
}
