// Dream's own side of a cell. Opens the socket, says ready, and waits; code of an app comes in only with the payload,
// when the supervisor has looked at the cell from outside and found it closed.
import { check } from './check.js'
import { closed, print, receive } from './channel.js'
import { wordsOf } from './module.js'
import { start } from './serve.js'
import { warm } from './warm.js'

const [socket, directory] = Deno.args
const own = '/.dream/'
let handle = () => new Response('The app has not started.', { status: 503 })
let requests = 0
let open = 0

globalThis.addEventListener('unhandledrejection', event => {
  event.preventDefault()
  console.error('A promise was rejected and nobody looked:', wordsOf(event.reason, true))
})
globalThis.addEventListener('error', event => {
  event.preventDefault()
  console.error('An error was not caught:', wordsOf(event.error, true))
})

// On a unix socket Deno's addresses begin with http+unix:, which no app expects.
const { get: urlOf } = Object.getOwnPropertyDescriptor(Request.prototype, 'url')
Object.defineProperty(Request.prototype, 'url', {
  configurable: true,
  get () {
    const url = urlOf.call(this)
    return url.startsWith('http+unix:') ? 'http' + url.slice(9) : url
  }
})

const upgrade = Deno.upgradeWebSocket
Deno.upgradeWebSocket = (...values) => {
  const upgraded = upgrade(...values)
  open++
  upgraded.socket.addEventListener('close', () => { open-- })
  return upgraded
}

const finished = () => { open-- }

const server = Deno.serve({ path: socket, onListen () {}, onError: failed }, async (request, info) => {
  const url = urlOf.call(request)
  const path = url.slice(url.indexOf('/', 12))
  if (path.startsWith(own)) return path === own + 'warm' ? await warm() : Response.json({ requests, open })
  requests++
  open++
  info.completed.then(finished, finished)
  if (request.headers.get('x-forwarded-proto') === 'https') Object.defineProperty(request, 'url', { value: 'https' + url.slice(9) })
  return await handle(request)
})

function failed (error) {
  console.error(wordsOf(error, true))
  return Response.json({ code: 'app-error', message: 'The app failed at this request. Its log says why.' }, { status: 500 })
}

print('ready')
const payload = await receive()
if (payload === undefined) Deno.exit(0)
if (payload.mode === 'check') {
  await check(payload, directory)
} else {
  const app = start(payload, directory)
  if (app !== undefined) {
    handle = app.handle
    await closed()
    await Promise.race([server.shutdown(), new Promise(resolve => setTimeout(resolve, 150))])
    app.close()
  }
}
Deno.exit(0)
