// Dream's own side of a cell. Opens the socket, says ready, and waits; code of an app comes in only with the payload,
// when the supervisor has looked at the cell from outside and found it closed.
import { apply, define, exit, headerOf, indexOf, listenOn, own, slice, startsWith, then, urlOf } from './intrinsics.js'
import { check } from './check.js'
import { closed, print, receive } from './channel.js'
import { wordsOf } from './module.js'
import { start } from './serve.js'
import { touch, warm } from './warm.js'

const [socket, directory] = Deno.args
const ownPath = '/.dream/'
const { Response } = own
let isKey = () => true
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
define(Request.prototype, 'url', {
  configurable: true,
  get () {
    const url = urlOf(this)
    return startsWith(url, 'http+unix:') ? 'http' + slice(url, 9) : url
  }
})

const upgrade = Deno.upgradeWebSocket
Deno.upgradeWebSocket = (...values) => {
  const upgraded = apply(upgrade, Deno, values)
  let isOpen = true
  open++
  listenOn(upgraded.socket, 'close', () => {
    if (isOpen) open--
    isOpen = false
  })
  return upgraded
}

const finished = () => { open-- }

const server = Deno.serve({ path: socket, onListen () {}, onError: failed }, (request, info) => {
  const url = urlOf(request)
  const path = slice(url, indexOf(url, '/', 12))
  // Only the supervisor knows the key; to everyone else these are paths like any other.
  if (startsWith(path, ownPath) && isKey(headerOf(request, 'x-dream-key'))) {
    return path === '/.dream/warm' ? warm() : alive()
  }
  requests++
  open++
  then(info.completed, finished, finished)
  if (headerOf(request, 'x-forwarded-proto') === 'https') define(request, 'url', { __proto__: null, value: 'https' + slice(url, 9) })
  return handle(request)
})

/** How busy the app is. Whoever waits for an answer looks for its `then`, and would find the app's. */
function alive () {
  return define(new Response(`{"requests":${requests},"open":${open}}`), 'then', { __proto__: null, value: undefined })
}

function failed (error) {
  console.error(wordsOf(error, true))
  return new Response('{"code":"app-error","message":"The app failed at this request. Its log says why."}', { status: 500, headers: { 'content-type': 'application/json' } })
}

print('ready')
touch()
const payload = await receive()
if (payload === undefined) exit(0)
isKey = payload.isKey
if (payload.mode === 'check') {
  check(payload, directory, () => { exit(0) })
} else {
  const app = start(payload, directory)
  if (app === undefined) exit(0)
  handle = app.handle
  await closed()
  // Answers that take longer are cut: the supervisor does not wait for long.
  await server.shutdown()
  app.close()
  exit(0)
}
