import type { FastifyInstance } from 'fastify'
import { Agent, STATUS_CODES, request as open, type IncomingMessage, type ServerResponse } from 'node:http'
import type { Duplex } from 'node:stream'
import { pipeline } from 'node:stream'
import { isFailure } from '@dream/contracts/errors'
import { AppSilent, AppUnreachable, PathReserved, TokenInvalid, TooManyRequests } from './errors.ts'
import { settingsFrom, type SandboxOptions } from './options.ts'
import type { Sandbox } from './sandbox.ts'

declare module 'fastify' {
  interface FastifyInstance {
    /** Fastify's own, which its types leave out. */
    genReqId: (request: IncomingMessage) => string
  }
}

const mostOpen = 512
const hopByHop = new Set(['connection', 'keep-alive', 'proxy-connection', 'proxy-authenticate', 'proxy-authorization', 'te', 'trailer', 'transfer-encoding', 'upgrade'])

interface Target { appId: string, path: string }

/** Serves `/apps/<id>/…`: what the platform's proxy reaches apps by when the sandbox is a service of its own. */
export function serveTraffic (app: FastifyInstance, sandbox: Sandbox, options: SandboxOptions): void {
  const { answerWithinMs } = settingsFrom(options)
  const agent = new Agent({ keepAlive: true, maxSockets: mostOpen, maxFreeSockets: 16 })
  const openNow = new Map<string, number>()

  function enter (request: IncomingMessage): Target {
    const [, appId = '', path = ''] = /^\/apps\/([a-z][a-z0-9-]*)(\/.*)?$/s.exec(request.url ?? '') ?? []
    const token = /^Bearer (\S+)$/.exec(request.headers.authorization ?? '')?.[1] ?? ''
    if (!sandbox.tokens.valid(appId, token)) throw new TokenInvalid()
    if (isReserved(path)) throw new PathReserved()
    const count = openNow.get(appId) ?? 0
    if (count >= mostOpen) throw new TooManyRequests()
    openNow.set(appId, count + 1)
    return { appId, path: path === '' ? '/' : path }
  }

  function leave (appId: string): void {
    const count = (openNow.get(appId) ?? 1) - 1
    if (count > 0) openNow.set(appId, count)
    else openNow.delete(appId)
  }

  async function pass (request: IncomingMessage, response: ServerResponse, requestId: string): Promise<void> {
    let target: Target
    try {
      target = enter(request)
    } catch (error) {
      return refuse(response, error, requestId)
    }
    response.once('close', () => { leave(target.appId) })
    try {
      await ask(request, response, target, await sandbox.wake(target.appId), true)
    } catch (error) {
      refuse(response, error, requestId)
    }
  }

  async function ask (request: IncomingMessage, response: ServerResponse, target: Target, socketPath: string, mayRetry: boolean): Promise<void> {
    await new Promise<void>((resolve, reject) => {
      const call = open({ agent, socketPath, method: request.method ?? 'GET', path: target.path, headers: forwarded(request) })
      const timer = setTimeout(() => { call.destroy(new AppSilent(answerWithinMs / 1000)) }, answerWithinMs)
      const gone = () => { call.destroy() }
      response.once('close', gone)
      call.once('response', answer => {
        clearTimeout(timer)
        response.writeHead(answer.statusCode ?? 502, answered(answer))
        pipeline(answer, response, () => { resolve() })
      })
      call.once('error', error => {
        clearTimeout(timer)
        response.off('close', gone)
        const idle = request.method === 'GET' || request.method === 'HEAD'
        if (mayRetry && call.reusedSocket && idle && !response.headersSent && !isFailure(error)) {
          sandbox.wake(target.appId).then(async socket => { await ask(request, response, target, socket, false) }).then(resolve, reject)
        } else {
          reject(isFailure(error) ? error : new AppUnreachable())
        }
      })
      request.pipe(call)
    })
  }

  async function upgrade (request: IncomingMessage, socket: Duplex, head: Buffer): Promise<void> {
    socket.on('error', () => { socket.destroy() })
    const requestId = app.genReqId(request)
    try {
      const target = enter(request)
      socket.once('close', () => { leave(target.appId) })
      const socketPath = await sandbox.wake(target.appId)
      const call = open({ socketPath, agent: false, method: 'GET', path: target.path, headers: [...forwarded(request), 'connection', 'Upgrade', 'upgrade', request.headers.upgrade ?? 'websocket'] })
      call.setTimeout(answerWithinMs, () => { call.destroy(new AppSilent(answerWithinMs / 1000)) })
      call.once('error', error => { end(socket, error, requestId) })
      call.once('response', answer => {
        socket.write(`HTTP/1.1 ${answer.statusCode ?? 502} ${answer.statusMessage ?? ''}\r\nConnection: close\r\n${lines(answered(answer))}\r\n`)
        pipeline(answer, socket, () => { /* both are closed */ })
      })
      call.once('upgrade', (answer, upstream, rest) => {
        call.setTimeout(0)
        upstream.setTimeout(0)
        socket.write(`HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: ${answer.headers.upgrade ?? 'websocket'}\r\n${lines(answered(answer))}\r\n`)
        socket.write(rest)
        upstream.write(head)
        pipeline(socket, upstream, socket, () => { upstream.destroy() })
      })
      call.end()
    } catch (error) {
      end(socket, error, requestId)
    }
  }

  app.register(async scope => {
    // The body goes on as it comes.
    scope.removeAllContentTypeParsers()
    scope.addContentTypeParser('*', (_request, _payload, done) => { done(null) })
    scope.all('/apps/:id', async (request, reply) => { reply.hijack(); await pass(request.raw, reply.raw, request.id) })
    scope.all('/apps/:id/*', async (request, reply) => { reply.hijack(); await pass(request.raw, reply.raw, request.id) })
  })
  app.server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    if (request.url?.startsWith('/apps/') === true) void upgrade(request, socket, head)
  })
  app.addHook('onClose', async () => { agent.destroy() })
}

const own = 'x-dream-app-'

/** The visitor's headers as the app gets them: those that were for this service go, those that it carried come back. */
function forwarded (request: IncomingMessage): string[] {
  const headers: string[] = []
  const given = kept(request)
  let hasHost = false
  for (let index = 0; index < given.length; index += 2) {
    const name = (given[index] ?? '').toLowerCase()
    if (name === 'host' || name === 'authorization') continue
    if (name === `${own}host`) hasHost = true
    headers.push(name.startsWith(own) ? name.slice(own.length) : given[index] ?? '', given[index + 1] ?? '')
  }
  return hasHost ? headers : [...headers, 'host', 'app.localhost']
}

/** The app's headers as the visitor gets them: none of Dream's, and no cookie for more hosts than the app's own. */
function answered (answer: IncomingMessage): string[] {
  const headers = kept(answer)
  return headers.filter((_, index) => {
    const at = index - index % 2
    const name = (headers[at] ?? '').toLowerCase()
    return !name.startsWith('x-dream-') && !(name === 'set-cookie' && /;\s*domain\s*=/i.test(headers[at + 1] ?? ''))
  })
}

function lines (headers: string[]): string {
  return headers.map((part, index) => index % 2 === 0 ? `${part}: ` : `${part}\r\n`).join('')
}

/** Whether it is one of the runner's own paths, however it is written. */
function isReserved (path: string): boolean {
  try {
    return /^\/+\.dream(\/|$)/i.test(new URL(`http://app.localhost${decodeURIComponent(path.replace(/[?#].*$/s, ''))}`).pathname)
  } catch {
    return /\.dream/i.test(path)
  }
}

/** Name, value, name, value: without what is of one connection only. */
function kept ({ rawHeaders, headers }: IncomingMessage): string[] {
  const named = (headers.connection ?? '').toLowerCase().split(',').map(name => name.trim())
  return rawHeaders.filter((_, index) => {
    const name = (rawHeaders[index - index % 2] ?? '').toLowerCase()
    return !hopByHop.has(name) && !named.includes(name)
  })
}

function refuse (response: ServerResponse, error: unknown, requestId: string): void {
  if (response.headersSent || response.destroyed) {
    response.destroy()
    return
  }
  const { status, headers, body } = told(error, requestId)
  response.writeHead(status, headers)
  response.end(body)
}

function end (socket: Duplex, error: unknown, requestId: string): void {
  const { status, headers, body } = told(error, requestId)
  socket.end(`HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}\r\n${lines([...Object.entries(headers).flat(), 'connection', 'close'])}\r\n${body}`)
}

function told (error: unknown, requestId: string): { status: number, headers: Record<string, string>, body: string } {
  const { code, message, statusCode: status = 502 } = isFailure(error) ? error : new AppUnreachable()
  const body = JSON.stringify({ code, message, requestId })
  return {
    status,
    body,
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'content-length': String(Buffer.byteLength(body)),
      'x-request-id': requestId,
      'cache-control': 'no-store',
      ...(status === 503 ? { 'retry-after': '2' } : {})
    }
  }
}
